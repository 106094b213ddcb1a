import { expect, test } from '@jest/globals';
import { linkOf, xlsxFormula } from '../../../local/export/xlsx-formula';

const isKept = (title: string): boolean => title !== 'Tên quá dài';

test.each([
  ['=SUM(A1:A3;B1)', 'SUM(A1:A3,B1)'],
  ['=IF(COUNT(C8;C12)=0;"";SUM(C8;C12))', 'IF(COUNT(C8,C12)=0,"",SUM(C8,C12))'],
  ["=ROUND('Tiêu chí sở'!$M$8*2;2)", "ROUND('Tiêu chí sở'!$M$8*2,2)"],
  ['="a;b"&A1', '"a;b"&A1'],
  ['=IF(A1;"a;b";"")', 'IF(A1,"a;b","")'],
  ['=SUM(A2:A)', undefined],
  ['=SUM(1,5)', undefined],
  ["=SUM('Tên quá dài'!A1)", undefined],
  ['=CCHC_TONG(A1:A3;B1:B3)', undefined],
  ['=FILTER(A1:A3;B1:B3>0)', undefined],
  ['=LET(x;A1;x*2)', undefined],
  ['={1;2}', undefined],
  ['=DiemCuaTinh*2', undefined],
])('%s is written as %s', (formula, written) => {
  expect(xlsxFormula(formula, isKept)).toBe(written);
});

test('a rule that several cells share refers to fixed cells', () => {
  expect(xlsxFormula("=AND(A5>0;'Tiêu chí sở'!$G6:H6)", isKept, true)).toBe(
    "AND($A$5>0,'Tiêu chí sở'!$G$6:$H$6)",
  );
});

test.each([
  ['=HYPERLINK("#gid=12&range=B4";"Mở")', { sheetId: 12, range: 'B4' }],
  ['=HYPERLINK("#gid=12";"Mở")', { sheetId: 12, range: 'A1' }],
  ['=HYPERLINK("https://sonla.gov.vn/x";"Mở")', { address: 'https://sonla.gov.vn/x' }],
  ['=HYPERLINK("javascript:alert(1)";"Mở")', undefined],
  ['=HYPERLINK(A1;"Mở")', undefined],
  ['=SUM(A1)', undefined],
])('%s leads to %j', (formula, target) => {
  expect(linkOf(formula)).toEqual(target);
});
