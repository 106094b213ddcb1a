/**
 * What core alone takes, without host or Google: reading a round, planning the largest jobs, packing what they send, the analyses. What makes or
 * shows a tab for each unit stops at 1,000.
 */
import { REPORTS } from '../../src/core/analysis/reports';
import { JOBS } from '../../src/core/jobs/jobs';
import type { JobContext } from '../../src/core/jobs/plan';
import { type Result, resultOf } from '../../src/core/jobs/result';
import { analysedRound } from '../../src/core/standing/analysed-round';
import { standing } from '../../src/core/standing/standing';
import { ANALYSES } from '../../src/core/text/jobs';
import { batches, utf8Length } from '../../src/core/workbook/batches';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { sonLa2017 } from '../sample/son-la-2017';
import { grownRound } from './grown-round';
import { type Measures, medianTime } from './measures';
import { type Files, OpenRound, scoredByAll } from './open-round';

const TABLE = 'core alone, ms';
const SENT = 'what core sends, batches and kB';
const SIZES = [31, 1000, 10_000];
/** No workbook could take more, and the plan of so many tabs, every cell of each, fills gigabytes. */
const MOST_TABS = 1000;

/** Plans are compared by their time alone; nothing is sent. */
export const benchContext = (caller: string): JobContext => ({
  now: '01/01/2018 08:00',
  caller,
  version: 'bench',
  post: { url: '', sent: [], left: 0 },
  access: { editors: [], watchOwner: null },
  nextWorkbook: null,
});

export async function measureCore(measures: Measures, files: Files): Promise<void> {
  const round = await OpenRound.begin(files, sonLa2017());
  const { host, office, workbook, province } = round;
  await round.player.prepare();
  await round.score(scoredByAll);
  await round.perform('importSurvey', round.surveyTable());
  const resource = (await host.spreadsheets.get(office, workbook, {
    fields: SNAPSHOT_FIELDS,
  })) as SpreadsheetResource;
  await host.close();
  const sample = snapshotOf(resource);
  const when = benchContext(office);
  for (const size of SIZES) {
    const note = async (what: string, run: () => unknown): Promise<void> =>
      measures.note(TABLE, what, size, await medianTime(run));
    const snapshot = grownRound(sample, province, size);
    // A run begins with a snapshot of which nothing is known yet.
    const fresh = () => ({ ...snapshot });
    if (size === province.units.length) await note('what Google sends, read', () => snapshotOf(resource));
    const result = resultOf(snapshot);
    if (!result.groups) throw new Error(result.problems.map(({ message }) => message).join('; '));
    await note('result of the round', () => resultOf(fresh()));
    await note('plan of the ranking', () => JOBS.rank(fresh(), when, ''));
    const ranking = JOBS.rank(snapshot, when, '').changes;
    await note('batches of the ranking', () => batches(ranking));
    await note('plan of the publication', () => JOBS.publishDraft(fresh(), when, ''));
    await note('plan of the receiving', () => JOBS.receive(fresh(), when, ''));
    if (size <= MOST_TABS) {
      await note('what the sidebar shows to the office', () => standing(fresh(), when));
      await measureNewTabs(measures, size, snapshot, when, note);
    }
    await measureAnalyses(snapshot, result, note);
  }
}

type Note = (what: string, run: () => unknown) => Promise<void>;

async function measureNewTabs(
  measures: Measures,
  size: number,
  snapshot: ReturnType<typeof snapshotOf>,
  when: JobContext,
  note: Note,
): Promise<void> {
  const bare = { ...snapshot, tabs: snapshot.tabs.filter(({ key }) => !key?.startsWith('unit:')) };
  await note('plan of all unit tabs, new', () => JOBS.generate({ ...bare }, when, ''));
  const { changes } = JOBS.generate(bare, when, '');
  await note('batches of all unit tabs', () => batches(changes));
  const sent = batches(changes).map(({ requests }) => utf8Length(JSON.stringify({ requests })) / 1000);
  measures.note(SENT, 'batches of all unit tabs', size, sent.length);
  measures.note(
    SENT,
    'their kB',
    size,
    sent.reduce((all, each) => all + each, 0),
  );
  measures.note(SENT, 'kB of the largest', size, Math.max(...sent));
  await note('plan of all unit tabs, made before', () => JOBS.generate({ ...snapshot }, when, ''));
}

async function measureAnalyses(
  snapshot: ReturnType<typeof snapshotOf>,
  result: Result,
  note: Note,
): Promise<void> {
  await note('scores read for the analyses', () => analysedRound(snapshot, result));
  const analysed = analysedRound(snapshot, result);
  for (const analysis of ANALYSES) await note(analysis, () => REPORTS[analysis](analysed));
}
