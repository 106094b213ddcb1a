/**
 * When a time-driven trigger runs next. Google spreads runs over a window; here they come at the same place of it each
 * time, so that a test can wait for one. It starts nothing.
 */
import type { ClockSchedule } from '../apps-script/host-calls';

const MINUTE = 60_000;
const UNITS = { minutes: MINUTE, hours: 60 * MINUTE, days: 24 * 60 * MINUTE };
/** Google takes any minute of the hour where none is named; here it is the middle. */
const MINUTE_OF_THE_HOUR = 30;

/** The first run after an installation at `now`. */
export function firstRun(schedule: ClockSchedule, now: number): number {
  if (schedule.kind === 'at') return Math.max(schedule.time, now);
  if (schedule.kind === 'after') return now + schedule.milliseconds;
  if (schedule.kind !== 'days' || schedule.hour === undefined) {
    return now + schedule.every * UNITS[schedule.kind];
  }
  const today = timeOfDay(now, schedule.hour, schedule.minute ?? MINUTE_OF_THE_HOUR, schedule.timeZone);
  return today > now ? today : today + UNITS.days;
}

/** The run after that at `last`, later than `now`: what was missed in between is not made up. None after a single run. */
export function nextRun(schedule: ClockSchedule, last: number, now: number): number | undefined {
  if (schedule.kind === 'at' || schedule.kind === 'after') return undefined;
  const step = schedule.every * UNITS[schedule.kind];
  return last + step * (Math.floor(Math.max(0, now - last) / step) + 1);
}

/** That hour and minute of the day on which `now` falls in the time zone. */
function timeOfDay(now: number, hour: number, minute: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const sinceMidnight = (part['hour']! * 60 + part['minute']!) * MINUTE + part['second']! * 1000;
  return now - (now % 1000) - sinceMidnight + (hour * 60 + minute) * MINUTE;
}
