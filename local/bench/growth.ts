/**
 * What a workbook of so many unit tabs costs: making them through the add-in, one typed score with all that depends on it, memory.
 * Scores are typed as appraisers type them; it must not write by any other way than a person has.
 */
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { type Execution, Host } from '../host/host';
import { largeProvince } from '../sample/large-province';
import { RoundPlayer } from '../sample/play-round';
import type { SampleProvince, SampleUnit } from '../sample/son-la-2017';
import { type Measures, medianOf, timed } from './measures';

export interface Files {
  /** The text of dist/main.js. */
  bundle: string;
  workerPath: string;
}

const TYPED_SCORES = 50;

/** A host with an empty workbook of the province's office. */
export async function hostOf(files: Files, province: SampleProvince) {
  const office = province.office.address;
  const people = [...province.units, ...province.appraisers].map(({ address }) => address);
  const host = Host.start({ ...files, accounts: [office, ...people] });
  return { host, office, workbook: await host.createWorkbook(office, 'bench') };
}

export function noteJob(measures: Measures, tabs: number, job: Execution): void {
  const { functionName: name } = job;
  measures.note(tabs, `${name}: reads`, job.reads, 'calls');
  measures.note(tabs, `${name}: batches`, job.batches, 'calls');
  measures.note(tabs, `${name}: read`, job.bytesRead / 1000, 'kB');
  measures.note(tabs, `${name}: sent`, job.bytesSent / 1000, 'kB');
  measures.note(tabs, `${name}: in the local host`, job.milliseconds, 'ms');
}

export async function measureGrowth(measures: Measures, files: Files, tabs: number): Promise<void> {
  const note = (what: string, value: number, unit: string) => measures.note(tabs, what, value, unit);
  const province = largeProvince(tabs);
  const { host, office, workbook } = await hostOf(files, province);
  const player = new RoundPlayer(host, workbook, province);
  await player.prepare();
  for (const job of player.played.jobs) noteJob(measures, tabs, job);

  const first = await timed(() => host.display(office, workbook, TAB_TITLES['score-table'], 'A1:Z400'));
  note('first look at Bảng điểm', first, 'ms');
  const taken: number[] = [];
  for (let turn = 0; turn < TYPED_SCORES; turn += 1) {
    const unit = province.units[Math.floor((turn * province.units.length) / TYPED_SCORES)]!;
    const score = await nextScore(host, workbook, unit, turn);
    taken.push(
      await timed(async () => {
        await host.type(office, workbook, unit.shortName, score.cell, score.text);
        await host.display(office, workbook, unit.shortName, 'A1:Z140');
        await host.display(office, workbook, TAB_TITLES['score-table'], 'A1:Z400');
      }),
    );
  }
  note(`a typed score, its tab and Bảng điểm read again: median of ${TYPED_SCORES}`, medianOf(taken), 'ms');
  note(`a typed score, its tab and Bảng điểm read again: worst of ${TYPED_SCORES}`, Math.max(...taken), 'ms');

  const file = JSON.stringify(host.spreadsheets.dump(workbook));
  note('the workbook saved', Buffer.byteLength(file) / 1000, 'kB');
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  note('heap in use', heapUsed / 1e6, 'MB');
  note('memory of the process', rss / 1e6, 'MB');
  await host.close();
}

/** The cell of an item's first appraisal, another item each time, and its highest score. */
async function nextScore(host: Host, workbook: string, unit: SampleUnit, turn: number) {
  const { rows } = proposedCriteriaSets().find(({ key }) => key === unit.criteriaSet)!;
  const scored = rows.filter(({ method }) => method !== null && method !== 'survey');
  const { code, maxScore } = scored[turn % scored.length]!;
  const codes = await host.display(unit.address, workbook, unit.shortName, 'A1:A140');
  const row = codes.findIndex(([found]) => found === code);
  return { cell: a1(row, columnIndex(UNIT_COLUMNS, 'firstScore')), text: String(maxScore).replace('.', ',') };
}
