/** What the steps of a unit's row and of a group say, rule by rule, in a small round. */
import { beforeAll, expect, test } from '@jest/globals';
import { decimal } from '../../src/core/assessment/decimal';
import { explanation } from '../../src/core/standing/explanation';
import { exactText, roundingLines } from '../../src/core/standing/step';
import * as text from '../../src/core/text/explanation';
import { RANKING_BASES, TIE_RULES } from '../../src/core/text/settings';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { TAB } from '../../src/core/workbook/place';
import { type Content, tabByKey } from '../../src/core/workbook/snapshot';
import { put, register } from './damaged-round';
import {
  type Change,
  explain,
  explains,
  NO_LOG,
  play,
  publishedRound,
  score,
  setting,
  survey,
} from './explained-round';
import { OFFICE } from './in-process';
import { FIRST_LIST_ROW, SETS } from './small-round';

beforeAll(play, 60_000);

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

explains([
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
]);

test.each([
  ['Chỉ số trung bình', '96,00', 'Trung bình cộng: 192 / 2 = 96,00.'],
  ['Trung vị', '96,00', text.GROUP.median],
  ['Cao nhất', '100,00', text.GROUP.highest('Sở Nội vụ')],
  ['Khoảng cách cao nhất - thấp nhất', '8,00', text.GROUP.spread('100', '92')],
  ['Lĩnh vực', '48,00', /đơn vị được xếp hạng: 96 \/ 2 = 48,00\.$/],
])('of a group, %s is told with how it is made', async (label, value, said) => {
  const snapshot = await publishedRound();
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
