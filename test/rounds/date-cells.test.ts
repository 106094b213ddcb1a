/** A date that a person types, "9/5" for 9.5 among them, reaches formulas and the add-in's functions as Sheets gives it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type SampleHost, sampleHost } from './played-sample';

let sample: SampleHost;
let tab = '';
beforeAll(async () => {
  sample = await sampleHost();
  const { host, workbook, office, send } = sample;
  await send({ updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } });
  const { sheets = [] } = await host.spreadsheets.get(office, workbook, {
    fields: 'sheets.properties.title',
  });
  tab = sheets[0]!.properties!.title!;
});
afterAll(() => sample.host.close());

async function shown(typed: string, formula: string): Promise<string> {
  const { host, workbook, office } = sample;
  await host.type(office, workbook, tab, 'A1', typed);
  await host.type(office, workbook, tab, 'B1', formula);
  const [[text = '']] = (await host.display(office, workbook, tab, 'B1')) as [string[]];
  return text;
}

test.each([
  // First, since a cell that was a date stays one.
  ['9,5', '=CCHC_CHI_SO(A1;100)', '9,5'],
  ['15/12/2017', '="Hạn: "&A1', 'Hạn: 15/12/2017'],
  ['15/12/2017', '=A1-1=DATE(2017;12;14)', 'TRUE'],
  ['15/12/2017', '=CCHC_CHI_SO(A1;100)', '#ERROR!'],
  ['9/5/2018', '=CCHC_CHI_SO(A1;100)', '#ERROR!'],
])('%s and %s show %s', async (typed, formula, expected) => {
  expect(await shown(typed, formula)).toBe(expected);
});

test('a number whose cell becomes a date later is seen as one, and the other way round', async () => {
  const { send, host, workbook, office } = sample;
  const { sheets = [] } = await host.spreadsheets.get(office, workbook, {
    fields: 'sheets.properties.sheetId',
  });
  const sheetId = sheets[0]!.properties?.sheetId ?? 0;
  const range = { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
  const format = (type: 'DATE' | 'NUMBER', pattern: string) =>
    send({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  const display = async () => (await host.display(office, workbook, tab, 'B2'))[0]![0];
  await host.type(office, workbook, tab, 'A2', '43084');
  await host.type(office, workbook, tab, 'B2', '="x"&A2');
  expect(await display()).toBe('x43084');
  await format('DATE', 'dd/mm/yyyy');
  expect(await display()).toBe('x15/12/2017');
  await format('NUMBER', '0');
  expect(await display()).toBe('x43084');
});
