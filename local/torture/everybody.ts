/**
 * What units, appraisers and two accounts of the office do in a busy hour, drawn by a seed: they type, clear, paste and hand in, the office changes
 * criteria and runs its jobs. What was accepted of them is kept; nothing is judged.
 */

import type { Stage } from '../../src/core/assessment/stage';
import type { JobName } from '../../src/core/text/jobs';
import type { UnitColumnKey } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import type { Answer } from '../../src/shell/sidebar';
import type { Host } from '../host/host';
import type { Random } from '../sample/random';
import type { SampleProvince, SampleUnit } from '../sample/son-la-2017';
import { EditRefused } from '../sheets/errors';
import type { Act, Actor } from './turns';
import { cellAt, cellKey, type UnitTabs } from './typed-cells';
import type { Witness } from './witness';

export interface BusyRound {
  /** In which it began. */
  stage: Stage;
  host: Host;
  workbook: string;
  /** The file in which each unit fills in, by its code; none of those that do so in the workbook. */
  files: ReadonlyMap<string, UnitTabs>;
  province: SampleProvince;
  /** A second account that the office has named. */
  second: string;
  tally: Tally;
}

export interface Tally {
  edits: number;
  refused: number;
  /** Typed between a job's look at that very cell and its writing, or at the row and its going: docs/limits.md. */
  overwritten: number;
}

export interface Accepted {
  text: string;
  /** Number of the edit. */
  edit: number;
}

/** What is mostly typed in a stage, and by whom; the rest is tried all the same, and refused. */
const BUSY: Partial<Record<Stage, { who: 'unit' | 'appraiser'; columns: readonly UnitColumnKey[] }>> = {
  selfScoring: { who: 'unit', columns: ['selfScore', 'figure', 'evidence', 'explanation'] },
  firstAppraisal: { who: 'appraiser', columns: ['firstScore', 'firstNote'] },
  explanation: { who: 'unit', columns: ['furtherExplanation'] },
  secondAppraisal: { who: 'appraiser', columns: ['secondScore', 'secondNote'] },
};
const ANY: Record<'unit' | 'appraiser', readonly UnitColumnKey[]> = {
  unit: ['selfScore', 'figure', 'evidence', 'explanation', 'furtherExplanation'],
  appraiser: ['firstScore', 'firstNote', 'secondScore', 'secondNote'],
};
const PASTED: readonly UnitColumnKey[] = ['selfScore', 'evidence', 'explanation'];
const PASTED_ROWS = 4;
const JOBS: readonly JobName[] = [
  'generate',
  'advanceStage',
  'returnStage',
  'rank',
  'rank',
  'publishDraft',
  'publishDraft',
  'receive',
  'mend',
  'acceptSelfScores',
  'analyseCloseCalls',
];
/** Often, since each of them meets units in the middle of their typing. */
const WITH_FILES: readonly JobName[] = [...JOBS, 'exchange', 'exchange', 'exchange'];
/** The code of this item is changed to and fro, so its rows come and go. */
export const CHANGING_CODES: readonly string[] = ['1.1.3', '1.1.33'];
const CHANGING_SET = 'Tiêu chí sở';
/** How a click may end where Google answers: 'interrupted' would be a request that Google refuses. */
const ENDINGS: readonly Answer['kind'][] = ['done', 'nothing', 'ask', 'blocked', 'busy'];
/** Of one click: a plan that has become another meanwhile is shown again. */
const MOST_QUESTIONS = 3;

export class Everybody {
  /** The last edit of a cell that was accepted. */
  readonly accepted = new Map<string, Accepted>();

  constructor(
    private readonly round: BusyRound,
    private readonly tabs: UnitTabs,
    private readonly random: Random,
    private readonly witness: Witness,
  ) {}

  actors(): Actor[] {
    const { random } = this;
    const { units, appraisers, office } = this.round.province;
    const upTo = (most: number, act: () => Act): Actor => ({
      acts: Array.from({ length: random.integer(0, most) }, act),
    });
    const busy = (who: 'unit' | 'appraiser') => BUSY[this.round.stage]?.who === who;
    return [
      ...units.map((unit) => upTo(busy('unit') ? 6 : 1, () => this.ofUnit(unit))),
      ...appraisers.map(({ address }) => upTo(busy('appraiser') ? 12 : 2, () => this.ofAppraiser(address))),
      ...[office.address, this.round.second].map((account) => upTo(4, () => this.ofOffice(account))),
    ];
  }

  private columnFor(who: 'unit' | 'appraiser'): UnitColumnKey {
    const busy = BUSY[this.round.stage];
    const usual = busy?.who === who && this.random.integer(1, 8) > 1;
    return this.random.pick(usual ? busy.columns : ANY[who]);
  }

  private ofUnit(unit: SampleUnit): Act {
    const drawn = this.random.integer(1, 6);
    if (drawn === 1) return this.tick(unit);
    return drawn === 2
      ? this.typing(unit, unit.address, PASTED, PASTED_ROWS)
      : this.typing(unit, unit.address, [this.columnFor('unit')]);
  }

  private ofAppraiser(account: string): Act {
    return this.typing(this.random.pick(this.round.province.units), account, [this.columnFor('appraiser')]);
  }

  private ofOffice(account: string): Act {
    const { random } = this;
    return random.integer(1, 5) === 1
      ? this.changeCriteria(account)
      : this.job(account, random.pick(this.round.files.size > 0 ? WITH_FILES : JOBS));
  }

  /** A text that is no score is typed once only, so that it can be found wherever it went. */
  private textFor(column: UnitColumnKey): string {
    const { random } = this;
    if (random.integer(1, 8) === 1) return '';
    if (/Score$|^figure$/.test(column)) return random.pick(['0', '0,25', '0,5', '1', '5 phiếu', '=1+1']);
    return `${random.pick(['Quyết định số', '=HYPERLINK("x")', '-'])} ${random.integer(1, 1e9)}`;
  }

  /** Where the account types into the tab of the unit. */
  private homeOf(unit: SampleUnit, account: string): UnitTabs {
    return (account === unit.address && this.round.files.get(unit.code)) || this.tabs;
  }

  /** False where Sheets refuses the edit, as of a cell that is locked. */
  private async type(
    account: string,
    workbook: string,
    tab: string,
    cell: string,
    texts: string[][],
  ): Promise<boolean> {
    try {
      await this.round.host.type(account, workbook, tab, cell, texts);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      this.round.tally.refused += 1;
      return false;
    }
    this.round.tally.edits += 1;
    return true;
  }

  /** Into the row that has the item's code just then. */
  private typing(unit: SampleUnit, account: string, columns: readonly UnitColumnKey[], count = 1): Act {
    const { shortName: tab } = unit;
    const home = this.homeOf(unit, account);
    const { code } = this.random.pick(this.round.province.scores[unit.code]!.items);
    const texts = Array.from({ length: count }, () => columns.map((column) => this.textFor(column)));
    return {
      kind: 'edit',
      run: async () => {
        const codes = await home.codes(tab);
        const row = codes.get(code);
        if (row === undefined) return;
        if (!(await this.type(account, home.workbook, tab, cellAt(row, columns[0]!), texts))) return;
        const after = await home.all([tab]);
        for (const [found, at] of codes)
          if (at >= row && at < row + count)
            for (const key of columns.map((column) => cellKey(tab, found, column)))
              this.accepted.set(key, { text: after.get(key) ?? '', edit: this.round.tally.edits });
      },
    };
  }

  private tick(unit: SampleUnit): Act {
    const { shortName, address } = unit;
    const column = this.random.pick(['notApplicableAsked', 'selfScore'] as const);
    const text = this.random.pick(['TRUE', 'TRUE', 'FALSE']);
    return {
      kind: 'edit',
      run: async () => {
        const { workbook } = this.homeOf(unit, address);
        await this.type(address, workbook, shortName, cellAt(SUBMISSION_ROW, column), [[text]]);
      },
    };
  }

  private changeCriteria(account: string): Act {
    const name = `Tên mới ${this.random.integer(1, 1e9)}`;
    return {
      kind: 'edit',
      run: async () => {
        const { host, workbook } = this.round;
        const codes = await host.display(account, workbook, CHANGING_SET, 'A1:A60');
        const row = codes.findIndex(([code]) => CHANGING_CODES.includes(code!));
        const other = CHANGING_CODES.find((code) => code !== codes[row]![0])!;
        await this.type(account, workbook, CHANGING_SET, `A${row + 1}`, [[other, name]]);
      },
    };
  }

  private async ask(account: string, name: string, ...given: string[]): Promise<Answer | null> {
    const { host, workbook } = this.round;
    const { outcome, result, error } = await host.run(account, workbook, name, given, ['OK', 'OK']);
    if (outcome === 'dropped') return null;
    if (outcome !== 'done')
      throw new Error(`${name} ${given[0]} by ${account}: ${error?.message ?? outcome}`);
    return result as Answer;
  }

  private job(account: string, job: JobName): Act {
    return {
      kind: 'click',
      run: async () => {
        this.witness.begins(job, account);
        let answer = await this.ask(account, 'previewJob', job, '');
        for (let asked = 0; answer?.kind === 'ask' && asked < MOST_QUESTIONS; asked += 1)
          answer = await this.ask(account, 'performJob', job, answer.fingerprint!, '');
        if (answer !== null && !ENDINGS.includes(answer.kind))
          throw new Error(`${job} by ${account}: ${answer.message}`);
        if (answer?.kind === 'done') await this.witness.ended(job, account);
      },
    };
  }
}
