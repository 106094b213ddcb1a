/** Functions of dates compute as Sheets documents them; dates are days counted from 30 December 1899. */
import { expect, test } from '@jest/globals';
import { univerEngine } from '../../../../local/sheets/univer-engine';
import { engineFor, engines, openSheets, plain, sheetOf, valuesOf } from './engine-under-test';

test.each([
  ['=DATE(2017;1;15)', 42750],
  ['=DATE(2017;13;1)', 43101],
  ['=DATE(2017;1;0)', 42735],
  ['=DATE(2017,9;1;15)', 42750],
  ['=DATE(117;1;15)', 42750],
  ['=DATE(-1;1;1)', '#NUM!'],
  ['=DATE(10000;1;1)', '#NUM!'],
  ['=DATE("x";1;1)', '#VALUE!'],
  ['=DATE(2017;1)', '#N/A'],
  ['=YEAR(42750)', 2017],
  ['=YEAR(A9)', 1899],
  ['=MONTH(42750,9)', 1],
  ['=DAY(DATE(2016;2;29))', 29],
  ['=DAY("15/1/2017")', 15],
  ['=DAY("2017-01-15")', 15],
  ['=DAY("15/1")', '#VALUE!'],
  ['=YEAR(A7)', '#DIV/0!'],
  ['=DAYS(DATE(2017;3;1);DATE(2017;2;1))', 28],
  ['=EDATE(DATE(2017;1;31);1)', 42794],
  ['=EDATE(DATE(2017;1;15);-1,9)', 42689],
  ['=EOMONTH(DATE(2017;1;15);0)', 42766],
  ['=EOMONTH(DATE(2017;1;15);1)', 42794],
  ['=WEEKDAY(DATE(2017;1;15))', 1],
  ['=WEEKDAY(DATE(2017;1;15);2)', 7],
  ['=WEEKDAY(DATE(2017;1;15);3)', 6],
  ['=WEEKDAY(DATE(2017;1;15);4)', '#NUM!'],
  ['=DATEVALUE("15/1/2017")', 42750],
  ['=DATEVALUE("tháng giêng")', '#VALUE!'],
  ['=TEXT(DATE(2017;1;5);"dd/mm/yyyy")', '05/01/2017'],
  ['=SUM(ARRAYFORMULA(YEAR({42750;43115})))', 4035],
  ['=NOW()', '#NAME?'],
])('%s is %j', async (formula, value) => expect(await valuesOf(formula, 'vi_VN')).toEqual([value]));

test('TODAY is the day that the engine is told, and what reads it follows when another day begins', async () => {
  let day = 43213;
  const engine = univerEngine({ customFunctions: {}, locale: 'vi_VN', today: () => day });
  engines.push(engine);
  openSheets(engine, [sheetOf('Bảng', 0, [['=TODAY()', '=A1+1', '=TEXT(today();"dd/mm")', '=TODAY(1)']])]);
  const values = () => [0, 1, 2, 3].map((column) => plain(engine.value({ sheetId: 0, row: 0, column })));
  expect(values()).toEqual([43213, 43214, '23/04', '#N/A']);
  day += 1;
  expect(engine.isCurrent({ sheetId: 0, row: 0, column: 1 })).toBe(false);
  await engine.calculate();
  expect(values()).toEqual([43214, 43215, '24/04', '#N/A']);
});

test('without a day TODAY is an unknown name', async () => {
  expect(await valuesOf('=TODAY()')).toEqual(['#NAME?']);
});

test.each([
  ['="ngày "&A1', 'ngày 15/12/2017'],
  ['=CONCATENATE(A1;", ";A2)', '15/12/2017, 7'],
  ['=TEXTJOIN("; ";TRUE;A1:A2)', '15/12/2017; 7'],
  ['=LEFT(A1;2)', '15'],
  ['=LEN(A1)', 10],
  ['=TEXT(A1;"yyyy")', '2017'],
  ['=A1+1', 43085],
  ['="x"&(A1+1)', 'x43085'],
  ['="x"&SUM(A1:A2)', 'x43091'],
  ['=A1=43084', true],
  ['=ISNUMBER(A1)', true],
  ['=COUNT(A1:A2)', 2],
  ['=YEAR(A1)', 2017],
  ['=IF(A1>43000;"sau";"trước")', 'sau'],
  ['=ARGUMENTS(A1)', '["2017-12-15T00:00:00.000Z"]'],
  ['=ARGUMENTS(A1:A2)', '[[["2017-12-15T00:00:00.000Z"],[7]]]'],
  ['=ARGUMENTS(A1+1)', '[43085]'],
])('of a cell that holds a date %s is %j', async (formula, value) => {
  const engine = engineFor('vi_VN');
  const sheet = sheetOf('Bảng', 0, [[{ date: 43084, pattern: 'dd/mm/yyyy' }], [7]]);
  openSheets(engine, [sheet]);
  engine.set([{ sheetId: 0, row: 4, column: 4, content: { formula } }]);
  await engine.calculate();
  expect(plain(engine.value({ sheetId: 0, row: 4, column: 4 }))).toEqual(value);
});
