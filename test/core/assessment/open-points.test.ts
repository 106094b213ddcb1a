/** What is still open in a stage and how many places it is worth, compared with ranking everybody anew. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../../../src/core/assessment/decimal';
import { openPoints } from '../../../src/core/assessment/open-points';
import { roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import type { Stage } from '../../../src/core/assessment/stage';
import { appraised, type Given } from './appraised-for-tests';
import { item, ROUND_RULES, result, setOf, unitOf } from './set-for-tests';

const set = setOf(
  { code: 'I', maxScore: 20 },
  item({ code: '1.1', maxScore: 8 }),
  item({ code: '1.2', maxScore: 12 }),
);
const CODES = ['1.1', '1.2'];
type Scores = readonly [Given, Given];

const unit = (code: string, given: Scores): ScoredUnit => ({
  unit: unitOf(code, set),
  set,
  items: new Map(
    given.map(({ self, first, second }, at) => [CODES[at]!, result(second ?? first ?? null, self ?? null)]),
  ),
  bonus: decimal(0),
  penalty: decimal(0),
});

function open(stage: Stage, given: readonly Scores[]) {
  const [group] = roundResult(
    given.map((scores, at) => unit(`D${at}`, scores)),
    ROUND_RULES,
  );
  const scoresOf = ({ unit: { code } }: { unit: { code: string } }) =>
    CODES.map((of, at) => appraised(set, of, code, given[Number(code.slice(1))]![at]!));
  return openPoints(group!, scoresOf, stage, ROUND_RULES);
}

const LOWERED: Given = { self: 8, first: 5 };
test.each<[Stage, string, Scores, string[]]>([
  ['selfScoring', 'what is not scored is open with its maximum', [{}, { self: 3 }], ['notScored 1.1 8']],
  ['selfScoring', 'a low score of the unit itself is not open', [{ self: 0 }, { self: 3 }], []],
  ['firstAppraisal', 'nothing is open for the unit', [LOWERED, {}], []],
  [
    'explanation',
    'what the first appraisal took is open',
    [LOWERED, { self: 3, first: 3 }],
    ['lowered 1.1 3'],
  ],
  [
    'explanation',
    'what it added is not',
    [
      { self: 5, first: 8 },
      { self: 3, first: 3 },
    ],
    [],
  ],
  [
    'secondAppraisal',
    'until the second score is given',
    [LOWERED, { ...LOWERED, second: 5 }],
    ['lowered 1.1 3'],
  ],
  ['summing', 'nothing is open any more', [LOWERED, {}], []],
])('%s: %s', (stage, _, given, expected) => {
  const [own] = open(stage, [given]);
  expect(own!.items.map(({ kind, score, points }) => `${kind} ${score.item.code} ${points}`)).toEqual(
    expected,
  );
});

const some = (most: number) => fc.option(fc.nat(most), { nil: null });
const given = fc.tuple(
  fc.record({ self: some(8), first: some(8) }),
  fc.record({ self: some(12), first: some(12) }),
);

test('places are those of ranking everybody anew by what stands so far', () => {
  fc.assert(
    fc.property(
      fc.array(given, { minLength: 1, maxLength: 7 }),
      fc.constantFrom<Stage>('selfScoring', 'explanation'),
      (all, stage) => {
        const so = (scores: Scores): number =>
          scores.reduce((sum, { self, first }) => sum + (first ?? self ?? 0), 0);
        const rankOf = (own: number, more: number): number =>
          1 + all.filter((scores, at) => at !== own && so(scores) > so(all[own]!) + more).length;
        for (const { unit: found, items, points, rank, possibleRank } of open(stage, all)) {
          const at = Number(found.unit.code.slice(1));
          expect(rank).toBe(rankOf(at, 0));
          expect(possibleRank).toBe(rankOf(at, Number(points)));
          for (const one of items) expect(one.places).toBe(rank - rankOf(at, Number(one.points)));
          expect(Number(points)).toBe(items.reduce((sum, one) => sum + Number(one.points), 0));
        }
      },
    ),
    { numRuns: 300 },
  );
});
