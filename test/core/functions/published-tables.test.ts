import { describe, expect, test } from '@jest/globals';
import { decimal, round } from '../../../src/core/assessment/decimal';
import { mean } from '../../../src/core/assessment/statistics';
import { bandLabels } from '../../../src/core/functions/band-labels';
import { parIndexOf } from '../../../src/core/functions/par-index-of';
import { ranking, rankingTable } from '../../../src/core/functions/ranking';
import { total } from '../../../src/core/functions/total';
import { readGolden } from '../../fixtures/golden/read-golden';

const column = (values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('Thừa Thiên Huế 2021, 21 departments', () => {
  const rows = readGolden('hue-2021-departments.csv');
  const scores = column(rows.map((row) => row['score']));
  const ranks = rows.map((row) => [Number(row['rank'])]);

  test('every rank is as published', () => {
    expect(rows).toHaveLength(21);
    expect(ranking(scores)).toEqual(ranks);
    expect(ranking(scores, 3)).toEqual(ranks);
  });

  test('one decimal would tie ranks 13 and 14', () => {
    expect((ranking(scores, 1) as number[][]).slice(12, 14)).toEqual([[13], [13]]);
  });

  test('every class is as published, and so are their counts', () => {
    const classes = bandLabels(scores, [
      [0, 'Khá'],
      [90, 'Xuất sắc'],
      [80, 'Tốt'],
    ]) as string[][];
    expect(classes).toEqual(rows.map((row) => [row['class']]));
    const count = (label: string) => classes.filter(([one]) => one === label).length;
    expect([count('Xuất sắc'), count('Tốt'), count('Khá')]).toEqual([1, 14, 6]);
  });

  test('the ranking table restores the published order from any order', () => {
    const shuffled = [...rows].sort((a, b) => a['unit']!.localeCompare(b['unit']!));
    const names = column(shuffled.map((row) => row['unit']));
    const table = rankingTable(names, column(shuffled.map((row) => row['score'])));
    expect(table.map(([rank, name]) => [rank, name])).toEqual(
      rows.map((row) => [Number(row['rank']), row['unit']]),
    );
  });
});

describe('PAR INDEX 2023, 17 ministries', () => {
  const rows = readGolden('par-index-2023-ministries.csv');
  const indexes = column(rows.map((row) => Number(row['index'])));

  test('every rank is as published', () => {
    expect(rows).toHaveLength(17);
    expect(ranking(indexes)).toEqual(rows.map((row) => [Number(row['rank'])]));
    expect(ranking(indexes, 2)).toEqual(rows.map((row) => [Number(row['rank'])]));
  });

  test('the index is the total of 100', () => {
    expect(parIndexOf(column(rows.map((row) => row['total_score'])), 100)).toEqual(indexes);
  });

  test('the mean is 84.38 and 14 ministries are above 80', () => {
    const exact = rows.map((row) => decimal(row['index']!));
    expect(round(mean(exact)!, 2).toNumber()).toBe(84.38);
    const bands = [[80.01, 'trên 80']];
    expect((bandLabels(indexes, bands) as string[][]).filter(([label]) => label !== '')).toHaveLength(14);
  });

  test('displayed parts add up to the displayed total within 0.01, and in 9 rows not exactly', () => {
    const parts = [rows.map((row) => row['appraisal_score']), rows.map((row) => row['survey_score'])];
    const [sums] = total(column(['1.1', '1.2']), parts) as number[][];
    const differences = sums!.map((sum, row) =>
      Math.abs(Math.round(sum * 100 - Number(rows[row]!['total_score']) * 100)),
    );
    expect(differences.every((difference) => difference <= 1)).toBe(true);
    expect(differences.filter((difference) => difference === 1)).toHaveLength(9);
  });
});

test('Bình Thuận 2018: 93.76 of 95 is 98.7 % and ranks above more points of a larger maximum', () => {
  expect(parIndexOf(93.76, 95, 1)).toBe(98.7);
  expect(ranking(parIndexOf(column([93.76, 93.95]), column([95, 100])))).toEqual([[1], [2]]);
});
