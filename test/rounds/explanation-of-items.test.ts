/** What the step of an item says: who gave which points, by which method and evidence, last year's maximum and the log. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LoggedChange } from '../../src/core/log/sweep';
import type { LogReading } from '../../src/core/standing/explained-item';
import { explanation } from '../../src/core/standing/explanation';
import * as item from '../../src/core/text/explained-item';
import { PREVIOUS_ROWS } from '../../src/core/text/new-year';
import {
  criteriaTabTitle,
  PREVIOUS_YEAR_COLUMN_TITLES,
  TAB_TITLES,
  UNIT_COLUMN_TITLES,
} from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { TAB } from '../../src/core/workbook/place';
import { type Content, TAB_METADATA, tabByKey } from '../../src/core/workbook/snapshot';
import { type Change, explain, explains, find, play, publishedRound, score, survey } from './explained-round';
import { cellOf, OFFICE } from './in-process';

beforeAll(play, 60_000);

explains([
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
]);

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
    const snapshot = await publishedRound();
    const row = tabByKey(snapshot, TAB.publication)!.rows.findIndex((cells) => cells[2] === 'Trung vị');
    const where = { tab: TAB_TITLES.publication, cell: a1(row, 3) };
    const unread = (): never => {
      throw new Error('read');
    };
    expect(explanation(snapshot, OFFICE, where, unread).step).toMatchObject({ value: '96,00' });
  });
});
