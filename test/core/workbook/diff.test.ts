import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../src/core/workbook/change';
import { diff } from '../../../src/core/workbook/diff';
import type { ActualTab, Content } from '../../../src/core/workbook/snapshot';
import { type Cell, fixed, formula, INPUT, NO_LAYOUT, stamp, type Tab } from '../../../src/core/workbook/tab';
import { codedRow, codedTab, contentOf, plainTab, standing, workbook } from './tab-for-tests';

const CHOICE = { layoutsAgain: false, rights: false };

/** Without the layout, which these tabs have never been given. */
const changesOf = (tab: Tab, actual: ActualTab | undefined): Change[] =>
  diff(workbook(...(actual ? [actual] : [])), [tab], CHOICE).filter(({ kind }) => kind !== 'setLayout');

describe('a cell of ours is sent where it is not strictly what it should be', () => {
  test.each<[rule: string, cell: Cell, found: Content, risk: string | null]>([
    ['equal text', fixed('a'), 'a', null],
    ['blank is not zero', fixed(0), null, 'safe'],
    ['zero is not blank', fixed(null), 0, 'overwrites'],
    ['text is not a number', fixed(1), '1', 'overwrites'],
    ['a number is not text', fixed('1'), 1, 'overwrites'],
    ['a tick is not text', fixed(true), 'TRUE', 'overwrites'],
    ['false is not blank', fixed(false), null, 'safe'],
    ['empty text is blank', fixed(null), '', null],
    ['blank is empty text', fixed(''), null, null],
    ['a stray space is put right without asking', fixed('Mã đơn vị'), ' Mã  đơn vị', 'safe'],
    ['decomposed letters are put right without asking', fixed('Mã'), 'Mã'.normalize('NFD'), 'safe'],
    ['other words', fixed('Mã'), 'Mã số', 'overwrites'],
    ['an equal formula', formula('IF(A1;1;2)'), { formula: '=IF(A1, 1, 2)' }, null],
    ['another formula', formula('A1'), { formula: '=A2' }, 'safe'],
    ['a value over a formula', formula('A1'), 5, 'overwrites'],
    ['a formula over our text', fixed('a'), { formula: '="a"' }, 'overwrites'],
    ['an input holds what it likes', INPUT, 'bất kỳ', null],
    ['an input may be blank', INPUT, null, null],
  ])('%s', (_rule, cell, found, risk) => {
    const tab = plainTab([[cell]]);
    const changes = changesOf(tab, standing(tab, { rows: [[found]] }));
    expect(changes.map((change) => change.risk)).toEqual(risk === null ? [] : [risk]);
  });

  test('in a tab that is computed whole, overwriting loses nothing', () => {
    const tab = plainTab([[fixed('a')]], { derived: true });
    expect(changesOf(tab, standing(tab, { rows: [['b']] }))).toMatchObject([{ risk: 'safe' }]);
  });
});

describe('a time changes only together with something else in its tab', () => {
  const tab = plainTab([[stamp('hôm nay'), fixed('a')]], { derived: true });
  test.each<[rule: string, found: Content[], written: (string | null)[]]>([
    ['nothing else changed', ['hôm qua', 'a'], []],
    ['something changed', ['hôm qua', 'b'], ['a', 'hôm nay']],
    ['there is none yet', [null, 'a'], ['hôm nay']],
  ])('%s', (_rule, found, written) => {
    const changes = changesOf(tab, standing(tab, { rows: [found] }));
    expect(changes.map((change) => change.kind === 'setCell' && contentOf(change.after))).toEqual(written);
  });
});

describe('below the last row', () => {
  const rows: Content[][] = [['a'], ['thừa']];
  test('of a tab that is ours, what stands there is cleared', () => {
    const tab = plainTab([[fixed('a')]], { tail: 'ours', derived: true });
    expect(changesOf(tab, standing(tab, { rows, rowCount: 2 }))).toMatchObject([
      { kind: 'setCell', at: { row: 1, column: 0 }, after: { kind: 'fixed', value: null } },
    ]);
  });
  test('of other tabs it is left alone', () => {
    const tab = plainTab([[fixed('a')]]);
    expect(changesOf(tab, standing(tab, { rows, rowCount: 2 }))).toEqual([]);
  });
});

describe('tabs', () => {
  const tab = codedTab(['1.1']);
  const kinds = (changes: readonly Change[]): string[] => [...new Set(changes.map(({ kind }) => kind))];

  test('a tab that stands as it should needs nothing', () => {
    expect(changesOf(tab, standing(tab))).toEqual([]);
  });
  test('a missing tab is added with all its cells but the inputs', () => {
    const changes = changesOf(tab, undefined);
    expect(kinds(changes)).toEqual(['addTab', 'setCell']);
    expect(changes).toHaveLength(1 + 5 + 3);
  });
  test('a title that follows the registry is put right', () => {
    expect(changesOf(tab, standing(tab, { title: 'Trang khác' }))).toMatchObject([
      { kind: 'renameTab', before: 'Trang khác', after: 'Sở Nội vụ' },
    ]);
  });
  test('another title that people changed is kept', () => {
    const office = plainTab([[fixed('a')]]);
    expect(changesOf(office, standing(office, { title: 'Trang khác' }))).toEqual([]);
  });
  test('a hidden tab is shown again', () => {
    expect(changesOf(tab, standing(tab, { hidden: true }))).toMatchObject([
      { kind: 'hideTab', after: false },
    ]);
  });
  test('a grid that became too small grows, one that is larger stays', () => {
    expect(changesOf(tab, standing(tab, { rowCount: 1, columnCount: 9 }))).toMatchObject([
      { kind: 'resizeTab', after: { rows: 2, columns: 9 } },
    ]);
    expect(changesOf(tab, standing(tab, { rowCount: 90, columnCount: 30 }))).toEqual([]);
  });
  test('tabs that are not ours are not looked at', () => {
    expect(
      changesOf(tab, standing(tab, { key: null, title: 'Của ai đó' })).some(({ kind }) => kind === 'addTab'),
    ).toBe(true);
  });
});

describe('where rows move', () => {
  const tab = codedTab(['1.1', '1.2']);
  const actual = standing(codedTab(['1.2']), {
    rows: [
      ['Mã', 'Tiêu chí', 'Điểm', 'Lý do', 'Tổng'],
      ['1.2', 'Nội dung 1.2', 9, 'đủ', { formula: '=C2*2' }],
    ],
  });

  test('every cell of ours is sent again, inputs are not', () => {
    const changes = changesOf(tab, actual);
    const cells = changes.filter(({ kind }) => kind === 'setCell');
    expect(changes[0]).toMatchObject({ kind: 'insertRow', at: 1, row: '1.1' });
    expect(cells).toHaveLength(5 + 2 * codedRow('', 0).filter(({ kind }) => kind !== 'input').length);
  });

  test('formulas of other tabs that point to it are sent again, even where they read right now', () => {
    const pointing = plainTab([[formula("'Sở Nội vụ'!$C$3")]], { key: 'score-table', title: 'Bảng điểm' });
    const changes = diff(workbook(actual, standing(pointing)), [tab, pointing], CHOICE);
    expect(
      changes.filter((change) => change.kind === 'setCell' && change.tab.key === 'score-table'),
    ).toHaveLength(1);
  });

  test('its rights are sent again', () => {
    const right = { name: 'tab', at: null, open: [], editors: ['a@b.vn'] };
    const changes = diff(workbook(actual), [{ ...tab, rights: [right] }], { ...CHOICE, rights: true });
    expect(changes.filter(({ kind }) => kind === 'setRight')).toHaveLength(1);
  });
});

test('a formula that names a title which another tab gives up in this plan is sent again', () => {
  const one = codedTab(['1.1'], { key: 'unit:A', title: 'B' });
  const other = codedTab(['1.1'], { key: 'unit:B', title: 'A' });
  const pointing = plainTab([[formula("'B'!$C$2")], [formula("'C'!$C$2")]], {
    key: 'score-table',
    title: 'Bảng điểm',
  });
  const snapshot = workbook(
    standing(one, { title: 'A' }),
    standing(other, { title: 'B', sheetId: 78 }),
    standing(pointing, { sheetId: 79 }),
  );
  const changes = diff(snapshot, [one, other, pointing], CHOICE);
  expect(changes.filter((change) => change.kind === 'setCell')).toMatchObject([
    { at: { row: 0, column: 0 } },
  ]);
});

describe('a value that somebody typed into a cell that is ours from now on', () => {
  const heading: Cell[] = [fixed('1.1'), fixed('Nội dung 1.1'), fixed(null), fixed(null), formula('C2*2')];
  const tab = codedTab(['1.1'], { cells: [codedTab([]).cells[0]!, heading] });
  test.each<[rule: string, found: Content, risk: string]>([
    ['points', 9, 'destroys'],
    ['an unticked box', false, 'destroys'],
    ['a formula that was typed', { formula: '=1/3' }, 'destroys'],
  ])('%s', (_rule, found, risk) => {
    const rows = [
      codedTab([]).cells[0]!.map(contentOf),
      ['1.1', 'Nội dung 1.1', found, null, { formula: '=C2*2' }],
    ];
    expect(changesOf(tab, standing(tab, { rows }))).toMatchObject([{ kind: 'setCell', before: found, risk }]);
  });
});

describe('layouts', () => {
  const tab = plainTab([[fixed('a')]], { layout: { ...NO_LAYOUT, columnWidths: [50] } });
  const layoutOf = (actual: ActualTab, layoutsAgain = false) =>
    diff(workbook(actual), [tab], { layoutsAgain, rights: false }).find(({ kind }) => kind === 'setLayout');
  const hash = (() => {
    const change = layoutOf(standing(tab));
    return change?.kind === 'setLayout' ? change.after : '';
  })();

  test('are sent where the hash differs, and again only on demand', () => {
    expect(layoutOf(standing(tab, { layout: 'khác' }))).toBeDefined();
    expect(layoutOf(standing(tab, { layout: hash }))).toBeUndefined();
    expect(layoutOf(standing(tab, { layout: hash }), true)).toBeDefined();
  });
  test('take away as many conditional formats as were sent last and still stand', () => {
    expect(layoutOf(standing(tab, { layout: 'abc:3', conditionalFormats: 2 }))).toMatchObject({
      conditionalFormats: 2,
    });
    expect(layoutOf(standing(tab, { layout: 'abc:3', conditionalFormats: 9 }))).toMatchObject({
      conditionalFormats: 3,
    });
  });
});
