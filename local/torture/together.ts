/**
 * Together: everybody at once, in one workbook or with units in files of their own, in an order that a seed gives, with the limits of a consumer account. Afterwards every accepted edit is in
 * its cell, every difference between two looks is in Nhật ký điểm, every figure that a job wrote is one of the moment at which it looked, and
 * the office's clicks bring the workbook to rest.
 */

import type { Stage } from '../../src/core/assessment/stage';
import type { JobName } from '../../src/core/text/jobs';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import type { Answer } from '../../src/shell/sidebar';
import { Host } from '../host/host';
import { CONSUMER } from '../host/limits';
import { seededRandom } from '../sample/random';
import type { SampleProvince } from '../sample/son-la-2017';
import { type BusyRound, CHANGING_CODES, Everybody, type Tally } from './everybody';
import { filesOf } from './file-scenarios';
import type { Failure } from './killed';
import type { Program } from './scenario';
import { Turns } from './turns';
import { UnitTabs } from './typed-cells';
import { Witness } from './witness';

export interface BusyStart {
  stage: Stage;
  /** As Host.save wrote it; watched, with a log. */
  file: string;
  province: SampleProvince;
  /** Where units fill in. */
  way: UnitFilesWay;
  /** A second account that the office has named. */
  second: string;
}

export interface Busy extends Tally {
  executions: number;
  failure: Failure | null;
}

/** What the office presses in the end. */
const LAST_CLICKS: readonly JobName[] = ['generate', 'receive'];
const MOST_CLICKS = 4;
const UNITS_OWN = UNIT_COLUMNS.flatMap(({ key, who }) => (who === 'unit' ? [key] : []));

export async function together(start: BusyStart, seed: number, program: Program): Promise<Busy> {
  const random = seededRandom(seed);
  const { file, province, second, stage } = start;
  // In some runs so few that triggers of submissions are dropped.
  const simultaneousExecutions = random.pick([CONSUMER.simultaneousExecutions, 3]);
  const host = await Host.restore(file, { ...program, limits: { simultaneousExecutions } });
  host.switches = { longestWaitMilliseconds: 0, quotas: true };
  const workbook = host.workbooks[0]!;
  const tally: Tally = { edits: 0, refused: 0, overwritten: 0 };
  const office = province.office.address;
  const files = start.way === 'none' ? new Map() : await unitFilesOf(host, workbook, province);
  const round: BusyRound = { host, workbook, files, province, second, stage, tally };
  const tabs = new UnitTabs(
    host,
    office,
    workbook,
    province.units.map(({ shortName }) => shortName),
  );
  const witness = new Witness(round, tabs);
  const everybody = new Everybody(round, tabs, random, witness);
  const wrong = witness.wrong;
  try {
    await witness.start();
    await new Turns(host, random, (call) => witness.saw(call)).play(everybody.actors());
    host.hooks = { afterCall: (call) => witness.saw(call) };
    await host.advance(45);
    await witness.compareLog();
    for (const job of LAST_CLICKS) wrong.push(...(await brought(job, round)));
    if (files.size > 0) wrong.push(...(await brought('exchange', round)));
    wrong.push(...(await notInTheirCells(round, tabs, everybody, witness)));
    wrong.push(...(await notInTheirFiles(round, tabs)));
    for (const { outcome, functionName, account, error } of host.executions)
      if (outcome !== 'done' && outcome !== 'dropped')
        wrong.push(`${functionName} of ${account}: ${error?.message ?? outcome}`);
  } catch (error) {
    wrong.push((error as Error).message);
  } finally {
    host.hooks = {};
    await host.close();
  }
  const failure =
    wrong.length === 0
      ? null
      : {
          scenario: `Together, ${start.way}, ${STAGE_TITLES[stage]}`,
          disturbed: `seed ${seed}`,
          what: wrong.slice(0, 5),
        };
  return { ...tally, executions: host.executions.length, failure };
}

/** Files are there from the beginning, and nobody moves units. */
async function unitFilesOf(
  host: Host,
  workbook: string,
  { office, units }: SampleProvince,
): Promise<Map<string, UnitTabs>> {
  const files = await filesOf(host, office.address, workbook);
  return new Map(
    units.flatMap(({ code, shortName }): [string, UnitTabs][] => {
      const file = files.get(shortName);
      return file ? [[code, new UnitTabs(host, office.address, file, [shortName])]] : [];
    }),
  );
}

/** Presses until there is nothing to do; with files there is always something to ask them. */
async function brought(job: JobName, { host, workbook, province }: BusyRound): Promise<string[]> {
  const office = province.office.address;
  let said = '';
  for (let click = 0; click < MOST_CLICKS; click += 1) {
    const { result, error } = await host.run(office, workbook, 'previewJob', [job, '']);
    if (error) return [`${job} in the end: ${error.message}`];
    const answer = result as Answer;
    if (answer.kind === 'blocked') return [`${job} in the end: ${answer.message}`];
    if (answer.kind !== 'ask') return [];
    const given = [job, answer.fingerprint, ''];
    const done = (await host.run(office, workbook, 'performJob', given, ['OK', 'OK'])).result as Answer;
    if (job === 'exchange' && done.kind === 'done') return done.problems.map(({ message }) => message);
    said = `${answer.message} ${JSON.stringify(done)}`;
  }
  return [`${job} finds something to do again and again: ${said}`];
}

/** After the last exchange a unit's file holds what the office's workbook holds of what the unit fills in. */
async function notInTheirFiles({ files, province }: BusyRound, tabs: UnitTabs): Promise<string[]> {
  const wrong: string[] = [];
  for (const { code, shortName } of province.units) {
    const file = files.get(code);
    if (!file) continue;
    const [here, there] = [await tabs.all([shortName]), await file.all([shortName])];
    for (const key of new Set([...here.keys(), ...there.keys()]))
      if (UNITS_OWN.some((column) => key.endsWith(`|${column}`)) && here.get(key) !== there.get(key))
        wrong.push(`${key}: ${here.get(key) ?? 'nothing'} here, ${there.get(key) ?? 'nothing'} in the file`);
  }
  return wrong;
}

const within = (spans: readonly { from: number; to: number }[], edit: number): boolean =>
  spans.some(({ from, to }) => from < edit && edit <= to);

/** A row that left took its texts to Lưu trữ. */
async function notInTheirCells(
  { host, workbook, province, tally }: BusyRound,
  tabs: UnitTabs,
  { accepted }: Everybody,
  { meanwhile, tooLate }: Witness,
): Promise<string[]> {
  const found = await tabs.all();
  const archived = await host
    .display(province.office.address, workbook, TAB_TITLES.archive, 'A1:G2000')
    .catch(() => [] as string[][]);
  const inArchive = new Set(archived.map(([, , , code, , text]) => `${code} ${text}`));
  return [...accepted].flatMap(([key, { text, edit }]) => {
    const code = key.split('|')[1]!;
    if ((found.get(key) ?? '') === text) return [];
    // What is blank is filled by "Chấp nhận điểm tự chấm".
    if (key.endsWith('|firstScore')) {
      if (text === '') return [];
      if (within(meanwhile, edit)) {
        tally.overwritten += 1;
        return [];
      }
    }
    if (CHANGING_CODES.includes(code)) {
      if (inArchive.has(`${code} ${text}`)) return [];
      if (within(tooLate, edit)) {
        tally.overwritten += 1;
        return [];
      }
    }
    return [`${key}: accepted ${text}, found ${found.get(key) ?? 'nothing'}`];
  });
}
