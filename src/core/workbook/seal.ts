/**
 * What a publication was made from, kept beside each published row: the official score of every item. It is read again to say which cells changed
 * since. Codes hold no "=" and scores no ";", so a plain line says all.
 */

import { type CriteriaSet, isScored } from '../assessment/criteria-set';
import type { UnitResult } from '../assessment/round-result';
import { digest } from './identity';

/** An item that does not apply to the unit. */
const NOT_APPLICABLE = '-';

/** Score by item code: digits with a point, '' where it was missing, '-' where the item does not apply. */
export type SealedScores = ReadonlyMap<string, string>;

const scoreText = ({ items, set }: Pick<UnitResult, 'items' | 'set'>): [string, string][] =>
  set.rows.filter(isScored).map(({ code }) => {
    const item = items.get(code);
    return [code, item?.applicable === false ? NOT_APPLICABLE : (item?.finalScore?.toString() ?? '')];
  });

/** "1.1.1=0.5;1.1.2=;5.1.2=-;+=1.5;-=0": items, then bonus and penalty. */
export const sealed = (unit: UnitResult): string =>
  [...scoreText(unit), ['+', unit.bonus.toString()], ['-', unit.penalty.toString()]]
    .map(([code, score]) => `${code}=${score}`)
    .join(';');

export const readSealed = (line: string): SealedScores =>
  new Map(
    line.split(';').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)]];
    }),
  );

export interface SealedChange {
  /** Code of the item; '+' bonus, '-' penalty. */
  code: string;
  before: string;
  after: string;
}

/** Items whose official score is another than at publication, also those that came or went with the criteria set. */
export function changesSince(published: SealedScores, unit: UnitResult): SealedChange[] {
  const now = readSealed(sealed(unit));
  const codes = new Set([...now.keys(), ...published.keys()]);
  return [...codes].flatMap((code) => {
    const [before = '', after = ''] = [published.get(code), now.get(code)];
    return before === after ? [] : [{ code, before, after }];
  });
}

/** Of what is scored, in which way and for how many points: two publications with the same version were measured alike. */
export const criteriaVersion = (sets: readonly CriteriaSet[]): string =>
  digest(
    sets.map(({ key, rows, adjustments }) => [
      key,
      rows.map(({ code, maxScore, method }) => [code, maxScore.toString(), method]),
      adjustments.map(({ code, maxScore }) => [code, maxScore?.toString() ?? null]),
    ]),
  ).slice(0, 8);
