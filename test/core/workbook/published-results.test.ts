/** Published tables go in as scores of units and come out of the rows of Công bố with the published ranks, classes and means. */
import { describe, expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/assessment/decimal';
import { readNumber } from '../../../src/core/assessment/number';
import { roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { RESULT_COLUMNS, STATISTICS } from '../../../src/core/text/publication';
import { proposedSettings, type Settings } from '../../../src/core/workbook/reading/settings';
import type { Tab } from '../../../src/core/workbook/tab';
import { blueprint } from '../../../src/core/workbook/tabs/blueprint';
import { makePublicationTab } from '../../../src/core/workbook/tabs/publication-tab';
import { readGolden } from '../../fixtures/golden/read-golden';
import { item, result, setOf, unitOf } from '../assessment/set-for-tests';

interface Published {
  name: string;
  /** As printed; of 100. */
  appraisal: string;
  survey: string;
}

const NOTHING = { workbook: '', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', tabs: [] };
const number = (text: string): number => {
  const reading = readNumber(text);
  if (reading.kind !== 'number') throw new Error(text);
  return Number(reading.value);
};

/** The tab of a round of one group in which each unit has these scores. */
function published(units: readonly Published[], settings: Partial<Settings>): Tab {
  const set = setOf(item({ code: 'I', maxScore: 70 }), item({ code: 'II', maxScore: 30, method: 'survey' }));
  const scored = units.map(
    ({ name, appraisal, survey }, at): ScoredUnit => ({
      unit: unitOf(`D${at}`, set, { name }),
      set,
      items: new Map([
        ['I', result(number(appraisal))],
        ['II', result(number(survey))],
      ]),
      bonus: decimal(0),
      penalty: decimal(0),
    }),
  );
  const all = { ...proposedSettings(), ...settings };
  const plan = blueprint(NOTHING, {
    settings: all,
    units: scored.map(({ unit }) => unit),
    appraisers: [],
    criteria: [{ set, rowOf: new Map() }] as never,
    survey: () => ({ score: null, problems: [] }),
    previous: null,
    fillsInHere: true,
  });
  // The registry names them in another order than they are published in.
  const groups = roundResult([...scored].reverse(), all);
  return makePublicationTab(groups, plan, { official: true, now: '', fingerprint: '', version: '' });
}

const contentOf = (cell: Tab['cells'][number][number] | undefined): unknown =>
  cell && 'value' in cell ? cell.value : null;

function tableOf(tab: Tab): Record<string, unknown>[] {
  const rows = tab.cells.map((row) => row.map(contentOf));
  const header = rows.findIndex((row) => row[0] === RESULT_COLUMNS.rank);
  const titles = rows[header]! as string[];
  const body = rows.slice(header + 1);
  const length = body.findIndex((row) => typeof row[1] !== 'string');
  return body.slice(0, length).map((row) => Object.fromEntries(row.map((value, at) => [titles[at], value])));
}
const figureOf = (tab: Tab, label: string): unknown => {
  const row = tab.cells.find((cells) => contentOf(cells[2]) === label);
  return contentOf(row?.[3]);
};

describe('Thừa Thiên Huế 2021, 21 departments', () => {
  const golden = readGolden('hue-2021-departments.csv');
  // 70 points of appraisal and the rest of the survey, since an item has a maximum.
  const split = (score: string): Published['appraisal'][] => {
    const exact = decimal(score.replace(',', '.'));
    const survey = exact.minus(70);
    return survey.gte(0) ? ['70', survey.toString()] : [exact.toString(), '0'];
  };
  const tab = published(
    golden.map((row) => {
      const [appraisal, survey] = split(row['score']!) as [string, string];
      return { name: row['unit']!, appraisal, survey };
    }),
    {
      scoreDecimals: 3,
      indexDecimals: 3,
      bands: [
        { limit: decimal(90), label: 'Xuất sắc' },
        { limit: decimal(80), label: 'Tốt' },
        { limit: decimal(0), label: 'Khá' },
      ],
    },
  );

  test('ranks, units, scores and classes are as published', () => {
    expect(
      tableOf(tab).map((row) => [
        row[RESULT_COLUMNS.rank],
        row[RESULT_COLUMNS.name],
        row[RESULT_COLUMNS.index],
        row[RESULT_COLUMNS.band],
      ]),
    ).toEqual(golden.map((row) => [Number(row['rank']), row['unit'], number(row['score']!), row['class']]));
  });
});

describe('PAR INDEX 2023, 17 ministries', () => {
  const golden = readGolden('par-index-2023-ministries.csv');
  const tab = published(
    golden.map((row) => ({
      name: row['unit']!,
      appraisal: row['appraisal_score']!,
      survey: decimal(row['total_score']!).minus(row['appraisal_score']!).toString(),
    })),
    {},
  );

  test('ranks, ministries and indexes are as published', () => {
    expect(
      tableOf(tab).map((row) => [
        row[RESULT_COLUMNS.rank],
        row[RESULT_COLUMNS.name],
        row[RESULT_COLUMNS.appraisal],
        row[RESULT_COLUMNS.index],
      ]),
    ).toEqual(
      golden.map((row) => [
        Number(row['rank']),
        row['unit'],
        Number(row['appraisal_score']),
        Number(row['index']),
      ]),
    );
  });

  test('the mean is as published', () => {
    expect(figureOf(tab, STATISTICS.mean)).toBe(84.38);
  });
});
