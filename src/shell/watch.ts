/**
 * What runs by itself: the triggers of one office account, who owns them and when they last ran. Every trigger of another account
 * takes itself away. It decides nothing about the round: the job "receive" does.
 */

import { type JobName, onlyOffice } from '../core/text/jobs';
import * as mail from '../core/text/mail';
import * as text from '../core/text/receive';
import { watchedBy } from '../core/text/score-log';
import { callerIsOffice } from '../core/workbook/reading/caller';
import { SUBMISSION_ROW, submissionColumn } from '../core/workbook/reading/submission';
import { WATCH_KEY } from './access';
import { GoogleFailed } from './api-error';
import * as dialog from './dialog';
import { attempt, context, type Outcome, order } from './run-job';
import * as scoreLog from './score-log';
import { exchangeSome } from './unit-files';
import { read, readTabs } from './workbook-port';

/** Functions of main.ts that triggers call. */
const EDITED = 'roundEdited';
const LOOKED = 'roundWatched';
const REMINDED = 'roundReminded';
/** Of the day, in the script's time zone. */
const REMINDER_HOUR = 7;
/** Google offers 1, 5, 10, 15 and 30; with its own delays a lock comes within 15 minutes. */
const MINUTES = 10;

export interface Watch {
  owner: string;
  /** Time of the last run as people read it, null before the first. */
  lastRun: string | null;
  /** Milliseconds that its triggers ran on a day. */
  used: { day: string; milliseconds: number };
}

/** What Google tells of an edit, as far as it is looked at. */
export type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>;

function find(): Watch | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(WATCH_KEY);
  return kept === null ? null : (JSON.parse(kept) as Watch);
}

const UNUSED = { day: '', milliseconds: 0 };

function keep(watch: Watch): void {
  PropertiesService.getDocumentProperties().setProperty(WATCH_KEY, JSON.stringify(watch));
}

/** An account sees only its own triggers, so this takes away none of anybody else. */
function removeOwn(functions: readonly string[] = [EDITED, LOOKED, REMINDED]): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (functions.includes(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
  }
}

function install(): void {
  removeOwn([EDITED, LOOKED]);
  ScriptApp.newTrigger(EDITED).forSpreadsheet(dialog.workbookId()).onEdit().create();
  ScriptApp.newTrigger(LOOKED).timeBased().everyMinutes(MINUTES).create();
}

/**
 * A workbook that is set up is watched, by whoever set it up, unless somebody watches already. One whose next year was opened needs no
 * watch; the triggers of another account find that out by themselves.
 */
export function afterJob(job: JobName, outcome: Outcome['kind']): void {
  if (job === 'openNewYear' && outcome === 'done') {
    removeOwn();
    PropertiesService.getDocumentProperties().deleteProperty(WATCH_KEY);
  }
  if (job !== 'setUp' || (outcome !== 'done' && outcome !== 'nothing') || find() !== null) return;
  const { caller } = context();
  try {
    scoreLog.open(caller);
  } catch (error) {
    // The same click begins it: the workbook is set up, and nobody keeps watch yet.
    if (error instanceof GoogleFailed) return;
    throw error;
  }
  install();
  keep({ owner: caller, lastRun: null, used: UNUSED });
}

/** Any editor can press the item: the watch is the office's, and mail in its name too. */
function mayKeepWatch(title: string): boolean {
  const isOffice = callerIsOffice(read(dialog.workbookId()));
  if (!isOffice) dialog.show(title, onlyOffice());
  return isOffice;
}

/** From the menu: begins, tells who keeps watch, or takes it over. */
export function begin(): void {
  if (!mayKeepWatch(text.WATCH_TITLE)) return;
  const { caller } = context();
  const before = find();
  if (before !== null && before.owner !== caller) {
    const asked = text.takeOver(before.owner, before.lastRun ?? text.NEVER);
    if (!dialog.confirm(text.WATCH_TITLE, asked)) return;
  }
  install();
  keep(before?.owner === caller ? before : { owner: caller, lastRun: null, used: UNUSED });
  scoreLog.open(caller);
  const other = before !== null && before.owner !== caller ? before.owner : null;
  dialog.show(text.WATCH_TITLE, other ? text.watchTaken(caller, other) : text.watchBegun(caller));
}

/** False where another account keeps watch now: then the triggers of this one go. */
function isOurs(): boolean {
  if (find()?.owner === context().caller) return true;
  removeOwn();
  return false;
}

const isSubmission = ({ range }: EditEvent): boolean => {
  const [row, column] = [SUBMISSION_ROW + 1, submissionColumn('submitted') + 1];
  return (
    range.getRow() <= row &&
    row <= range.getLastRow() &&
    range.getColumn() <= column &&
    column <= range.getLastColumn()
  );
};

/** Google allows an account's triggers so many minutes a day: what these took is kept, and that they ran. */
function counted(run: () => void): void {
  const from = Date.now();
  run();
  const { caller, now } = context();
  const day = now.slice(0, 10);
  const before = find()?.used ?? UNUSED;
  const milliseconds = (before.day === day ? before.milliseconds : 0) + Date.now() - from;
  keep({ owner: caller, lastRun: now, used: { day, milliseconds } });
}

/** For the office: who keeps watch, when it last ran, what of today's time it used. */
export function standing(): string {
  const watch = find();
  if (watch === null) return '';
  const today = watch.used.day === context().now.slice(0, 10) ? watch.used.milliseconds : 0;
  return watchedBy(watch.owner, watch.lastRun ?? text.NEVER, Math.ceil(today / 60_000));
}

/** A page can call what a trigger calls, with an event of its own making: without the functions that only Google's have. */
const isEdit = (event: Partial<EditEvent> | null | undefined): boolean =>
  typeof event?.range?.getRow === 'function';

/** Leaves at once for any other edit: a read costs a second, an edit is made every few. */
export function edited(event: EditEvent): void {
  if (!isEdit(event) || !isSubmission(event) || !isOurs()) return;
  const sheetId = event.range.getSheet().getSheetId();
  counted(() => {
    const received = { ...order('receive'), read: (id: string) => readTabs(id, sheetId) };
    attempt(dialog.workbookId(), received, null, () => true);
  });
}

export function looked(): void {
  if (!isOurs()) return;
  counted(() => {
    attempt(dialog.workbookId(), order('receive'), null, () => true);
    exchangeSome(dialog.workbookId(), context());
  });
}

/** Switches the daily reminders on or off; whoever switches them on sends them. */
export function switchReminders(): void {
  if (!mayKeepWatch(mail.REMIND_DAILY)) return;
  const isOn = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === REMINDED);
  removeOwn([REMINDED]);
  if (!isOn) {
    ScriptApp.newTrigger(REMINDED).timeBased().everyDays(1).atHour(REMINDER_HOUR).create();
  }
  dialog.show(mail.REMIND_DAILY, isOn ? mail.dailyOff() : mail.dailyOn());
}

export function reminded(): void {
  attempt(dialog.workbookId(), order('remindDaily'), null, () => true);
}
