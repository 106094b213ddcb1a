/** The sample province with a numbered text in place of each name, code and sentence; its scores stay. It types nothing. */
import type { SampleScore } from '../../local/sample/item-scores';
import type { SampleProvince, SampleUnit } from '../../local/sample/son-la-2017';
import type { Column } from '../../src/core/workbook/contract';
import { fewUnits } from './played-sample';

/** The text of a number. */
export type Words = (number: number) => string;

/** Columns whose cells take a word that the workbook knows, an address, or a code that others refer to by itself. */
const CLOSED: Record<string, readonly string[]> = {
  units: ['criteriaSet', 'addresses'],
  appraisers: ['addresses'],
  criteria: ['code', 'method', 'appraiser'],
  unit: ['firstReason', 'secondReason'],
};

/** Columns of texts that people fill in as they like. */
export const openTexts = (kind: string, columns: readonly Column[]): readonly Column[] =>
  columns.filter(
    ({ key, who, format }) =>
      who !== 'nobody' && format.numberFormat?.type === 'TEXT' && !CLOSED[kind]?.includes(key),
  );

/** One unit of each criteria set and two of the first, so that a group has places to share out. */
export function numberedProvince(next: () => string): SampleProvince {
  const all = fewUnits();
  const kept = all.units.filter(
    ({ criteriaSet }, at) => at < 2 || at === all.units.findIndex((unit) => unit.criteriaSet === criteriaSet),
  );
  // A registry is read with its spaces tidied, and the player finds tabs and rows by these words.
  const tidy = (): string => next().replace(/\s+/g, ' ').trim();
  const groups = new Map(kept.map(({ group }) => [group, tidy() as SampleUnit['group']]));
  const filled = (text: string): string => (text === '' ? '' : next());
  const scores: SampleProvince['scores'] = {};
  const units = kept.map((unit): SampleUnit => {
    const code = tidy();
    const { items, notApplicable, ...more } = all.scores[unit.code]!;
    scores[code] = {
      ...more,
      items: items.map(
        (item): SampleScore => ({
          ...item,
          evidence: filled(item.evidence),
          explanation: filled(item.explanation),
          firstNote: filled(item.firstNote),
          supplement: filled(item.supplement),
          secondNote: filled(item.secondNote),
        }),
      ),
      notApplicable: notApplicable && { ...notApplicable, reason: next() },
    };
    return { ...unit, code, name: next(), shortName: tidy(), group: groups.get(unit.group)! };
  });
  const appraisers = all.appraisers.map((each) => ({ ...each, code: next(), name: next() }));
  return { ...all, units, appraisers, scores };
}
