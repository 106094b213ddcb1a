/**
 * The builder of time-driven triggers as a script sees it: one rhythm or one time, refined by hour and minute.
 * It computes no time; weeks, months and dates are not emulated.
 */
import type { ClockSchedule } from './host-calls';
import type { Trigger } from './script-app';
import { checkParameters, exception, type ScriptRealm } from './script-realm';

export interface ClockTriggerBuilder {
  everyMinutes(n: number): ClockTriggerBuilder;
  everyHours(n: number): ClockTriggerBuilder;
  everyDays(n: number): ClockTriggerBuilder;
  atHour(hour: number): ClockTriggerBuilder;
  nearMinute(minute: number): ClockTriggerBuilder;
  inTimezone(timezone: string): ClockTriggerBuilder;
  after(durationMilliseconds: number): ClockTriggerBuilder;
  at(date: { getTime(): number }): ClockTriggerBuilder;
  create(): Trigger;
}

const RHYTHMS = {
  everyMinutes: { allowed: [1, 5, 10, 15, 30], words: '1, 5, 10, 15 or 30' },
  // Wording unconfirmed.
  everyHours: { allowed: [1, 2, 4, 6, 8, 12], words: '1, 2, 4, 6, 8 or 12' },
} as const;

export function clockTriggerBuilder(
  realm: ScriptRealm,
  create: (schedule: ClockSchedule) => Trigger,
): ClockTriggerBuilder {
  const chosen: ClockSchedule[] = [];
  let hour: number | undefined;
  let minute: number | undefined;
  let { timeZone } = realm;

  function rhythm(kind: 'minutes' | 'hours', method: keyof typeof RHYTHMS) {
    return (...given: [number]): ClockTriggerBuilder => {
      checkParameters(realm, `ClockTriggerBuilder.${method}`, given, ['number']);
      const { allowed, words } = RHYTHMS[method];
      if (!(allowed as readonly number[]).includes(given[0])) {
        throw exception(realm, `The value you passed to ${method} was invalid. It must be one of ${words}.`);
      }
      chosen.push({ kind, every: given[0] });
      return builder;
    };
  }

  function within(method: string, given: [number], least: number, most: number): number {
    checkParameters(realm, `ClockTriggerBuilder.${method}`, given, ['number']);
    const [value] = given;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    // Wording unconfirmed.
    throw exception(
      realm,
      `The value you passed to ${method} was invalid. It must be between ${least} and ${most}.`,
    );
  }

  /** Hour and minute belong to days: elsewhere they would be a rhythm that is not emulated. */
  function schedule(): ClockSchedule {
    const [only] = chosen;
    if (only === undefined || chosen.length > 1) {
      throw exception(realm, 'A trigger with no time or more than one is not emulated.');
    }
    if (only.kind === 'days') {
      return {
        ...only,
        timeZone,
        ...(hour !== undefined && { hour }),
        ...(minute !== undefined && { minute }),
      };
    }
    if (hour === undefined && minute === undefined) return only;
    throw exception(realm, 'atHour and nearMinute are emulated with everyDays only.');
  }

  const builder: ClockTriggerBuilder = {
    everyMinutes: rhythm('minutes', 'everyMinutes'),
    everyHours: rhythm('hours', 'everyHours'),
    everyDays(...given: [number]) {
      chosen.push({ kind: 'days', every: within('everyDays', given, 1, 365), timeZone });
      return builder;
    },
    atHour(...given: [number]) {
      hour = within('atHour', given, 0, 23);
      return builder;
    },
    nearMinute(...given: [number]) {
      minute = within('nearMinute', given, 0, 59);
      return builder;
    },
    inTimezone(...given: [string]) {
      checkParameters(realm, 'ClockTriggerBuilder.inTimezone', given, ['string']);
      timeZone = given[0];
      return builder;
    },
    after(...given: [number]) {
      chosen.push({ kind: 'after', milliseconds: within('after', given, 0, Number.MAX_SAFE_INTEGER) });
      return builder;
    },
    at(...given: [{ getTime(): number }]) {
      checkParameters(realm, 'ClockTriggerBuilder.at', given, ['object']);
      chosen.push({ kind: 'at', time: given[0].getTime() });
      return builder;
    },
    create: () => create(schedule()),
  };
  return builder;
}
