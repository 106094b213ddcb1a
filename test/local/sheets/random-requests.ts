/**
 * Random requests for small workbooks, made from the messages of the request kinds themselves, so that a kind that is added
 * is tried too. Values are chosen by the names of their fields; it must not know what a request does.
 */
import fc from 'fast-check';
import { cellData, condition, dimensionRange, requestMessages } from '../../../local/sheets/messages';
import { otherRequestMessages } from '../../../local/sheets/other-messages';
import type { Fields, Type } from '../../../local/sheets/payload';
import { gridRange } from '../../../local/sheets/shared-messages';
import { MISSING } from './aimed-requests';
import { OWNER, WRITER } from './example-workbook';

export const KINDS: Readonly<Record<string, Type>> = { ...requestMessages, ...otherRequestMessages };

const someInt = (max: number) => fc.integer({ min: 0, max });
/** Chooses among the sheets that are there, seldom none of them. */
const sheetId = fc.oneof(
  { weight: 20, arbitrary: someInt(9) },
  { weight: 1, arbitrary: fc.constant(MISSING) },
);
const span = (most: number) =>
  fc.tuple(someInt(most - 1), someInt(most - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1]);

const rectangle = fc.tuple(sheetId, span(7), span(5)).map(([id, rows, columns]) => ({
  sheetId: id,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
}));
const index = fc.option(fc.integer({ min: -1, max: 9 }), { nil: undefined });
const anyRange = fc.record({
  sheetId,
  startRowIndex: index,
  endRowIndex: index,
  startColumnIndex: index,
  endColumnIndex: index,
});
const ranges = fc.oneof(
  { weight: 8, arbitrary: rectangle },
  { weight: 1, arbitrary: sheetId.map((id) => ({ sheetId: id })) },
  { weight: 1, arbitrary: anyRange },
);
const dimensionRanges = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(sheetId, fc.constantFrom('ROWS', 'COLUMNS'), span(5)).map(([id, dimension, at]) => ({
      sheetId: id,
      dimension,
      startIndex: at[0],
      endIndex: at[1],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ sheetId, dimension: fc.constant('ROWS'), startIndex: index, endIndex: index }),
  },
);

const formula = fc.constantFrom(
  '=A1',
  '=SUM(A1:B3)',
  "='Sở Y tế'!$B$2+C3",
  '=Bảng!A:A',
  '=Gốc!1:2',
  '=điểm*2',
  '=$C$3:D4',
  '=#REF!+A2',
);
const conditionOf = (type: string, ...values: fc.Arbitrary<string>[]) =>
  fc
    .tuple(...values)
    .map((texts) => ({ type, values: texts.map((userEnteredValue) => ({ userEnteredValue })) }));
const limit = fc.constantFrom('0', '10', '=B2', '=Bảng!A1', 'x');
const conditions = fc.oneof(
  conditionOf('NUMBER_BETWEEN', limit, limit),
  conditionOf('NUMBER_GREATER_THAN_EQ', limit),
  conditionOf('CUSTOM_FORMULA', formula),
  conditionOf('ONE_OF_LIST', fc.constantFrom('a', 'b')),
  conditionOf('ONE_OF_RANGE', fc.constantFrom('=A1:A3', '=Bảng!B2:B', "='Sở Y tế'!A1")),
  conditionOf('BOOLEAN'),
);

const conditionalFormat = fc.record({
  condition: conditions,
  format: fc.constantFrom(
    { textFormat: { bold: true } },
    { backgroundColorStyle: { rgbColor: { red: 1 } } },
    { horizontalAlignment: 'LEFT' },
  ),
});

/** By the name of the field; any other number is 0 to 6, any other text one of a few. */
const NAMED: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  booleanRule: conditionalFormat,
  sheetId,
  sourceSheetId: sheetId,
  newSheetId: someInt(30),
  rowCount: fc.integer({ min: 1, max: 9 }),
  columnCount: fc.integer({ min: 1, max: 7 }),
  frozenRowCount: someInt(2),
  frozenColumnCount: someInt(2),
  length: fc.constantFrom(0, 1, 1, 2, 2),
  depth: fc.integer({ min: 1, max: 2 }),
  fontSize: fc.integer({ min: 6, max: 30 }),
  fields: fc.constant('*'),
  title: fc.constantFrom('Mới', 'Khác', 'Ba', 'GỐC', "Sở 'A'", 'Bảng', ''),
  protectedRangeId: someInt(20),
  metadataId: someInt(20),
  metadataKey: fc.constantFrom('a', 'b', 'c', ''),
  newSheetName: fc.constantFrom('Bản sao', 'Khác', 'gốc'),
  name: fc.constantFrom('Điểm', 'Tổng', 'x_1', 'Lớp', 'ĐIỂM', 'A1'),
  namedRangeId: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
  formulaValue: formula,
  pattern: fc.constantFrom('@', '0.00', '#,##0', '0%'),
  find: fc.constantFrom('a', '1', 'A', '='),
  replacement: fc.constantFrom('', 'b', '2', '=A1'),
  locale: fc.constantFrom('vi_VN', 'vi_VN', 'en_US', 'xx_XX'),
  timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Etc/GMT', 'Etc/GMT', 'Nowhere'),
  users: fc.subarray([OWNER, WRITER, 'la@khong.vn'], { maxLength: 2 }),
  groups: fc.subarray(['vanphong@example.vn']),
  a1Range: fc.constantFrom('Gốc!A1:B2', 'Bảng!A:A', 'x'),
};
const text = fc.constantFrom('', 'a', 'b', 'x1', '7');

/** What a request can hardly do without; the other fields are there or not. */
const NEEDED =
  /^(range|source|destination|dimensions|fields|properties|cell|rows|values|rule|ranges|booleanRule|condition|type|gridProperties|rowCount|columnCount|namedRange|name|protectedRange|protectedRangeId|namedRangeId|developerMetadata|metadataKey|visibility|location|sheetId|dimensionGroup|depth|dimension|length|find|filter|dataFilter|dataFilters|developerMetadataLookup|userEnteredValue|chart|chartId|objectId|spec|basicChart|chartType|series|sourceRange|sources|newPosition)$/;

const known = new Map<Type, fc.Arbitrary<unknown>>();

function valuesFor(name: string, type: Type): fc.Arbitrary<unknown> {
  if (type === gridRange) return ranges;
  if (type === dimensionRange) return dimensionRanges;
  if (type === condition) return conditions;
  const named = NAMED[name];
  if (named) return named;
  switch (type.kind) {
    case 'bool':
      return fc.boolean();
    case 'int32':
      return someInt(6);
    case 'double':
      return fc.constantFrom(0, 0.5, 1);
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'list':
      return fc.array(valuesFor(name, type.of), { minLength: 1, maxLength: 2 });
    case 'message':
      return messageOf(type);
    default:
      return text;
  }
}

function messageOf(type: Type & { kind: 'message' }): fc.Arbitrary<object> {
  const made = known.get(type) as fc.Arbitrary<object> | undefined;
  if (made) return made;
  const fields = type.fields();
  const isOneValue = 'formulaValue' in fields;
  const model = Object.fromEntries(
    Object.entries(fields).map(([name, of]) => [
      name,
      name === 'fields' ? masksOf(fields) : valuesFor(name, of),
    ]),
  );
  const arbitrary = isOneValue
    ? fc.oneof(...Object.entries(model).map(([name, value]) => fc.record({ [name]: value })))
    : fc.record(model, { requiredKeys: Object.keys(model).filter((name) => NEEDED.test(name)) });
  known.set(type, arbitrary);
  return arbitrary;
}

/** Masks for the message that is written: everything, one or two of its fields, or a field within a field. */
function masksOf(fields: Fields): fc.Arbitrary<string> {
  const places = [gridRange, dimensionRange];
  const written =
    'cell' in fields || 'rows' in fields
      ? cellData
      : Object.entries(fields).find(([, type]) => type.kind === 'message' && !places.includes(type))?.[1];
  if (written?.kind !== 'message') return fc.constant('*');
  // The mask of a position begins within its only part.
  const { overlayPosition } = written.fields();
  const inner = overlayPosition?.kind === 'message' ? overlayPosition : written;
  const paths = Object.entries(inner.fields()).flatMap(([name, type]) =>
    name === 'gridProperties' && type.kind === 'message'
      ? Object.keys(type.fields()).map((inner) => `${name}.${inner}`)
      : [name],
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('*') },
    {
      weight: 6,
      arbitrary: fc
        .subarray(paths, { minLength: 1, maxLength: Math.min(2, paths.length) })
        .map((some) => some.join(',')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', 'nothing') },
  );
}

const request = fc.oneof(
  ...Object.entries(KINDS).map(([kind, type]) =>
    valuesFor(kind, type).map((content) => ({ [kind]: content })),
  ),
);

export interface Batch {
  caller: string;
  requests: object[];
  /** False where ids are sent as they were drawn. */
  aims: boolean;
}

/** One to three requests, most often of the owner. */
export const randomBatch: fc.Arbitrary<Batch> = fc.record({
  caller: fc.constantFrom(OWNER, OWNER, OWNER, OWNER, WRITER),
  requests: fc.array(request, { minLength: 1, maxLength: 3 }),
  aims: fc.constantFrom(true, true, true, true, true, true, true, false),
});
