/** Under vi_VN numbers have a decimal comma, in formulas and in texts. */
import { expect, test } from '@jest/globals';
import { valuesOf } from './engine-under-test';

test.each([
  ['=SUM(1,5;2)', 3.5],
  ['=SUM({1\\2;3\\4})', 10],
  ['=SUM({1,5;2})', 3.5],
  ['=ADD("9,25";1)', 10.25],
  ['=CONCATENATE(9,25;"x")', '9,25x'],
  ['=JOIN(";";9,5;1)', '9,5;1'],
  ['=1.5', '#ERROR!'],
  ['=SUM(1,2,3)', '#ERROR!'],
  ['=SUM(1, 5)', 6],
  ['=TEXT(97,685;"0,00")', '97,69'],
  ['=TEXT(9,46;"0,0")', '9,5'],
  ['=TEXT(A1;"0,00")', '1,00'],
  ['=TEXT(9,5;"00")', '10'],
  ['=TEXT(0,256;"0%")', '26%'],
  ['=TEXT(1234,5;"#.##0,0")', '1.234,5'],
  ['=TEXT("9,25";"0,0")', '9,3'],
  ['=TEXT("a.b";"0,0")', 'a.b'],
  ['=VALUE("9,25")', 9.25],
  ['=VALUE("1.234,5")', 1234.5],
  ['=VALUE("9.25")', '#VALUE!'],
  ['="9,25"+1', 10.25],
  ['=9,25&"x"', '9,25x'],
  ['=TEXTJOIN("; ";TRUE;9,25;1)', '9,25; 1'],
  ['=COUNTIF(A1:A3;">"&1,5)', 2],
  ['=ROUND("9,256";2)', 9.26],
  ['=ARGUMENTS({1;0,6})', '[[[1],[0.6]]]'],
])('under vi_VN %s is %j', async (formula, value) =>
  expect(await valuesOf(formula, 'vi_VN')).toEqual([value]),
);
