import { expect, test } from '@jest/globals';
import { WorkbookLocks } from '../../../local/host/locks';

const [a, b, c] = [{}, {}, {}];

test('those who wait get the lock in the order they came', async () => {
  const locks = new WorkbookLocks();
  const order: string[] = [];
  await locks.acquire('w', a, 0);
  const second = locks.acquire('w', b, 5000).then((got) => order.push(`b ${got}`));
  const third = locks.acquire('w', c, 5000).then((got) => order.push(`c ${got}`));
  locks.release('w', a);
  await second;
  expect(locks.holds('w', b)).toBe(true);
  locks.release('w', b);
  await third;
  expect(order).toEqual(['b true', 'c true']);
});

test('one that waits and ends is passed over', async () => {
  const locks = new WorkbookLocks();
  await locks.acquire('w', a, 0);
  const second = locks.acquire('w', b, 5000);
  const third = locks.acquire('w', c, 5000);
  locks.forget('w', b);
  locks.forget('w', a);
  expect([await second, await third, locks.holds('w', c)]).toEqual([false, true, true]);
});

test('only the holder can release', async () => {
  const locks = new WorkbookLocks();
  await locks.acquire('w', a, 0);
  locks.release('w', b);
  expect(await locks.acquire('w', b, 20)).toBe(false);
});
