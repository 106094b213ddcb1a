/**
 * Whatever is sent, a workbook stays consistent, and a batch that is refused leaves no trace.
 * `FUZZ_SEED=n npx jest random-batches` tries other batches; a failure prints its seed and the shortest batches that fail.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../local/sheets/errors';
import { Spreadsheets } from '../../../local/sheets/spreadsheets';
import type { WorkbookFile } from '../../../local/sheets/workbook-file';
import { aimed } from './aimed-requests';
import { inconsistencies, namedTitles } from './consistent-workbook';
import { OWNER, range, TinyEngine, WRITER, write } from './example-workbook';
import { type Batch, KINDS, randomBatch } from './random-requests';

const RUNS = 460;
const MOST_BATCHES_A_RUN = 49;
const BATCHES = 10_000;
const USUAL_SEED = 20170621;
const SEED = Number(process.env.FUZZ_SEED ?? USUAL_SEED);

const spreadsheets = new Spreadsheets({
  engine: () => new TinyEngine(),
  clock: () => new Date('2018-04-23T03:00:00Z'),
  isAccount: (address) => [OWNER, WRITER, 'vanphong@example.vn'].includes(address),
});

/** Three small sheets with one of everything that points at cells. */
async function preparedWorkbook(): Promise<WorkbookFile> {
  const sheet = (sheetId: number, title: string, rowCount: number, columnCount: number, hidden = false) => ({
    properties: { sheetId, title, gridProperties: { rowCount, columnCount, frozenRowCount: 1 }, hidden },
  });
  const { spreadsheetId } = await spreadsheets.create(OWNER, {
    properties: { title: 'Thử', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [sheet(0, 'Gốc', 8, 6), sheet(1, 'Bảng', 7, 5), sheet(2, 'Sở Y tế', 6, 4, true)],
  });
  spreadsheets.share(spreadsheetId, WRITER, 'writer');
  const rule = (type: string, ...texts: string[]) => ({
    condition: { type, values: texts.map((userEnteredValue) => ({ userEnteredValue })) },
  });
  const metadata = (metadataId: number, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: 'a',
        metadataValue: 'b',
        visibility: 'DOCUMENT',
        location,
      },
    },
  });
  const span = (sheetId: number, dimension: string, startIndex: number, endIndex: number) => ({
    range: { sheetId, dimension, startIndex, endIndex },
  });
  const requests = [
    write(0, 0, 0, [
      ['a', 1, '=Bảng!B2+C3'],
      ['b', 2, "=SUM('Sở Y tế'!A:A)"],
      [true, null, '=A1'],
    ]),
    write(1, 1, 1, [
      [5, '=Gốc!B1'],
      ['x', '=điểm'],
    ]),
    write(2, 0, 0, [[1], [2]]),
    { mergeCells: { range: range(0, 4, 0, 6, 2) } },
    { mergeCells: { range: range(1, 0, 0, 1, 3) } },
    { setDataValidation: { range: range(0, 1, 3, 4, 5), rule: rule('NUMBER_BETWEEN', '0', '=B2') } },
    { setDataValidation: { range: range(1, 3, 0, 5, 1), rule: rule('ONE_OF_RANGE', "='Sở Y tế'!A1:A3") } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 0, 0, 3, 3), range(0, 5, 0, 6, 6)],
          booleanRule: { ...rule('CUSTOM_FORMULA', '=$A1="b"'), format: { textFormat: { bold: true } } },
        },
        index: 0,
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 1,
          range: { sheetId: 0 },
          unprotectedRanges: [range(0, 0, 0, 4, 6), range(0, 6, 1, 7, 3)],
          editors: { users: [OWNER] },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 2, range: range(1, 2, 1, 5, 3), editors: { users: [OWNER] } },
      },
    },
    { addDimensionGroup: span(0, 'ROWS', 1, 5) },
    { addDimensionGroup: span(0, 'ROWS', 2, 4) },
    { addDimensionGroup: span(1, 'COLUMNS', 1, 3) },
    { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: range(0, 1, 1, 3, 2) } } },
    { setBasicFilter: { filter: { range: range(1, 1, 0, 6, 4) } } },
    metadata(1, { sheetId: 0 }),
    metadata(2, { spreadsheet: true }),
  ];
  await spreadsheets.batchUpdate(OWNER, spreadsheetId, { requests });
  return spreadsheets.dump(spreadsheetId);
}

const kindOf = (request: object): string => Object.keys(request)[0] ?? '';
const accepted = new Map<string, number>();
let [taken, refused] = [0, 0];

interface Saved {
  file: WorkbookFile;
  text: string;
}
const saved = (id: string): Saved => {
  const file = spreadsheets.dump(id);
  return { file, text: JSON.stringify(file) };
};

/** Sends one batch and checks all that must hold after it. @returns the workbook after it */
async function sendAndCheck(
  id: string,
  before: Saved,
  { caller, requests: drawn, aims }: Batch,
): Promise<Saved> {
  const requests = aims ? drawn.map((request) => aimed(request, before.file)) : drawn;
  let replies: object[] | undefined;
  try {
    replies = (await spreadsheets.batchUpdate(caller, id, { requests })).replies;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 500) throw error;
  }
  const after = saved(id);
  if (!replies) {
    refused += 1;
    if (after.text !== before.text) {
      throw new Error(`a refused batch left a trace: ${JSON.stringify(requests)}`);
    }
    return after;
  }
  taken += 1;
  for (const kind of requests.map(kindOf)) accepted.set(kind, (accepted.get(kind) ?? 0) + 1);
  const kinds = replies.map((reply, index) => [kindOf(reply), kindOf(requests[index]!)]);
  const mirrored =
    replies.length === requests.length && kinds.every(([reply, kind]) => reply === '' || reply === kind);
  const indices = (await spreadsheets.get(OWNER, id, { fields: 'sheets.properties.index' })).sheets!;
  const again = spreadsheets.dump(spreadsheets.restore(JSON.parse(after.text) as WorkbookFile));
  const wrong = [
    ...inconsistencies(after.file),
    ...(mirrored ? [] : [`replies ${JSON.stringify(replies)}`]),
    ...(indices.every(({ properties }, index) => properties?.index === index) ? [] : ['indices with gaps']),
    ...(JSON.stringify(again) === after.text ? [] : ['the file restores to another workbook']),
    ...lostTitles(before.file, after.file, JSON.stringify(requests)),
  ];
  if (wrong.length > 0) {
    throw new Error(`${wrong.join('\n')}\nafter ${caller} sent ${JSON.stringify(requests)}`);
  }
  return after;
}

/** Formulas never name a sheet that the batch deleted or renamed, unless a request of it wrote them. */
function lostTitles(before: WorkbookFile, after: WorkbookFile, sent: string): string[] {
  const titles = (file: WorkbookFile) =>
    file.workbook.sheets.map(({ properties }) => properties.title.toLowerCase());
  const gone = titles(before).filter((title) => !titles(after).includes(title));
  const named = namedTitles(after);
  return gone
    .filter((title) => named.has(title) && !sent.toLowerCase().includes(title))
    .map((title) => `${title} is named still`);
}

test(`${BATCHES} random batches leave the state consistent, or as it was`, async () => {
  const file = await preparedWorkbook();
  const batches = fc.array(randomBatch, { minLength: 1, maxLength: MOST_BATCHES_A_RUN, size: 'max' });
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      const id = spreadsheets.restore(file);
      let state = saved(id);
      for (const batch of sent) state = await sendAndCheck(id, state, batch);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(taken + refused).toBeGreaterThanOrEqual(BATCHES);
  // Another seed may miss the rarest kind.
  if (SEED === USUAL_SEED) expect(Object.keys(KINDS).filter((kind) => !accepted.has(kind))).toEqual([]);
});
