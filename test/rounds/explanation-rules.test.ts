/** What each step of an explanation says, rule by rule, in a small round that was played to its publication. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { decimal } from '../../src/core/assessment/decimal';
import type { LoggedChange } from '../../src/core/log/sweep';
import type { LogReading } from '../../src/core/standing/explained-item';
import { type Explanation, explanation } from '../../src/core/standing/explanation';
import { exactText, roundingLines, type Step } from '../../src/core/standing/step';
import * as item from '../../src/core/text/explained-item';
import * as text from '../../src/core/text/explanation';
import { PREVIOUS_ROWS } from '../../src/core/text/new-year';
import { RANKING_BASES, TIE_RULES } from '../../src/core/text/settings';
import {
  criteriaTabTitle,
  PREVIOUS_YEAR_COLUMN_TITLES,
  TAB_TITLES,
  UNIT_COLUMN_TITLES,
} from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, SURVEY_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { unitPlace } from '../../src/core/workbook/reading/result-tables';
import { surveyKey, surveyTable } from '../../src/core/workbook/reading/survey';
import { rowsByCode } from '../../src/core/workbook/reading/unit-items';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, TAB_METADATA, tabByKey } from '../../src/core/workbook/snapshot';
import { put, register, unitColumn } from './damaged-round';
import { cellOf, type InProcessRound, OFFICE } from './in-process';
import { FIRST_LIST_ROW, SETS, smallRound, UNITS } from './small-round';

type Change = (round: InProcessRound) => Promise<void>;

const score =
  (unit: string, code: string, key: UnitColumnKey, content: Content): Change =>
  async (round) => {
    const row = rowsByCode(await round.tab(unitTab(unit))).get(code)!;
    await put(unitTab(unit), row, unitColumn(key), content)(round);
  };
const survey =
  (
    unit: string,
    code: string,
    from: (typeof SURVEY_COLUMNS)[number]['key'],
    ...contents: Content[]
  ): Change =>
  async (round) => {
    const { row } = surveyTable(await round.tab(TAB.survey)).rows.get(surveyKey(unit, code))!;
    await put(TAB.survey, row, columnIndex(SURVEY_COLUMNS, from), ...contents)(round);
  };
const setting = (key: Parameters<typeof settingRow>[0], content: Content): Change =>
  put(TAB.settings, settingRow(key), 1, content);
const publish: Change = async (round) => {
  await round.run('rank');
  await round.run('publishOfficially');
};

let round: InProcessRound;
let played: WorkbookFile;
/** Every item scored with its maximum by SNV, with less by the others; published. */
beforeAll(async () => {
  round = await smallRound();
  for (const { code: unit, set } of UNITS)
    for (const { code, method, points } of SETS[set]) {
      const given = unit === 'SNV' ? points : points - 1;
      if (method === 'survey') await survey(unit, code, 'points', given)(round);
      else if (method !== null) await score(unit, code, 'firstScore', given)(round);
    }
  await publish(round);
  played = round.dump();
}, 60_000);

const NO_LOG: LogReading = { unread: 'không có nhật ký' };
async function explain(
  changes: readonly Change[],
  unit: string,
  title = 'Hạng',
  log: LogReading = NO_LOG,
): Promise<Explanation> {
  round.restore(played);
  for (const change of changes) await change(round);
  const snapshot = await round.snapshot();
  const { table, row } = unitPlace(tabByKey(snapshot, TAB.publication), unit)!;
  const column = table.titles.indexOf(title.toLowerCase());
  return explanation(snapshot, OFFICE, { tab: TAB_TITLES.publication, cell: a1(row, column) }, () => log);
}
const all = (step: Step): Step[] => [step, ...[...(step.parts ?? []), ...(step.beside ?? [])].flatMap(all)];
const find = ({ step }: Explanation, id: string): Step => all(step!).find((each) => each.id === id)!;

const SAME: Change[] = SETS.departments.flatMap(({ code, method, points }) =>
  method === null
    ? []
    : [
        method === 'survey'
          ? survey('STC', code, 'points', points)
          : score('STC', code, 'firstScore', points),
      ],
);
/** SNV: 60 of 85 points, 70,588…; STC: 70,59 of 100. Both are shown as 70,59. */
const NEARLY_EQUAL: Change[] = [
  score('SNV', '1.1.2', 'notApplicable', true),
  score('SNV', '1.2', 'firstScore', 0),
  score('SNV', '1.1.3', 'firstScore', 0),
  score('STC', '1.2', 'firstScore', 0),
  survey('STC', '2.3', 'points', 16.59),
];

test.each<
  [rule: string, changes: Change[], unit: string, id: string, value: string, said: (string | RegExp)[]]
>([
  [
    'a rank names the neighbours on both sides',
    [],
    'SNV',
    'rank',
    '1',
    [
      /Hạng 1\/2 nhóm "Sở, ban, ngành": chỉ số 100,00; không đơn vị nào cao hơn; đứng trước Sở Tài chính \(92,00\)/,
    ],
  ],
  ['a unit alone has no neighbours', [], 'VP', 'rank', '1', [/nhóm chỉ có một đơn vị được xếp hạng/]],
  [
    'units with equal indexes share a rank, and the rule says what comes next',
    SAME,
    'STC',
    'rank',
    '=1',
    [/chỉ số 100,00, bằng Sở Nội vụ \(100,00\)/, text.RANK_BASES.rounded, text.TIES['1224']],
  ],
  [
    'and so it does where the next rank is not skipped',
    [...SAME, setting('tieRule', TIE_RULES['1223'])],
    'STC',
    'rank',
    '=1',
    [text.TIES['1223']],
  ],
  [
    'ranks by exact indexes are told with exact indexes',
    [...NEARLY_EQUAL, setting('rankingBasis', RANKING_BASES.exact)],
    'SNV',
    'rank',
    '2',
    [/chỉ số 70,588235…; đứng sau Sở Tài chính \(70,59\)/, text.RANK_BASES.exact],
  ],
  [
    'an index is its formula with the figures, rounded once',
    NEARLY_EQUAL,
    'SNV',
    'index',
    '70,59',
    [
      'Tổng điểm / điểm tối đa áp dụng x 100: 60,00 / 85,00 x 100 = 70,588235…, làm tròn một lần đến 2 chữ số thập phân: 70,59.',
    ],
  ],
  [
    'bonus and penalty are in the formula as far as they count',
    [score('STC', 'T1', 'finalScore', 2), score('STC', 'P1', 'finalScore', 0.5), setting('bonusCap', 1)],
    'STC',
    'index',
    '92,50',
    [/92,00 \/ 100,00 x 100 \+ 1 - 0,5 = 92,50\.$/],
  ],
  [
    'what is above the cap of the year is said',
    [score('STC', 'T1', 'finalScore', 2), setting('bonusCap', 1)],
    'STC',
    'bonus',
    '2,00',
    [text.capped('Điểm thưởng', '2', '1')],
  ],
  ['where there is neither, the step says so', [], 'STC', 'adjustment', '', [text.noAdjustment()]],
  ['a total is the sum of its areas', [], 'SNV', 'total', '100,00', [text.sumOf('lĩnh vực', 2)]],
  ['an area is the sum of its criteria', [], 'SNV', 'area II', '50,00', [text.sumOf('tiêu chí', 3)]],
  [
    'a criterion is the sum of its items',
    [],
    'SNV',
    'criterion 1.1',
    '30,00',
    [text.sumOf('tiêu chí thành phần', 3)],
  ],
  [
    'an item that does not apply says the ruling and the reason',
    [
      score('SNV', '1.1.2', 'notApplicable', true),
      score('SNV', '1.1.2', 'explanation', 'Không có thủ tục hành chính'),
    ],
    'SNV',
    'item 1.1.2',
    'không áp dụng',
    [/duyệt không áp dụng.*Lý do đơn vị nêu: Không có thủ tục hành chính/],
  ],
  [
    'and that there is no reason',
    [score('SNV', '1.1.2', 'notApplicable', true)],
    'SNV',
    'item 1.1.2',
    'không áp dụng',
    [/Đơn vị không ghi lý do/],
  ],
  [
    'the applicable maximum names what it leaves out',
    [score('SNV', '1.1.2', 'notApplicable', true)],
    'SNV',
    'maxScore',
    '85,00',
    [/Không tính 1 mục không áp dụng: 1\.1\.2 Nội dung 1\.1\.2/],
  ],
  [
    'a unit without all scores has no rank, and says how many are missing',
    [score('SNV', '1.1.2', 'firstScore', null)],
    'SNV',
    'rank',
    '',
    [/còn thiếu 1 mục chưa có điểm chính thức/],
  ],
  [
    'a sum without all scores says how many are not in it',
    [score('SNV', '1.1.2', 'firstScore', null)],
    'SNV',
    'criterion 1.1',
    '15,00',
    [text.partlyScored(1)],
  ],
  [
    'an item without a score says so',
    [score('SNV', '1.1.2', 'firstScore', null)],
    'SNV',
    'item 1.1.2',
    '',
    [item.noScore()],
  ],
  [
    'the first appraisal decides where there is no second',
    [],
    'STC',
    'item 1.1.1',
    '9,00',
    [item.DECIDED.firstScore],
  ],
  [
    'the second decides where there is one',
    [score('STC', '1.1.1', 'secondScore', 8)],
    'STC',
    'item 1.1.1',
    '8,00',
    [item.DECIDED.secondScore],
  ],
  [
    'a score with more decimals says that it was rounded',
    [score('STC', '1.1.1', 'secondScore', 8.125)],
    'STC',
    'item 1.1.1',
    '8,13',
    [item.roundedTo('8,125', 2)],
  ],
  [
    'reason and note stand with the score that they are about',
    [score('STC', '1.1.1', 'firstReason', 'Khác'), score('STC', '1.1.1', 'firstNote', 'Thiếu một bản')],
    'STC',
    'item 1.1.1 firstScore',
    '9,00',
    ['Khác: Thiếu một bản'],
  ],
  [
    'the method is told in words',
    [],
    'SNV',
    'item 1.1.2 method',
    'Có/không',
    [/đáp ứng đầy đủ yêu cầu: 15 điểm; không: 0 điểm/],
  ],
  [
    'the figure gives a suggestion, and it is said where the official score is another',
    [score('STC', '1.1.1', 'figure', 7)],
    'STC',
    'item 1.1.1 suggestion',
    '7,00',
    [item.suggestionIs(false)],
  ],
  [
    'a rate is shown in percent',
    [score('STC', '1.1.3', 'figure', 0.5)],
    'STC',
    'item 1.1.3 figure',
    '50,0%',
    [],
  ],
  [
    'and suggests its share of the maximum',
    [score('STC', '1.1.3', 'figure', 0.8)],
    'STC',
    'item 1.1.3 suggestion',
    '4,00',
    [item.suggestionIs(true)],
  ],
  [
    'a survey item says its answers and what each counts for',
    [survey('SNV', '2.3', 'countA', 10, 5, 0, 5, null)],
    'SNV',
    'item 2.3 survey',
    '13,00',
    [item.answers(['10', '5', '0', '5'], '20'), item.weighted(['100%', '60%', '20%', '0%'], '20')],
  ],
  ['or that its points were given', [], 'SNV', 'item 2.3 survey', '20,00', [item.givenPoints()]],
  ['a missing appraiser is said', [], 'SNV', 'item 1.1.1 appraiser', '', [item.noAppraiser()]],
  [
    'a band says from which index it is reached',
    [],
    'STC',
    'band',
    'Loại A',
    [text.bandFrom('Loại A', '90', '92,00')],
  ],
  ['a unit of the first year has no change', [], 'SNV', 'indexChange', 'mới', [text.NEW_UNIT_SENTENCE]],
  [
    'a change is the difference of the rounded indexes',
    [register('previousIndex', 90.126), register('previousRank', 3)],
    'SNV',
    'indexChange',
    '+9,87',
    [text.difference('100,00', '90,13')],
  ],
  [
    'and a change of rank that of the ranks',
    [register('previousIndex', 90), register('previousRank', 3)],
    'SNV',
    'rankChange',
    '+2',
    [text.rankDifference(3, 1)],
  ],
  [
    'what a score of another unit moved is said at the seal',
    SETS.departments
      .filter(({ code }) => code === '1.2')
      .map(({ code }) => score('SNV', code, 'secondScore', 0)),
    'STC',
    'seal',
    'khác',
    [text.figuresMoved('92, hạng 2', '92, hạng 1')],
  ],
])('%s', async (_rule, changes, unit, id, value, said) => {
  const step = find(await explain(changes, unit), id);
  expect(step.value).toBe(value);
  for (const words of said)
    expect(step.lines).toContainEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
});

describe('the year before', () => {
  const lines: Content[][] = [
    [null],
    [null],
    ['Năm', '2016'],
    Object.values(PREVIOUS_YEAR_COLUMN_TITLES),
    [PREVIOUS_ROWS.item, criteriaTabTitle('departments'), '1.1.1', 'Nội dung 1.1.1', 'Có/không', 8, null],
    [PREVIOUS_ROWS.item, criteriaTabTitle('office'), '1.1.2', 'Nội dung 1.1.2', 'Có/không', 7, null],
  ];
  const previousYear: Change = async (round) => {
    const sheetId = sheetIdOf(TAB.previousYear);
    const gridProperties = { rowCount: 10, columnCount: 8 };
    await round.send([
      { addSheet: { properties: { sheetId, title: 'Sổ năm 2016', gridProperties } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: sheetId,
            metadataKey: TAB_METADATA,
            metadataValue: TAB.previousYear,
            visibility: 'DOCUMENT',
            location: { sheetId },
          },
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: lines.map((line) => ({ values: line.map(cellOf) })),
          fields: 'userEnteredValue',
        },
      },
    ]);
  };
  test('an item says its maximum and method of then, with the cell; a new one that it is new', async () => {
    const answer = await explain([previousYear], 'SNV');
    expect(find(answer, 'item 1.1.1 before')).toMatchObject({
      value: '8,00',
      lines: [item.methodBefore('Có/không')],
      link: { tab: 'Sổ năm 2016', cell: 'F5' },
    });
    expect(find(answer, 'item 1.1.2 before')).toMatchObject({
      value: '',
      lines: [item.newItem('2016')],
      link: null,
    });
  });
  test('without Năm trước no item speaks of it', async () => {
    expect(find(await explain([], 'SNV'), 'item 1.1.1 before')).toBeUndefined();
  });
});

describe('the log', () => {
  const logged = (unit: string, code: string, to: string, after: string): LoggedChange => ({
    from: '01/04/2018 08:00',
    to,
    unit,
    code,
    column: UNIT_COLUMN_TITLES.firstScore,
    before: '',
    after,
    right: 'Người thẩm định',
  });
  const log: LogReading = {
    changes: [
      logged('Sở Nội vụ', '1.1.1', '02/04/2018 08:00', '8'),
      logged('Sở Nội vụ', '1.1.1', '03/04/2018 08:00', '10'),
      logged('Sở Tài chính', '1.1.1', '04/04/2018 08:00', '9'),
      logged('Sở Nội vụ', '1.1.2', '05/04/2018 08:00', '15'),
    ],
  };
  test('tells the last change of this unit’s item, and where there is none', async () => {
    const answer = await explain([], 'SNV', 'Hạng', log);
    expect(find(answer, 'item 1.1.1 changed')).toMatchObject({
      value: '03/04/2018 08:00',
      lines: [
        'Thẩm định lần 1: (trống) → 10 (ô của người thẩm định).',
        'Phần mềm thấy thay đổi khi xem sổ vào lúc trên; lần xem trước đó lúc 01/04/2018 08:00.',
      ],
    });
    expect(find(answer, 'item 1.1.3 changed')).toMatchObject({ value: '', lines: [item.neverChanged()] });
  });
  test('that cannot be read says why', async () => {
    const { lines } = find(await explain([], 'SNV'), 'item 1.1.1 changed');
    expect(lines).toEqual(['không có nhật ký']);
  });
  test('is not read for a figure of a group', async () => {
    round.restore(played);
    const snapshot = await round.snapshot();
    const row = tabByKey(snapshot, TAB.publication)!.rows.findIndex((cells) => cells[2] === 'Trung vị');
    const where = { tab: TAB_TITLES.publication, cell: a1(row, 3) };
    const unread = (): never => {
      throw new Error('read');
    };
    expect(explanation(snapshot, OFFICE, where, unread).step).toMatchObject({ value: '96,00' });
  });
});

test.each([
  ['Chỉ số trung bình', '96,00', 'Trung bình cộng: 192 / 2 = 96,00.'],
  ['Trung vị', '96,00', text.GROUP.median],
  ['Cao nhất', '100,00', text.GROUP.highest('Sở Nội vụ')],
  ['Khoảng cách cao nhất - thấp nhất', '8,00', text.GROUP.spread('100', '92')],
  ['Lĩnh vực', '48,00', /đơn vị được xếp hạng: 96 \/ 2 = 48,00\.$/],
])('of a group, %s is told with how it is made', async (label, value, said) => {
  round.restore(played);
  const snapshot = await round.snapshot();
  const { rows } = tabByKey(snapshot, TAB.publication)!;
  const area = label === 'Lĩnh vực' ? 1 : 0;
  const row = rows.findIndex((cells) => cells[2] === label) + area;
  const where = { tab: TAB_TITLES.publication, cell: a1(row, 3) };
  const { step } = explanation(snapshot, OFFICE, where, () => NO_LOG);
  expect([step!.value, step!.parts!.length]).toEqual([value, 2]);
  expect(step!.lines).toContainEqual(said instanceof RegExp ? expect.stringMatching(said) : said);
});

test('a unit that left the registry is named, not explained', async () => {
  const leaves = put(TAB.units, FIRST_LIST_ROW + 1, 0, ...Array<Content>(6).fill(null));
  expect((await explain([leaves], 'STC')).message).toBe(text.unitGone('STC'));
});

test('a workbook that is wrong explains nothing and says what to do', async () => {
  const answer = await explain([score('SNV', '1.1.1', 'firstScore', 99)], 'STC');
  expect(answer).toMatchObject({ message: text.REFUSED.mendFirst, step: null });
});

test.each([
  ['as they are shown', '0.25', ['0.13', '0.12'], []],
  ['but not as they are shown', '0.25', ['0.125', '0.125'], [text.roundingDiffers('0,26', '0,25')]],
])('parts that add up %s', (_how, whole, parts, lines) => {
  expect(
    roundingLines(
      decimal(whole),
      parts.map((part) => decimal(part)),
      2,
    ),
  ).toEqual(lines);
});

test.each([
  ['70.588235294117', '70,588235…'],
  ['92.5', '92,5'],
  ['1234.123456', '1.234,123456'],
])('%s is told as %s', (value, told) => {
  expect(exactText(decimal(value))).toBe(told);
});
