import { expect, test } from '@jest/globals';
import type { ClockSchedule } from '../../../local/apps-script/host-calls';
import { firstRun, nextRun } from '../../../local/host/clock-schedule';

const at = (text: string): number => Date.parse(`2018-04-${text}Z`);
const shown = (time: number | undefined) => time && new Date(time).toISOString().slice(8, 16);
const timeZone = 'Asia/Ho_Chi_Minh';

test.each<[schedule: ClockSchedule, now: string, first: string]>([
  [{ kind: 'minutes', every: 15 }, '23T03:07:00', '23T03:22'],
  [{ kind: 'hours', every: 6 }, '23T03:07:00', '23T09:07'],
  [{ kind: 'days', every: 1, timeZone }, '23T03:07:00', '24T03:07'],
  [{ kind: 'days', every: 1, hour: 7, timeZone }, '23T00:29:59', '23T00:30'],
  [{ kind: 'days', every: 1, hour: 7, timeZone }, '23T00:30:00', '24T00:30'],
  [{ kind: 'days', every: 1, hour: 0, minute: 5, timeZone }, '23T17:00:00', '23T17:05'],
  [{ kind: 'days', every: 1, hour: 23, minute: 0, timeZone: 'UTC' }, '23T03:00:00', '23T23:00'],
  [{ kind: 'after', milliseconds: 60_000 }, '23T03:00:00', '23T03:01'],
  [{ kind: 'at', time: at('25T03:00:00') }, '23T03:00:00', '25T03:00'],
  [{ kind: 'at', time: at('20T03:00:00') }, '23T03:00:00', '23T03:00'],
])('the first run of %j after %s is at %s', (schedule, now, first) => {
  expect(shown(firstRun(schedule, at(now)))).toBe(first);
});

test.each<[schedule: ClockSchedule, last: string, now: string, next: string | undefined]>([
  [{ kind: 'minutes', every: 10 }, '23T03:00:00', '23T03:00:00', '23T03:10'],
  [{ kind: 'minutes', every: 10 }, '23T03:00:00', '23T05:04:00', '23T05:10'],
  [{ kind: 'minutes', every: 10 }, '23T03:00:00', '23T05:10:00', '23T05:20'],
  [{ kind: 'days', every: 2, timeZone }, '23T03:00:00', '23T03:00:01', '25T03:00'],
  [{ kind: 'after', milliseconds: 5 }, '23T03:00:00', '23T03:00:00', undefined],
])('the run of %j after that of %s, seen at %s, is at %s', (schedule, last, now, next) => {
  expect(shown(nextRun(schedule, at(last), at(now)))).toBe(next);
});
