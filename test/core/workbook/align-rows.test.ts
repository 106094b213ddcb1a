import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignRows, rowCode } from '../../../src/core/workbook/align-rows';
import type { Change } from '../../../src/core/workbook/change';
import type { Content } from '../../../src/core/workbook/snapshot';
import { codedTab, plainTab, standing } from './tab-for-tests';

const NAME = { key: 'unit:SNV', sheetId: 77, title: 'Sở Nội vụ' };
const HEADER: Content[] = ['Mã', 'Tiêu chí', 'Điểm', 'Lý do', 'Tổng'];
const row = (code: Content, ...typed: Content[]): Content[] => [code, `Nội dung ${String(code)}`, ...typed];

const align = (codes: string[], rows: Content[][]) =>
  alignRows(codedTab(codes), standing(codedTab([]), { rows: [HEADER, ...rows] }), NAME);

/** "delete 2 1.2", "move 3>1 1.3", "insert 1 1.1". */
const shown = (changes: readonly Change[]): string[] =>
  changes.map((change) => {
    if (change.kind === 'deleteRow') return `delete ${change.at} ${change.row}`;
    if (change.kind === 'moveRow') return `move ${change.from}>${change.to} ${change.row}`;
    return change.kind === 'insertRow' ? `insert ${change.at} ${change.row}` : change.kind;
  });

describe('rows come into the order of the codes', () => {
  test.each<[rule: string, wanted: string[], present: string[], changes: string[]]>([
    ['equal rows stay', ['1.1', '1.2'], ['1.1', '1.2'], []],
    ['a new code gets a row in its place', ['1.1', '1.2', '1.3'], ['1.1', '1.3'], ['insert 2 1.2']],
    ['a code that went loses its row', ['1.1', '1.3'], ['1.1', '1.2', '1.3'], ['delete 2 1.2']],
    ['a code that stands further down moves up', ['1.2', '1.1'], ['1.1', '1.2'], ['move 2>1 1.2']],
    ['rows that go are deleted from below', ['1.2'], ['1.1', '1.2', '1.3'], ['delete 3 1.3', 'delete 1 1.1']],
    ['stray spaces and decomposed letters are the same code', ['T1'], [' T1\u00a0'], []],
    ['a row without a code goes', ['1.1'], ['', '1.1'], ['delete 1 ']],
    ['of two rows of one code the second goes last', ['1.1', '1.2'], ['1.1', '1.1', '1.2'], ['move 3>2 1.2']],
  ])('%s', (_rule, wanted, present, changes) => {
    expect(
      shown(
        align(
          wanted,
          present.map((code) => row(code)),
        ).changes,
      ),
    ).toEqual(changes);
  });

  test('a tab without codes keeps its rows', () => {
    const tab = plainTab([[]]);
    const rows: Content[][] = [['b'], ['a']];
    expect(alignRows(tab, standing(tab, { rows }), NAME)).toEqual({ changes: [], rows });
  });
});

describe('what was typed in a row that goes', () => {
  test.each<[rule: string, contents: Content[], typed: Content[]]>([
    ['points, texts and ticks', [0, 'Thiếu văn bản', null], [0, 'Thiếu văn bản']],
    ['an unticked box', [false, null, null], [false]],
    ['a formula in a column of people', [{ formula: '=1/3' }, null, null], [{ formula: '=1/3' }]],
    ['not a formula of ours', [1, null, { formula: '=C2*2' }], [1]],
    ['a number typed over a formula of ours', [null, null, 9], [9]],
    ['not spaces', [' ', '\u00a0', null], []],
    ['what stands right of the table', [null, null, null, 'ghi chú'], ['ghi chú']],
  ])('%s', (_rule, contents, typed) => {
    const [change] = align([], [row('1.1', ...contents)]).changes;
    expect(change).toMatchObject({ kind: 'deleteRow', risk: typed.length > 0 ? 'destroys' : 'safe' });
    expect(change?.kind === 'deleteRow' && change.typed.map(({ value }) => value)).toEqual(typed);
  });
});

test('for any rows, carrying the changes out one after another gives the wanted codes, each with its own contents', () => {
  const code = fc.constantFrom('I', '1.1', '1.2', '1.10', '2', 'T1', 'Tổng');
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.array(fc.oneof(code, fc.constant(''))), (wanted, present) => {
      const rows = present.map((text, i) => row(text, i));
      const { changes, rows: aligned } = align(wanted, rows);
      const sheet: Content[][] = [HEADER, ...rows];
      for (const change of changes) {
        if (change.kind === 'deleteRow') sheet.splice(change.at, 1);
        if (change.kind === 'insertRow') sheet.splice(change.at, 0, []);
        if (change.kind === 'moveRow') sheet.splice(change.to, 0, ...sheet.splice(change.from, 1));
      }
      expect(sheet).toEqual(aligned);
      wanted.forEach((text, i) => {
        const first = rows.find(([found]) => rowCode(found) === text);
        expect(sheet[i + 1]).toEqual(first ?? []);
      });
    }),
  );
});
