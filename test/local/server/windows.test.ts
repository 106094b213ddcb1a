/** Windows that close and come back, as they do at each change of the account and at each reload. */
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Windows } from '../../../local/server/windows';

const GONE_AFTER = 10_000;
let windows: Windows;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  windows = new Windows();
});
afterEach(() => {
  windows.close();
  jest.useRealTimers();
});

const listen = (): PassThrough => {
  const stream = new PassThrough();
  windows.connect(windows.of('one', 'cchc@sonla.example'), stream as unknown as ServerResponse);
  return stream;
};
const close = (stream: PassThrough): Promise<unknown> => {
  const closed = new Promise((resolve) => stream.once('close', resolve));
  stream.destroy();
  return closed;
};
const told = (stream: PassThrough): string => String(stream.read() ?? '');

test('a window that is between two streams when an earlier time ends goes on being told', async () => {
  await close(listen());
  jest.advanceTimersByTime(GONE_AFTER - 10);
  await close(listen());
  jest.advanceTimersByTime(20);
  const stream = listen();
  jest.advanceTimersByTime(GONE_AFTER);
  windows.pushAll({ kind: 'reopen' });
  expect(told(stream)).toContain('reopen');
});

test('a window that does not come back is gone', async () => {
  await close(listen());
  jest.advanceTimersByTime(GONE_AFTER);
  expect(windows.all).toEqual([]);
});
