/** What `npm run torture -- --job exchange` does with every call and every seed, sampled: cut off and failing anywhere between many workbooks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '../../local/sample/random';
import { busyStarts } from '../../local/torture/busy-starts';
import { faulted } from '../../local/torture/faults';
import { fileScenarios } from '../../local/torture/file-scenarios';
import { cutsOf, killed, undisturbed } from '../../local/torture/killed';
import { smallProvince } from '../../local/torture/sample-scenarios';
import type { Scenario } from '../../local/torture/scenario';
import { together } from '../../local/torture/together';
import { program } from './played-sample';

const SEED = 20171231;
const CUTS = 2;
const SEEDS = 1;

const folder = mkdtempSync(join(tmpdir(), 'torture-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let scenarios: Scenario[];
beforeAll(async () => {
  scenarios = await fileScenarios(folder, program());
}, 240_000);

test.each([
  'trước khi lập tệp',
  'đơn vị đang chấm',
  'sau khi sửa tiêu chí và danh sách',
  'sau khi đưa đơn vị về sổ chung',
])(
  'an exchange %s, ended at some call, and with calls that fail at random, is finished by the same click: no workbook and no tab twice',
  async (when) => {
    const calm = await undisturbed(scenarios.find((scenario) => scenario.when === when)!, program());
    const cuts = seededRandom(SEED).shuffled(cutsOf(calm)).slice(0, CUTS);
    for (const cut of cuts) expect(await killed(calm, cut, program())).toBeNull();
    for (let seed = SEED; seed < SEED + SEEDS; seed += 1)
      expect(await faulted(calm, seed, program())).toBeNull();
  },
  240_000,
);

test('everybody at once, units in their files: what was accepted stands here and there, what changed is logged', async () => {
  const stages = ['selfScoring', 'explanation'] as const;
  const starts = await busyStarts(folder, program(), smallProvince(), stages, 'perUnit');
  for (const [at, start] of starts.entries()) {
    const { failure, edits } = await together(start, SEED + at, program());
    expect(failure).toBeNull();
    expect(edits).toBeGreaterThan(0);
  }
}, 240_000);
