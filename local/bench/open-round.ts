/**
 * A round under way in a host of its own, and what people put into it at one go: scores of a unit, a tab sent back, a table of survey answers.
 * It measures nothing.
 */
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import type { JobName } from '../../src/core/text/jobs';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { unitTab } from '../../src/core/workbook/place';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import type { Request } from '../../src/core/workbook/request';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';
import type { FixedValue } from '../../src/core/workbook/tab';
import { extendedValue } from '../../src/core/workbook/value-requests';
import type { Answer } from '../../src/shell/sidebar';
import { type Execution, Host } from '../host/host';
import type { Limits } from '../host/limits';
import { peopleOf } from '../people';
import type { SampleScore } from '../sample/item-scores';
import { RoundPlayer } from '../sample/play-round';
import type { SampleProvince, SampleUnit } from '../sample/son-la-2017';

export interface Files {
  /** The text of dist/main.js. */
  bundle: string;
  workerPath: string;
}

type Row = Partial<Record<UnitColumnKey, FixedValue>>;

const setOf = ({ criteriaSet }: SampleUnit) => proposedCriteriaSets().find(({ key }) => key === criteriaSet)!;

export class OpenRound {
  readonly player: RoundPlayer;
  readonly office: string;
  /** Rows of the items by their codes, for each criteria set. */
  private readonly rows = new Map<string, ReadonlyMap<string, number>>();

  private constructor(
    readonly host: Host,
    readonly workbook: string,
    readonly province: SampleProvince,
    way: UnitFilesWay,
  ) {
    this.office = province.office.address;
    this.player = new RoundPlayer(host, workbook, province, () => {}, way);
  }

  /** An empty workbook of the province's office. Mail is not limited, nothing sleeps. */
  static async begin(
    { bundle, workerPath }: Files,
    province: SampleProvince,
    { limits: scaled = {}, way = 'none' }: { limits?: Partial<Limits>; way?: UnitFilesWay } = {},
  ): Promise<OpenRound> {
    const accounts = peopleOf(province).map(({ address }) => address);
    const limits = { mailRecipientsPerDay: 10_000, ...scaled };
    const host = Host.start({ bundle, workerPath, accounts, limits });
    host.switches = { longestWaitMilliseconds: 0 };
    return new OpenRound(host, await host.createWorkbook(province.office.address, 'bench'), province, way);
  }

  show(title: string, cells = 'A1:Z400'): Promise<string[][]> {
    return this.host.display(this.office, this.workbook, title, cells);
  }

  /** Runs a function as the sidebar does. @throws Error where it fails */
  async call(name: string, ...parameters: unknown[]): Promise<Execution> {
    const { host, office, workbook } = this;
    await host.settled();
    const execution = await host.run(office, workbook, name, parameters);
    if (execution.outcome === 'done') return execution;
    throw new Error(`${name}: ${execution.error?.message ?? execution.outcome}`);
  }

  /** Runs a job as the sidebar does, previewed and agreed to. @throws Error where it does not get done */
  async perform(job: JobName, input = ''): Promise<Execution[]> {
    const preview = await this.call('previewJob', job, input);
    const asked = preview.result as Answer;
    if (asked.kind === 'nothing') return [preview];
    const wrong = ({ kind, message, problems }: Answer): Error =>
      new Error(`${job}: ${kind}, ${[message, ...problems.map((problem) => problem.message)].join('; ')}`);
    if (asked.kind !== 'ask') throw wrong(asked);
    const performed = await this.call('performJob', job, asked.fingerprint, input);
    const answer = performed.result as Answer;
    if (answer.kind !== 'done') throw wrong(answer);
    return [preview, performed];
  }

  /** Where the items of a unit's tab stand. */
  async rowsOf(unit: SampleUnit): Promise<ReadonlyMap<string, number>> {
    const known = this.rows.get(unit.criteriaSet);
    if (known) return known;
    const { sheets = [] } = (await this.host.spreadsheets.get(this.office, this.workbook, {
      ranges: [`'${unit.shortName}'!A1:A140`],
      fields: 'sheets.data.rowData.values.userEnteredValue',
    })) as SpreadsheetResource;
    const codes = sheets[0]?.data?.[0]?.rowData ?? [];
    const rows = new Map(
      codes.map(({ values }, row) => [values?.[0]?.userEnteredValue?.stringValue ?? '', row]),
    );
    this.rows.set(unit.criteriaSet, rows);
    return rows;
  }

  /** Into rows of a unit's tab, all at once, where the unit fills it in. */
  async write(unit: SampleUnit, lines: readonly (readonly [row: number, Row])[]): Promise<void> {
    const requests = lines.flatMap(([rowIndex, cells]): Request[] =>
      Object.entries(cells).map(([key, value]) => {
        const column = columnIndex(UNIT_COLUMNS, key as UnitColumnKey);
        const content = extendedValue(value);
        return {
          updateCells: {
            start: { sheetId: sheetIdOf(unitTab(unit.code)), rowIndex, columnIndex: column },
            rows: [{ values: [content ? { userEnteredValue: content } : {}] }],
            fields: 'userEnteredValue',
          },
        };
      }),
    );
    await this.host.spreadsheets.batchUpdate(this.office, this.player.workbookOf(unit), { requests });
  }

  /** Scores of every unit but of those left out: its own, or all that is typed in the course of a round. */
  async score(rowOfScore: (score: SampleScore) => Row, leftOut?: SampleUnit): Promise<void> {
    for (const unit of this.province.units) {
      if (unit === leftOut) continue;
      const rowOf = await this.rowsOf(unit);
      const { items, notApplicable } = this.province.scores[unit.code]!;
      const lines = items.map((score): [number, Row] => [rowOf.get(score.code)!, rowOfScore(score)]);
      if (notApplicable) {
        const { code, reason } = notApplicable;
        lines.push([rowOf.get(code)!, { notApplicableAsked: true, explanation: reason }]);
      }
      await this.write(unit, lines);
    }
  }

  /** Every unit ticks that it hands in. */
  async handIn(): Promise<void> {
    for (const unit of this.province.units) {
      await this.write(unit, [[SUBMISSION_ROW, { notApplicableAsked: true, selfScore: true }]]);
    }
  }

  /** What the sidebar sends of a tab that a unit filled in offline. */
  async sentBack(unit: SampleUnit): Promise<string> {
    const rowOf = await this.rowsOf(unit);
    const shown = await this.show(unit.shortName, 'A1:Z140');
    for (const score of this.province.scores[unit.code]!.items) {
      const line = shown[rowOf.get(score.code)!]!;
      for (const [key, value] of Object.entries(selfScored(score)))
        line[columnIndex(UNIT_COLUMNS, key as UnitColumnKey)] = String(value ?? '').replace('.', ',');
    }
    const rows = shown.map((cells, at) => ({ line: at + 1, cells }));
    return JSON.stringify({ unit: unit.code, rows });
  }

  rulings(): string {
    const { units, scores } = this.province;
    const asked = units.flatMap(({ code: unit }) => {
      const { notApplicable } = scores[unit]!;
      return notApplicable ? [{ unit, code: notApplicable.code, granted: true }] : [];
    });
    return JSON.stringify(asked);
  }

  /** The first item of the largest group, all of its points for every unit. */
  across(): { set: string; code: string; input: string } {
    const set = 'districts';
    const units = this.province.units.filter(({ criteriaSet }) => criteriaSet === set);
    const { code } = this.province.scores[units[0]!.code]!.items[0]!;
    const typed = units.map((unit) => {
      const found = this.province.scores[unit.code]!.items.find((item) => item.code === code)!;
      const score = String(found.firstScore).replace('.', ',');
      const before = { score: '', reason: '', note: '' };
      return { unit: unit.code, score, reason: found.firstReason, note: '', before };
    });
    return { set, code, input: JSON.stringify({ set, code, units: typed }) };
  }

  /** Answers to all survey items, as a table of a program for forms. */
  surveyTable(): string {
    const lines = this.province.units.flatMap((unit) =>
      this.province.scores[unit.code]!.surveys.map(({ code, counts }) =>
        [unit.code, code, ...counts].join('\t'),
      ),
    );
    return ['Mã đơn vị\tMã\tA\tB\tC\tD', ...lines].join('\n');
  }

  /** An item with its highest score, another one each time. */
  async scoredItem(unit: SampleUnit, turn: number): Promise<{ row: number; maxScore: number }> {
    const scored = setOf(unit).rows.filter(({ method }) => method !== null && method !== 'survey');
    const { code, maxScore } = scored[turn % scored.length]!;
    return { row: (await this.rowsOf(unit)).get(code)!, maxScore };
  }
}

/** What a unit types for an item; figures are left out, since no job stands on them. */
export const selfScored = ({ selfScore, evidence, explanation }: SampleScore): Row => ({
  selfScore,
  evidence,
  explanation,
});

export const scoredByAll = (score: SampleScore): Row => ({
  ...selfScored(score),
  firstScore: score.firstScore,
  firstReason: score.firstReason,
  furtherExplanation: score.supplement,
  secondScore: score.secondScore,
  secondReason: score.secondReason,
});
