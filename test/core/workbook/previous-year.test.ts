/** Năm trước: what a year hands on to the next one, and to the one after it. */
import { expect, test } from '@jest/globals';
import { roundResult } from '../../../src/core/assessment/round-result';
import { type PreviousYear, readPreviousYear } from '../../../src/core/workbook/reading/previous-year';
import { proposedSettings } from '../../../src/core/workbook/reading/settings';
import { blueprint } from '../../../src/core/workbook/tabs/blueprint';
import { makePreviousYearTab } from '../../../src/core/workbook/tabs/previous-year-tab';
import { item, result, setOf, unitOf } from '../assessment/set-for-tests';
import { standing, workbook } from './tab-for-tests';

const SET = setOf(
  { code: 'I', maxScore: 100 },
  item({ code: '1.1', maxScore: 60 }),
  item({ code: '1.2', maxScore: 40 }),
);
const LOWERED = { set: SET, item: SET.rows[1]!, compared: 3, lowered: 2, points: SET.rows[1]!.maxScore };

/** Năm trước as the next year reads it. @param self what the unit gave itself in 1.1, of 60 that are official */
function handedOn(
  year: string,
  self: Record<string, number>,
  reason: string,
  previous: PreviousYear | null,
): PreviousYear {
  const plan = blueprint(workbook(), {
    settings: { ...proposedSettings(), year },
    units: [],
    appraisers: [],
    criteria: [],
    survey: () => ({ score: null, problems: [] }),
    previous,
    fillsInHere: true,
  });
  const groups = roundResult(
    Object.entries(self).map(([code, score]) => ({
      unit: unitOf(code, SET),
      set: SET,
      items: new Map([
        ['1.1', result(60, score)],
        ['1.2', result(40)],
      ]),
      bonus: SET.rows[0]!.maxScore.minus(100),
      penalty: SET.rows[0]!.maxScore.minus(100),
    })),
    proposedSettings(),
  );
  const lowered = [{ ...LOWERED, reasons: [{ reason, units: 2 }] }];
  const tab = makePreviousYearTab(year, groups, lowered, plan, 0);
  return readPreviousYear(workbook(standing(tab)))!;
}

const yearsOf = (kept: PreviousYear, unit: string): [string, number][] =>
  kept.closeness(unit).map(({ year, closeness }) => [year, Number(closeness)]);

const first = handedOn('2017', { SNV: 50, SYT: 60 }, 'Quá hạn', null);

test('a year hands on how near each unit scored itself, and what was lowered and why', () => {
  expect(yearsOf(first, 'SNV')).toEqual([['2017', 0.9]]);
  expect(yearsOf(first, 'SYT')).toEqual([['2017', 1]]);
  expect(yearsOf(first, 'SXD')).toEqual([]);
  expect(first.lesson(SET.key, '1.1')).toBe('2/3 đơn vị bị hạ điểm: Quá hạn (2)');
  expect([first.lesson(SET.key, '1.2'), first.lesson('districts', '1.1')]).toEqual([null, null]);
});

test('the year after it hands on both years of a unit, oldest first, and its own lessons alone', () => {
  const second = handedOn('2018', { SNV: 40, SXD: 60 }, 'Sai năm', first);
  expect(second.year).toBe('2018');
  expect(yearsOf(second, 'SNV')).toEqual([
    ['2017', 0.9],
    ['2018', 0.8],
  ]);
  expect(yearsOf(second, 'SXD')).toEqual([['2018', 1]]);
  // A unit that left the registry has no row of its own any more.
  expect(yearsOf(second, 'SYT')).toEqual([]);
  expect(second.lesson(SET.key, '1.1')).toBe('2/3 đơn vị bị hạ điểm: Sai năm (2)');
});

test('a year that is handed on again takes the place of what was kept of it', () => {
  const again = handedOn('2017', { SNV: 30 }, 'Quá hạn', first);
  expect(yearsOf(again, 'SNV')).toEqual([['2017', 0.7]]);
});

test('a unit with a unit code of a number keeps its years', () => {
  const kept = handedOn('2017', { '0012': 50 }, 'Quá hạn', null);
  expect(yearsOf(kept, '0012')).toEqual([['2017', 0.9]]);
});
