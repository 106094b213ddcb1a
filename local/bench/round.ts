/**
 * Every job of a round once, in the local host with a workbook of so many units: what it reads, sends and takes. Jobs are run as the sidebar runs
 * them, previewed and then agreed to. Scores get into the tabs by one write for each unit, since typing them one by one would take longer
 * than all jobs together; what a typed score costs is measured by itself.
 */
import { ANALYSES, type JobName } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import type { Execution } from '../host/host';
import { largeProvince } from '../sample/large-province';
import { type Measures, medianOf, timed } from './measures';
import { type Files, OpenRound, selfScored } from './open-round';

const TYPED_SCORES = 30;

const TABLES = {
  reads: 'reads of the workbook, calls of the Sheets API',
  batches: 'batches sent, calls of the Sheets API',
  calls: 'calls of other services of Apps Script',
  bytesRead: 'read, kB',
  bytesSent: 'sent, kB',
  milliseconds: 'in the local host without latency, ms',
} as const;
const LOOKS = 'what a person waits for at the tabs, ms';
const SPACE = 'space';

export async function measureRound(measures: Measures, files: Files, size: number): Promise<void> {
  const round = await OpenRound.begin(files, largeProvince(size));
  const { host, workbook } = round;
  const { units } = round.province;
  const note = (job: string, executions: readonly Execution[]): void => {
    const sum = (of: (execution: Execution) => number) => executions.reduce((all, each) => all + of(each), 0);
    measures.note(
      TABLES.reads,
      job,
      size,
      sum(({ reads }) => reads),
    );
    measures.note(
      TABLES.batches,
      job,
      size,
      sum(({ batches }) => batches),
    );
    const others = ({ calls }: Execution) =>
      calls.filter(({ method }) => !method.startsWith('sheets.')).length;
    measures.note(TABLES.calls, job, size, sum(others));
    measures.note(TABLES.bytesRead, job, size, sum(({ bytesRead }) => bytesRead) / 1000);
    measures.note(TABLES.bytesSent, job, size, sum(({ bytesSent }) => bytesSent) / 1000);
    measures.note(
      TABLES.milliseconds,
      job,
      size,
      sum(({ milliseconds }) => milliseconds),
    );
  };
  const look = async (what: string, run: () => Promise<unknown>): Promise<void> =>
    measures.note(LOOKS, what, size, await timed(run));
  const job = async (name: JobName, input = '', as: string = name): Promise<void> =>
    note(as, await round.perform(name, input));

  await round.player.prepare();
  const [setUp, generate] = round.player.played.jobs;
  note('setUp', [setUp!]);
  note('generate', [generate!]);
  await look('first look at Bảng điểm after the tabs were made', () => round.show(TAB_TITLES['score-table']));
  await look('another look', () => round.show(TAB_TITLES['score-table']));
  await job('generate', '', 'generate, nothing to do');
  await job('checkRound');
  await job('mend');
  await job('invite');
  await job('advanceStage', '', 'advanceStage, to the self-scoring');
  await job('remind');

  await round.score(selfScored, units[0]);
  await typedScores(round, measures);
  await job('importUnitTab', await round.sentBack(units[0]!));
  await round.handIn();
  await job('receive');
  await job('ruleNotApplicable', round.rulings());
  await job('advanceStage', '', 'advanceStage, to the appraisal');
  const { set, code, input } = round.across();
  await look('an item across all units, read by the sidebar', () => round.call('readItemAcross', set, code));
  await job('appraiseAcross', input);
  await job('acceptSelfScores');
  await job('advanceStage', '', 'advanceStage, to the explanations');
  await job('returnStage');
  await job('advanceStage', '', 'advanceStage, once more');
  await job('advanceStage', '', 'advanceStage, to the second appraisal');
  await job('importSurvey', round.surveyTable());
  await job('advanceStage', '', 'advanceStage, to the summing');
  await job('rank');
  await job('publishDraft');
  for (const analysis of ANALYSES) await job(analysis);
  await job('analyseCriteria');
  await job('advanceStage', '', 'advanceStage, to the publication');
  await job('publishOfficially');
  await look('the sidebar opened by the office', () => round.call('readStanding'));
  await look('a published figure explained', () =>
    round.call('explainFigure', TAB_TITLES.publication, 'D12'),
  );
  await look('a report card read', () => round.call('readReportCards', units[0]!.code));
  await job('publishCopy');
  await job('mailReportCards');

  const file = JSON.stringify(host.spreadsheets.dump(workbook));
  measures.note(SPACE, 'the workbook saved, kB', size, Buffer.byteLength(file) / 1000);
  globalThis.gc?.();
  measures.note(SPACE, 'heap in use, MB', size, process.memoryUsage().heapUsed / 1e6);
  await job('openNewYear');
  await host.close();
}

/** Typed as a unit types them, each followed by a look at the unit's tab and at Bảng điểm. */
async function typedScores(round: OpenRound, measures: Measures): Promise<void> {
  const { host, office, workbook } = round;
  const { units } = round.province;
  const typing: number[] = [];
  const looking: number[] = [];
  await round.show(TAB_TITLES['score-table']);
  for (let turn = 0; turn < TYPED_SCORES; turn += 1) {
    const unit = units[Math.floor((turn * units.length) / TYPED_SCORES)]!;
    const { row, maxScore } = await round.scoredItem(unit, turn);
    const cell = a1(row, columnIndex(UNIT_COLUMNS, 'selfScore'));
    const text = String(maxScore).replace('.', ',');
    typing.push(await timed(() => host.type(office, workbook, unit.shortName, cell, text)));
    looking.push(
      await timed(async () => {
        await round.show(unit.shortName, 'A1:Z140');
        await round.show(TAB_TITLES['score-table']);
      }),
    );
    await host.settled();
  }
  measures.note(LOOKS, 'a score typed, median', units.length, medianOf(typing));
  measures.note(LOOKS, 'its tab and Bảng điểm computed and read, median', units.length, medianOf(looking));
  measures.note(LOOKS, 'its tab and Bảng điểm computed and read, worst', units.length, Math.max(...looking));
}
