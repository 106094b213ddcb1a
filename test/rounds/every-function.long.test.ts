/**
 * Every function of the script, called as a page of a stranger's making could call it: by every kind of account, with nothing, with rubbish and with
 * what the sidebar sends. Who is not the office changes nothing, stops nothing and takes nothing over.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { differences, stateOf } from '../../local/torture/state';
import { JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { fewUnits, type SampleHost, sampleHost } from './played-sample';
import { ALL_TELLING_WAYS, whereUnitsHaveTheScript } from './ways';

const bundle = readFileSync(join(__dirname, '../../dist/main.js'), 'utf8');
/** The stubs that Apps Script sees, each of which google.script.run can call. The self-check is tried by itself. */
const FUNCTIONS = [...bundle.matchAll(/^function (\w+)\(/gm)]
  .map(([, name]) => name!)
  .filter((name) => name !== 'selfCheck');

const [READER, STRANGER] = ['reader@elsewhere.example', 'stranger@elsewhere.example'];
describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await sampleHost(() => true, [READER, STRANGER], fewUnits(), way);
    const { player, host, workbook, office } = sample;
    await player.prepare();
    await player.advance();
    await player.selfScore(sample.province.units[0]!, 10);
    await host.run(office, workbook, 'keepWatch', [], ['OK', 'OK', 'OK']);
    host.spreadsheets.share(workbook, READER, 'reader');
    await host.settled();
  }, 180_000);
  afterAll(() => sample.host.close());

  /** Answers whatever is asked as somebody would who means harm. */
  const agreeing = {
    press: async ({ buttons }: { buttons: string }) =>
      ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: 'x' }) as const,
    see: () => undefined,
  };

  const RUBBISH: readonly unknown[][] = [[], [['<script>', -1, { a: [] }], null, 'x'.repeat(5000)]];
  const JOBS = Object.keys(JOB_TITLES) as JobName[];

  /** A preview changes nothing for anybody; what it says is the same road. */
  const argumentsFor = (name: string): readonly unknown[][] =>
    name === 'performJob' ? [...RUBBISH, ...JOBS.map((job) => [job, '', ''])] : RUBBISH;

  const accounts = (): [who: string, account: string][] => [
    ['a unit', sample.province.units[0]!.address],
    ['an appraiser', sample.province.appraisers[0]!.address],
    ['who may only read', READER],
    ['a stranger', STRANGER],
  ];

  test('nobody but the office changes anything by any function, with any arguments', async () => {
    expect(FUNCTIONS).toEqual(expect.arrayContaining(['performJob', 'keepWatch', 'roundEdited']));
    const { host, workbook, office } = sample;
    const before = stateOf(host);
    const triggers = host.triggers.length;
    const watch = (await host.run(office, workbook, 'readStanding')).result;
    const refused = new Set<string>();
    for (const [who, account] of accounts())
      for (const name of FUNCTIONS)
        for (const given of argumentsFor(name)) {
          await host.run(account, workbook, name, given, agreeing).catch((error: Error) => {
            // Google refuses whoever may not open the workbook, and arguments that cannot be passed.
            if (error.message.includes('permission')) refused.add(who);
            else if (!(error instanceof TypeError)) throw error;
          });
        }
    await host.settled();
    expect([...refused]).toEqual(way === 'none' ? ['a stranger'] : ['a unit', 'a stranger']);
    expect(differences(before, stateOf(host))).toEqual([]);
    expect(host.triggers).toHaveLength(triggers);
    expect((await host.run(office, workbook, 'readStanding')).result).toEqual(watch);
  }, 300_000);

  whereUnitsHaveTheScript(way)(
    'the self-check of a unit adds a tab, as any editor can by hand, and touches nothing else',
    async () => {
      const { host, workbook } = sample;
      const before = stateOf(host);
      const titles = () =>
        host.spreadsheets.dump(workbook).workbook.sheets.map(({ properties }) => properties.title);
      const known = titles();
      await host.run(sample.province.units[0]!.address, workbook, 'selfCheck', [], agreeing);
      await host.settled();
      const added = titles().filter((title) => !known.includes(title));
      expect(added).toHaveLength(1);
      const differ = [...stateOf(host)].flatMap(([name, state]) =>
        before.get(name) === state ? [] : [name],
      );
      expect(differ.filter((name) => !added.some((title) => name.endsWith(`, ${title}`)))).toEqual([]);
      expect([...before.keys()].filter((name) => !stateOf(host).has(name))).toEqual([]);
    },
    120_000,
  );

  whereUnitsHaveTheScript(way)(
    'a plan that the office agreed to cannot be carried out by a unit',
    async () => {
      const { host, workbook, office } = sample;
      const before = stateOf(host);
      const asked = await host.run(office, workbook, 'previewJob', ['advanceStage', '']);
      const { fingerprint } = asked.result as { fingerprint: string };
      const unit = sample.province.units[0]!.address;
      const run = await host.run(unit, workbook, 'performJob', ['advanceStage', fingerprint, '']);
      expect(run.result).toMatchObject({
        kind: 'blocked',
        problems: [{ message: expect.stringContaining('cơ quan thường trực') }],
      });
      expect(differences(before, stateOf(host))).toEqual([]);
    },
  );

  whereUnitsHaveTheScript(way)("a unit cannot stop the office's job", async () => {
    const { host, workbook, office } = sample;
    const unit = sample.province.units[0]!.address;
    const asked = await host.run(office, workbook, 'previewJob', ['advanceStage', '']);
    const { fingerprint } = asked.result as { fingerprint: string };
    let tried = false;
    host.hooks = {
      beforeCall: async ({ account, apiNumber }) => {
        if (account !== office || apiNumber === 0 || tried) return;
        tried = true;
        await host.run(unit, workbook, 'cancelJob', [], agreeing);
      },
    };
    const run = await host.run(office, workbook, 'performJob', ['advanceStage', fingerprint, '']);
    host.hooks = {};
    expect(tried).toBe(true);
    expect(run.result).toMatchObject({ kind: 'done' });
  });
});
