/**
 * Exchanges with the files of units, one after another under the lock of the office's workbook: reads a file, sends there and here what core intends, shares
 * it with its units. It stops before Google would, and the next run goes on. What travels is core's matter.
 */
import type { Problem } from '../core/assessment/problem';
import { type Exchanged, exchanged, made, newUnitFile } from '../core/jobs/exchange';
import { filesDue, isHalfDone, nextFile, openFiles } from '../core/jobs/files-due';
import type { Share } from '../core/jobs/mail';
import { type JobContext, today } from '../core/jobs/plan';
import { shareRefused } from '../core/text/mail';
import type { Count } from '../core/text/run-job';
import { readRound } from '../core/workbook/reading/round';
import type { Snapshot } from '../core/workbook/snapshot';
import { type UnitFile, workbookIdOf } from '../core/workbook/unit-files';
import { once, sendError } from './api-error';
import { type EndedEarly, type Progress, type Sendable, sendUntilDone } from './send-plan';
import { read } from './workbook-port';

/** Milliseconds after which no other file is begun: Google ends a run after six minutes, and one file may take one. */
const LONGEST = 4 * 60_000;

/** null where Google says that there is no such file, or none for this account. */
function readFile(id: string): Snapshot | null {
  try {
    return read(id);
  } catch (error) {
    if (sendError(error).kind === 'refused') return null;
    throw error;
  }
}

/** Nobody but the owner, the office and the file's units may open it. */
function shareWith(id: string, shares: readonly Share[], office: readonly string[]): Problem[] {
  const file = SpreadsheetApp.openById(id);
  const editors = file.getEditors().map((editor) => editor.getEmail().toLowerCase());
  const owner = file.getOwner()?.getEmail().toLowerCase();
  const wanted = new Set([...shares.map(({ address }) => address), ...office]);
  for (const editor of editors) if (editor !== owner && !wanted.has(editor)) file.removeEditor(editor);
  const missing = [...shares, ...office.map((address): Share => ({ address, where: null }))].filter(
    ({ address }) => address !== owner && !editors.includes(address),
  );
  return missing.flatMap(({ address, where }): Problem[] => {
    try {
      file.addEditor(address);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ severity: 'warns', where, message: shareRefused(address, reason) }];
    }
  });
}

const QUIETLY: Progress = () => true;

class Exchange {
  readonly problems: Problem[] = [];
  /** That files were exchanged with in which nothing had changed. */
  private unsent: Exchanged['note'] = [];

  constructor(
    private readonly workbookId: string,
    public snapshot: Snapshot,
    private readonly when: JobContext,
  ) {}

  /** @returns how it ended early; null where both sides are as they should be */
  with(file: UnitFile): EndedEarly | null {
    const id = workbookIdOf(file.state.url) || this.make(file);
    if (typeof id !== 'string') return id;
    const intended = (): Exchanged => exchanged(file, this.snapshot, readFile(id), this.when);
    let current = intended();
    if (current.isUnchanged) {
      this.unsent = [...this.unsent, ...current.note];
      this.snapshot = current.snapshot;
      this.problems.push(...current.problems);
      return null;
    }
    // Here first: an answer that takes a tick away there must stand here by then. That both are done is noted last.
    const sendHere = (part: 'here' | 'note'): EndedEarly | null =>
      this.send(this.workbookId, current[part], () => {
        this.snapshot = read(this.workbookId);
        current = intended();
        return current[part];
      });
    const early =
      sendHere('here') ??
      this.send(id, current.there, () => {
        current = intended();
        return current.there;
      });
    if (early) return early;
    if (current.shares) this.problems.push(...shareWith(id, current.shares, current.office));
    const unnoted = sendHere('note');
    if (unnoted) return unnoted;
    this.snapshot = current.snapshot;
    this.problems.push(...current.problems);
    return null;
  }

  /** At the end of a run: what need not be sent by itself. */
  end(): EndedEarly | null {
    const notes = this.unsent;
    this.unsent = [];
    return this.send(this.workbookId, notes, () => notes);
  }

  /** @param again what is left to send after an error of unknown effect */
  private send(id: string, changes: Exchanged['here'], again: () => Exchanged['here']): EndedEarly | null {
    const sendable = (each: Exchanged['here']): Sendable => ({
      plan: { changes: each },
      snapshot: this.snapshot,
    });
    const sent = sendUntilDone(id, sendable(changes), () => sendable(again()), QUIETLY);
    if ('kind' in sent) return sent;
    this.problems.push(...sent);
    return null;
  }

  /** Its address is kept at once, so that a run that is cut off goes on with it. @returns the id */
  private make(file: UnitFile): string | EndedEarly {
    const resource = newUnitFile(file.title) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
    const { spreadsheetId, spreadsheetUrl } = once(() => Sheets!.Spreadsheets!.create(resource));
    const noted = made(this.snapshot, file, spreadsheetUrl!);
    const sent = this.send(this.workbookId, noted.changes, () => {
      this.snapshot = read(this.workbookId);
      return made(this.snapshot, file, spreadsheetUrl!).changes;
    });
    this.snapshot = noted.snapshot;
    return sent ?? spreadsheetId!;
  }
}

/** By the clock, so that a day's runs stay within what Google allows: all files of a province come round in half an hour or so. */
const MOST_BY_CLOCK = 12;
/** Kept from the first exchange on, so that workbooks without files are not read for them. */
const EXCHANGING = 'cchc.exchanging';
/** Milliseconds within which a run goes on where the one before it ended early; later much may have been typed since. */
const GOES_ON_WITHIN = 10 * 60_000;

/** The files that a run which ended early, or was cut off, had exchanged with; none after one that came to its end. */
interface Cursor {
  at: number;
  done: readonly string[];
}

function keepCursor(done: readonly string[]): void {
  const cursor: Cursor = { at: Date.now(), done };
  PropertiesService.getDocumentProperties().setProperty(EXCHANGING, JSON.stringify(cursor));
}

function doneBefore(): readonly string[] {
  const kept = PropertiesService.getDocumentProperties().getProperty(EXCHANGING);
  if (kept === null) return [];
  const { at, done } = JSON.parse(kept) as Cursor;
  return Date.now() - at < GOES_ON_WITHIN ? done : [];
}

/** A few files, the oldest first, where there are any. */
export function exchangeSome(workbookId: string, when: JobContext): void {
  if (PropertiesService.getDocumentProperties().getProperty(EXCHANGING) === null) return;
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(0)) return;
  try {
    const snapshot = read(workbookId);
    if (readRound(snapshot).round)
      exchangeWith(workbookId, snapshot, when, new Set(), ({ done }) => done < MOST_BY_CLOCK);
  } finally {
    lock.releaseLock();
  }
}

/** How it ended early, else what stands against some files, and the office's workbook as it is now. */
type Ending = EndedEarly | { problems: readonly Problem[]; snapshot: Snapshot };

/** All files once, in as many runs as it takes. */
export function exchangeAll(
  workbookId: string,
  here: Snapshot,
  when: JobContext,
  progress: Progress,
): Ending {
  const due = new Set(filesDue(here, readRound(here).round!, today(when)).map(({ key }) => key));
  // What changed here since then goes to all of them.
  const done = new Set(doneBefore().filter((key) => !due.has(key)));
  // Without it runs that Google cuts off, one after another, would each begin with the first file and never see the last.
  const keeping: Progress = (count) => {
    keepCursor([...done]);
    return progress(count);
  };
  const ending = exchangeWith(workbookId, here, when, done, keeping);
  keepCursor('kind' in ending ? [...done] : []);
  return ending;
}

/** @param done keys of files that need not be exchanged with, to which it adds those with which it has */
function exchangeWith(
  workbookId: string,
  here: Snapshot,
  when: JobContext,
  done: Set<string>,
  progress: Progress,
): Ending {
  const began = Date.now();
  const exchange = new Exchange(workbookId, here, when);
  const all = openFiles(here).length;
  for (;;) {
    const file = nextFile(exchange.snapshot, done);
    const count: Count = { done: done.size, all, of: 'files' };
    const ended = (ending: Ending): Ending => {
      const unsent = exchange.end();
      return unsent ? { ...unsent, ...count } : ending;
    };
    if (file === null) return ended({ problems: exchange.problems, snapshot: exchange.snapshot });
    if (Date.now() - began > LONGEST) return ended({ kind: 'outOfTime', ...count });
    if (!progress(count)) return ended({ kind: 'cancelled', ...count });
    const early = exchange.with(file);
    if (early) return { ...early, ...count };
    if (!isHalfDone(exchange.snapshot, file)) done.add(file.key);
  }
}
