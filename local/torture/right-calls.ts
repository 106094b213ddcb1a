/**
 * What a page of ours sends to each function, in a small round: the calls that bad ones are made from. It plays the round to the two stages in which the
 * functions have something to do, and judges nothing.
 */
import { join } from 'node:path';
import type { ItemAcross } from '../../src/core/standing/item-across';
import { ANALYSES, JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { REASONS } from '../../src/core/text/reasons';
import { RESULT_FILES } from '../../src/core/text/results-file';
import { TAB_TITLES, UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import type { Answer } from '../../src/shell/sidebar';
import { Host } from '../host/host';
import { peopleOf } from '../people';
import { RoundPlayer } from '../sample/play-round';
import { type SampleProvince, sonLa2017 } from '../sample/son-la-2017';
import { playStages } from '../sample/stages';
import type { Program } from './scenario';

export interface RoundOfCalls {
  /** As Host.save wrote it. */
  file: string;
  office: string;
  workbook: string;
  province: SampleProvince;
}

const STAGES = ['firstAppraisal', 'publication'] as const;
export type StageOfCalls = (typeof STAGES)[number];

/** The stage in which the function has something to do. */
export const stageOfCalls = (name: string): StageOfCalls =>
  ['readReportCards', 'readAnalysis', 'explainFigure', 'readResultsFile'].includes(name)
    ? 'publication'
    : 'firstAppraisal';

/** Two departments and the Office: reading them takes a millisecond or two. */
export function tinyProvince(): SampleProvince {
  const province = sonLa2017();
  const units = province.units.filter(({ criteriaSet }, at) => criteriaSet === 'office' || at < 2);
  return { ...province, units };
}

/** Plays the round, with Nhật ký điểm, and saves it in both stages into the folder. */
export async function roundsOfCalls(
  folder: string,
  program: Program,
): Promise<Map<StageOfCalls, RoundOfCalls>> {
  const province = tinyProvince();
  const office = province.office.address;
  const host = Host.start({ ...program, accounts: peopleOf(province).map(({ address }) => address) });
  const workbook = await host.createWorkbook(office, `Chỉ số CCHC ${province.year}`);
  const rounds = new Map<StageOfCalls, RoundOfCalls>();
  await playStages(new RoundPlayer(host, workbook, province), province, async (stage) => {
    const kept = STAGES.find((each) => each === stage);
    if (kept === undefined) return;
    await host.settled();
    // Each job looks for what was typed since the last look: nothing is left to be found.
    await host.run(office, workbook, 'performJob', ['generate', '', '']);
    const file = join(folder, `calls-${stage}.json`);
    await host.save(file);
    rounds.set(kept, { file, office, workbook, province });
  });
  await host.close();
  return rounds;
}

const SURVEY = [
  'Đơn vị\tMã\tPhiếu\tA\tB\tC\tD',
  'Sở Nội vụ\t8.1.1\tcông chức\t10\t5\t3\t2',
  'STC\t8.1.1\tcông chức\t9\t0\t0\t1',
  'snv\t8.1.1\tngười dân\t30\t\t\t',
].join('\r\n');

/** A unit's table as the page reads it out of a file. */
const unitFile = ({ province }: RoundOfCalls): string => {
  const [unit] = province.units;
  const titles = [
    UNIT_COLUMN_TITLES.code,
    UNIT_COLUMN_TITLES.figure,
    UNIT_COLUMN_TITLES.selfScore,
    UNIT_COLUMN_TITLES.evidence,
  ];
  const items = province.scores[unit!.code]!.items.slice(0, 6);
  const rows = items.map(({ code, figure, selfScore, evidence }) => [
    code,
    figure,
    selfScore,
    `${evidence} bổ sung`,
  ]);
  return JSON.stringify({
    unit: unit!.code,
    rows: [[unit!.code, 'Đơn vị'], titles, ...rows].map((cells, at) => ({ line: at + 1, cells })),
  });
};

const scored = ({ province }: RoundOfCalls) => {
  const [unit] = province.units;
  return { unit: unit!, code: province.scores[unit!.code]!.items[0]!.code };
};

/** An item as an appraiser scores it across units. */
async function across(host: Host, round: RoundOfCalls): Promise<string> {
  const { unit, code } = scored(round);
  const { result } = await host.run(round.office, round.workbook, 'readItemAcross', [unit.criteriaSet, code]);
  const units = (result as ItemAcross).units.map(
    ({
      unit: of,
      score,
      reason,
      note,
      steps: _steps,
      ...rest
    }: ItemAcross['units'][number] & { steps?: unknown }) => ({
      unit: of,
      score: rest.selfScore,
      reason: Object.values(REASONS)[0],
      note: 'Ý kiến mới',
      before: { score, reason, note },
    }),
  );
  return JSON.stringify({ set: unit.criteriaSet, code, units });
}

async function jobInputs(host: Host, round: RoundOfCalls): Promise<[JobName, string][]> {
  const { unit, code } = scored(round);
  return [
    ['importSurvey', SURVEY],
    ['importUnitTab', unitFile(round)],
    ['appraiseAcross', await across(host, round)],
    ['ruleNotApplicable', JSON.stringify([{ unit: unit.code, code, granted: true }])],
    ['acceptSelfScores', ''],
    ['generate', ''],
    ['advanceStage', ''],
  ];
}

/** Right calls of a function, the richest first. */
export async function rightCalls(name: string, host: Host, round: RoundOfCalls): Promise<unknown[][]> {
  const { unit, code } = scored(round);
  const one = (...given: unknown[]): unknown[][] => [given];
  switch (name) {
    case 'previewJob':
      return [...(await jobInputs(host, round)), ...Object.keys(JOB_TITLES).map((job) => [job, ''])];
    case 'performJob': {
      const calls: unknown[][] = [];
      for (const [job, input] of await jobInputs(host, round)) {
        const { result } = await host.run(round.office, round.workbook, 'previewJob', [job, input]);
        calls.push([job, (result as Answer).fingerprint ?? '', input]);
      }
      return calls;
    }
    case 'readItemAcross':
      return one(unit.criteriaSet, code);
    case 'readScoreLog':
      return [[{ unit: unit.code, code: '', text: 'điểm' }], [{ unit: '', code: '', text: '' }]];
    case 'readReportCards':
      return [[unit.code], ['']];
    case 'readAnalysis':
      return ANALYSES.map((analysis) => [analysis]);
    case 'explainFigure':
      return ['C6', 'D6', 'E6', 'J12'].flatMap((cell) =>
        [TAB_TITLES.publication, TAB_TITLES.ranking].map((tab) => [tab, cell]),
      );
    case 'readSurveyImport':
      return one(SURVEY);
    case 'readUnitImport':
      return [[unitFile(round)], [JSON.stringify({ unit: unit.code, from: round.province.units[1]!.code })]];
    case 'readResultsFile':
      return RESULT_FILES.map((kind) => [kind]);
    case 'goToCell':
      return [
        [unit.shortName, 'H8'],
        [TAB_TITLES.units, 'A4'],
      ];
    case 'roundEdited':
      return one({ range: { rowStart: 3, rowEnd: 3, columnStart: 8, columnEnd: 8 } });
    default:
      throw new Error(`Nothing is known of what ${name} takes`);
  }
}
