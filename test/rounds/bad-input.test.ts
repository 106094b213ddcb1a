/**
 * What nobody should give, to every custom function and to every function that a page can call: a right result or a sentence that says what to do, and
 * nothing written. A sample of what `npm run torture -- --only input` calls, by the same code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { badCalls, takingFunctions } from '../../local/torture/bad-calls';
import { badFormulas } from '../../local/torture/bad-formulas';
import type { BadInput } from '../../local/torture/bad-input';
import { CELLS_ONLY, HAND_PICKED } from '../../local/torture/hand-picked';
import { roundsOfCalls } from '../../local/torture/right-calls';
import { program } from './played-sample';

const SEED = 2018;
const namesOf = (pattern: RegExp): string[] =>
  [...program().bundle.matchAll(pattern)].map(([, name]) => name!);

test('a hundred values are hand-picked', () => {
  expect(HAND_PICKED.length).toBeGreaterThanOrEqual(100);
  expect(new Set(HAND_PICKED.map((value) => JSON.stringify(value))).size).toBeGreaterThanOrEqual(100);
});

test('a custom function gives what its rules say, or says which argument is wrong and what to do', () => {
  const found = badFormulas(program().bundle, 100, SEED);
  expect(found.map(({ name }) => name).sort()).toEqual(namesOf(/^function (CCHC_\w+)\(/gm).sort());
  for (const { name, calls, failures } of found) {
    expect([name, failures]).toEqual([name, []]);
    expect(calls).toBeGreaterThanOrEqual(100 + HAND_PICKED.length + CELLS_ONLY.length);
  }
}, 60_000);

test('a function that a page can call answers in its form, or says what to do, and writes nothing that was not agreed to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  try {
    const found: BadInput[] = [];
    const rounds = await roundsOfCalls(folder, program());
    await badCalls(rounds, { program: program(), runs: 15, picked: 25, seed: SEED }, (one) =>
      found.push(one),
    );
    for (const { name, failures } of found) expect([name, failures]).toEqual([name, []]);
    expect(
      found
        .filter(({ calls }) => calls >= 40)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(takingFunctions(program().bundle).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
