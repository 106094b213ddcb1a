/**
 * Nhật ký điểm: a file of its own, made and kept by the account that keeps watch, so that it grows without slowing any job and units
 * do not read each other's history. It carries out sweeps and reads the file; what changed is core's matter.
 */
import type { JobContext } from '../core/jobs/plan';
import { type LogFilter, type LogPage, logPage } from '../core/log/filter';
import { inputsByUnit } from '../core/log/inputs';
import {
  headerRequest,
  loggedChange,
  newLogFile,
  STORED_CHUNKS,
  storedUnits,
  sweep,
} from '../core/log/sweep';
import type { LogReading } from '../core/standing/explained-item';
import * as text from '../core/text/score-log';
import { readRound } from '../core/workbook/reading/round';
import type { Snapshot } from '../core/workbook/snapshot';
import { once } from './api-error';
import { readTexts, send } from './workbook-port';

const KEY = 'cchc.scoreLog';

export interface ScoreLog {
  file: string;
  owner: string;
  /** The last look at all tabs. */
  lastLook: string;
  /** Files of accounts that kept watch before; their history stays there. */
  earlier: readonly string[];
}

/** Ids of the file's tabs, given when it is made. */
const SHEETS = { changes: 1, stored: 2 };

function find(): ScoreLog | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(KEY);
  return kept === null ? null : (JSON.parse(kept) as ScoreLog);
}

function keep(log: ScoreLog): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(log));
}

/** The file of this account; another account's is left where it is, and a new one goes on from now. */
export function open(owner: string): ScoreLog {
  const found = find();
  if (found?.owner === owner) return found;
  const title = text.logFileTitle(SpreadsheetApp.getActiveSpreadsheet().getName());
  const file = newLogFile(title, text.LOG_FILE) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
  const made = once(() => Sheets!.Spreadsheets!.create(file));
  const earlier = found ? [...found.earlier, found.file] : [];
  const log = { file: made.spreadsheetId!, owner, lastLook: '', earlier };
  once(() => send(log.file, [headerRequest(SHEETS.changes)]));
  keep(log);
  return log;
}

/** Logs what changed since the last look, at each job, each submission and by the clock. Only the account that owns the file does. */
export function look(snapshot: Snapshot, { caller, now }: JobContext): void {
  const log = find();
  if (log?.owner !== caller) return;
  const { round } = readRound(snapshot);
  if (round === null) return;
  const names = new Map(round.units.map(({ code, shortName }) => [code, shortName]));
  const stored = storedUnits(readTexts(log.file, SHEETS.stored, 2 + STORED_CHUNKS));
  const inputs = inputsByUnit(snapshot, round);
  const { requests } = sweep(stored, inputs, names, { last: log.lastLook, now }, SHEETS);
  if (requests.length > 0) once(() => send(log.file, requests));
  if (inputs.size === round.units.length) keep({ ...log, lastLook: now });
}

/** All changes, or why this account cannot read them; the file is read only where it is this account's. */
export function readAll(caller: string): LogReading {
  const log = find();
  if (log === null) return { unread: text.noLog() };
  if (log.owner !== caller) return { unread: text.logOfOther(log.owner) };
  const rows = readTexts(log.file, SHEETS.changes, text.LOG_FILE_COLUMNS.length).slice(1);
  return { changes: rows.map(loggedChange) };
}

/** @throws Error with a sentence for a workbook without a log, and for an account that does not own it */
export function readPage(filter: LogFilter, caller: string): LogPage {
  const log = readAll(caller);
  if ('unread' in log) throw new Error(log.unread);
  return logPage(log.changes, filter);
}
