/** What `npm run torture` does with every call and every seed, sampled: jobs killed, jobs whose calls fail, everybody at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../local/sample/random';
import { busyStarts } from '../../local/torture/busy-starts';
import { faulted } from '../../local/torture/faults';
import { cutsOf, killed, undisturbed } from '../../local/torture/killed';
import { sampleScenarios, smallProvince } from '../../local/torture/sample-scenarios';
import type { Scenario } from '../../local/torture/scenario';
import { together } from '../../local/torture/together';
import { JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { program } from './played-sample';

const SEED = 20171231;
/** With several batches, and with mails. */
const DISTURBED: readonly JobName[] = ['advanceStage', 'invite'];

const folder = mkdtempSync(join(tmpdir(), 'torture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a job that is disturbed is finished by the same click: nothing twice, nothing lost', () => {
  let scenarios: Scenario[];
  beforeAll(async () => {
    scenarios = await sampleScenarios(folder, program());
  }, 120_000);

  test.each(DISTURBED.map((job) => [JOB_TITLES[job], job] as const))(
    '"%s", ended at some call, and with calls that fail at random',
    async (_title, job) => {
      const random = seededRandom(SEED);
      const calm = await undisturbed(scenarios.find((scenario) => scenario.job === job)!, program());
      const cuts = random.shuffled(cutsOf(calm)).slice(0, 2);
      for (const cut of cuts) expect(await killed(calm, cut, program())).toBeNull();
      expect(await faulted(calm, SEED, program())).toBeNull();
    },
    60_000,
  );
});

test('everybody at once: what was accepted stands, what changed is logged, what is published is of one moment', async () => {
  const starts = await busyStarts(folder, program(), smallProvince(), ['selfScoring', 'firstAppraisal']);
  for (const [at, start] of starts.entries()) {
    const { failure, edits } = await together(start, SEED + at, program());
    expect(failure).toBeNull();
    expect(edits).toBeGreaterThan(0);
  }
}, 120_000);
