/** Lookups find, errors pass and references reach as in Sheets. */
import { expect, test } from '@jest/globals';
import { valuesOf } from './engine-under-test';

test.each([
  ['=INDEX(A1:B3;2;1)', 2],
  ['=INDEX(C1:C3;MATCH("1.10";D1:D3;0))', 20],
  ['=MATCH("zzz";A1:A5;0)', '#N/A'],
  ['=MATCH(25;C1:C3;1)', 2],
  ['=XLOOKUP("1.1";D1:D3;C1:C3)', 10],
  ['=XLOOKUP(9;A1:A3;C1:C3;"none")', 'none'],
  ['=VLOOKUP(2;A1:C3;3;FALSE)', 20],
  ['=LET(x;IF(A9<>"";A9;A2);IF(OR(x="";NOT(ISNUMBER(x)));"";ROUND(x;2)))', 2],
  ['=LET(điểm;2;b;LET(c;điểm+1;c*2);b+điểm)', 8],
  ['=IFERROR(1/0;"e")', 'e'],
  ['=IFERROR(A9)', null],
  ['=IFERROR(UNKNOWN(1);0)', 0],
  ['=UNKNOWN(1)', '#NAME?'],
  ['=RAND()', '#NAME?'],
  ['=INDIRECT("A1")', '#NAME?'],
  ['=#REF!+1', '#REF!'],
  ["='Không có'!A1", '#REF!'],
  ['=A999', '#REF!'],
  ['=1+', '#ERROR!'],
  ["='Sở ''A'' Nội vụ'!A1+'sở ''a'' nội vụ'!$A$2", 78],
  ["=SUM('Sở ''A'' Nội vụ'!A:A)", 78],
  ['=SUM(C1:C)', 60],
  ['=SUM($C$2:$C;C1:C1)', 60],
  ['=SUM(A1:A3,C1:C3)', 66],
])('lookups, errors and references: %s is %j', async (formula, value) =>
  expect(await valuesOf(formula)).toEqual([value]),
);
