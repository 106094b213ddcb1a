/**
 * A workbook as the host holds it: its state, its calculation, and the queue of calls on it.
 * It must not decide who may do what, nor what a call does.
 */
import { Calculation } from './calculation';
import { Draft, type Situation } from './draft';
import type { FormulaEngine } from './formula-engine';
import { dayIn } from './time-zone';
import type { WorkbookState } from './workbook-state';

export class OpenWorkbook {
  readonly calculation: Calculation;
  private last: Promise<unknown> = Promise.resolve();

  /** `engine` gets the workbook's locale and a look at the day in its time zone. */
  constructor(
    public state: WorkbookState,
    engine: (locale: string, today: () => number) => FormulaEngine,
    clock: () => Date,
  ) {
    const today = (): number => dayIn(this.state.properties.timeZone, clock());
    this.calculation = new Calculation((locale) => engine(locale, today));
  }

  /** Calls on one workbook follow each other, so that a calculation sees one state. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  draft(situation: Situation): Draft {
    return new Draft(this.state, situation);
  }

  /** The draft becomes the state. */
  take(draft: Draft): void {
    this.state = draft.workbook;
    this.calculation.note(draft);
  }
}
