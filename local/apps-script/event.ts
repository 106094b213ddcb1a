/**
 * The event object that the function of a trigger is given, with Google's fields and no others.
 * It decides nothing: what the event may tell is the host's matter.
 */
import type { EnumValue } from './enumeration';
import type { EventData } from './host-calls';
import { type EditedRange, editedRange } from './range';
import type { ScriptRealm } from './script-realm';
import type { Services } from './services';
import { type User, user } from './session';
import type { Spreadsheet } from './spreadsheet-app';

export interface OpenEvent {
  authMode: EnumValue;
  source: Spreadsheet;
  user: User;
  triggerUid?: string;
}

export interface EditEvent extends OpenEvent {
  range: EditedRange;
  value?: string;
  oldValue?: string;
}

export interface ClockEvent {
  authMode: EnumValue;
  triggerUid: string;
  year: number;
  month: number;
  'week-of-year': number;
  'day-of-month': number;
  'day-of-week': number;
  hour: number;
  minute: number;
  second: number;
  timezone: string;
}

export type ScriptEvent = OpenEvent | EditEvent | ClockEvent;

export function eventObject(
  realm: ScriptRealm,
  { ScriptApp, SpreadsheetApp }: Pick<Services, 'ScriptApp' | 'SpreadsheetApp'>,
  event: EventData,
): ScriptEvent {
  const authMode = ScriptApp.AuthMode[event.authMode];
  const uid = event.triggerUid === undefined ? {} : { triggerUid: event.triggerUid };
  if (event.kind === 'clock') return clockEvent(authMode, event);
  const opened: OpenEvent = {
    authMode,
    source: SpreadsheetApp.getActiveSpreadsheet(),
    user: user(event.user),
    ...uid,
  };
  if (event.kind === 'open') return opened;
  const { value, oldValue } = event;
  return {
    ...opened,
    range: editedRange(realm, event.sheet, event.bounds),
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
}

/** All of it in UTC, whatever the script's time zone; Monday is day 1. */
function clockEvent(authMode: EnumValue, { time, triggerUid }: EventData & { kind: 'clock' }): ClockEvent {
  const at = new Date(time);
  return {
    authMode,
    triggerUid,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'week-of-year': weekOf(at),
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}

/** By ISO 8601 (unconfirmed). */
function weekOf(at: Date): number {
  const thursday = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const yearBegin = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - yearBegin) / 86_400_000 + 1) / 7);
}
