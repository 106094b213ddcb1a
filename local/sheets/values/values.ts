/**
 * The `spreadsheets.values` resource of the Sheets API v4. Bodies and query fields are read by their messages here; paths
 * and HTTP belong to the server.
 */
import { rangeName } from '../a1-notation';
import {
  appendFields,
  batchClearValuesMessage,
  batchUpdateValuesByDataFilterMessage,
  batchUpdateValuesMessage,
  clearValuesMessage,
  dataFiltersMessage,
  renderFields,
  valueRangeMessage,
  writeFields,
} from '../call-messages';
import { a1Bounds, type DataFilter, type Found, filterBounds } from '../data-filter';
import type { Draft } from '../draft';
import { asCall, invalidArgument } from '../errors';
import { message, readPayload } from '../payload';
import type { Spreadsheets, WorkbookReading } from '../spreadsheets';
import type { WorkbookState } from '../workbook-state';
import { appendValues } from './append-values';
import { lastTable } from './table';
import { type ResponseOptions, totals, updateReply } from './update-reply';
import { type Rendering, type ValueRange, valueRange } from './value-range';
import {
  clearValues,
  type GivenRange,
  type ValueInputOption,
  type Written,
  writeValues,
} from './write-values';

interface Writing extends ResponseOptions {
  valueInputOption?: ValueInputOption;
}

type DataFilterRange = Omit<GivenRange, 'range'> & { dataFilter?: DataFilter };

/** Query fields come as the server read them: texts, and booleans where Google has booleans. */
export type Query = Readonly<Record<string, unknown>>;

export class SpreadsheetValues {
  constructor(private readonly spreadsheets: Spreadsheets) {}

  /** @throws ApiError */
  async get(caller: string, id: string, range: string, query: Query): Promise<ValueRange> {
    const rendering = readPayload(query, message(renderFields), '') as Rendering;
    return this.spreadsheets.reading(caller, id, (reading) =>
      rendered(reading, a1Bounds(reading.workbook, range), rendering),
    );
  }

  /** @throws ApiError */
  async batchGet(caller: string, id: string, ranges: readonly string[], query: Query): Promise<object> {
    const rendering = readPayload(query, message(renderFields), '') as Rendering;
    return this.spreadsheets.reading(caller, id, (reading) => {
      const found = ranges.map((range) => a1Bounds(reading.workbook, range));
      return {
        spreadsheetId: id,
        ...listed(
          'valueRanges',
          found.map((each) => rendered(reading, each, rendering)),
        ),
      };
    });
  }

  /** @throws ApiError */
  async batchGetByDataFilter(caller: string, id: string, body: object): Promise<object> {
    const { dataFilters = [], ...rendering } = readPayload(body, dataFiltersMessage, '') as Rendering & {
      dataFilters?: DataFilter[];
    };
    if (dataFilters.length === 0) throw invalidArgument('Must specify at least one data filter.'); // wording unconfirmed
    return this.spreadsheets.reading(caller, id, (reading) => {
      const ranges = dataFilters.flatMap((filter) =>
        filterBounds(reading.workbook, filter).map((found) => ({ filter, found })),
      );
      const matched = ranges.map(({ filter, found }) => ({
        valueRange: rendered(reading, found, rendering),
        dataFilters: [filter],
      }));
      return { spreadsheetId: id, ...listed('valueRanges', matched) };
    });
  }

  /** @throws ApiError */
  async update(caller: string, id: string, range: string, body: unknown, query: Query): Promise<object> {
    const given = readPayload(body ?? {}, valueRangeMessage, 'data') as GivenRange;
    const writing = readPayload(query, message(writeFields), '') as Writing;
    const input = inputOption(writing);
    if (given.range !== undefined && given.range !== range) {
      throw invalidArgument(
        `Requested range [${range}] does not match the range of the values [${given.range}]`,
      ); // wording unconfirmed
    }
    const written = await this.spreadsheets.writing(caller, id, (draft) =>
      asCall('', () => writeRange(draft, range, given, input)),
    );
    return this.updated(caller, id, written, given, writing);
  }

  /** @throws ApiError */
  async batchUpdate(caller: string, id: string, body: object): Promise<object> {
    const { data = [], ...writing } = readPayload(body, batchUpdateValuesMessage, '') as Writing & {
      data?: GivenRange[];
    };
    const input = inputOption(writing);
    const written = await this.spreadsheets.writing(caller, id, (draft) =>
      data.map((given, index) =>
        asCall(`Invalid data[${index}]: `, () => writeRange(draft, given.range ?? '', given, input)),
      ),
    );
    const responses = [];
    for (const [index, each] of written.entries()) {
      responses.push(await this.updated(caller, id, each, data[index]!, writing));
    }
    return { spreadsheetId: id, ...totals(written), ...listed('responses', responses) };
  }

  /** @throws ApiError */
  async batchUpdateByDataFilter(caller: string, id: string, body: object): Promise<object> {
    const { data = [], ...writing } = readPayload(
      body,
      batchUpdateValuesByDataFilterMessage,
      '',
    ) as Writing & {
      data?: DataFilterRange[];
    };
    const input = inputOption(writing);
    const written = await this.spreadsheets.writing(caller, id, (draft) =>
      data.flatMap((given, index) =>
        asCall(`Invalid data[${index}]: `, () =>
          filterBounds(draft.workbook, given.dataFilter ?? {}).map(({ sheet, bounds }) => ({
            given,
            ...writeValues(draft, draft.sheet(sheet.properties.sheetId), bounds, false, given, input),
          })),
        ),
      ),
    );
    const responses = [];
    for (const { given, ...each } of written) {
      const reply = await this.updated(caller, id, each, given, writing);
      responses.push({ ...reply, spreadsheetId: undefined, dataFilter: given.dataFilter });
    }
    return { spreadsheetId: id, ...totals(written), ...listed('responses', responses) };
  }

  /** @throws ApiError */
  async append(caller: string, id: string, range: string, body: unknown, query: Query): Promise<object> {
    const given = readPayload(body ?? {}, valueRangeMessage, 'data') as GivenRange;
    const { insertDataOption, ...writing } = readPayload(query, message(appendFields), '') as Writing & {
      insertDataOption?: 'OVERWRITE' | 'INSERT_ROWS';
    };
    const input = inputOption(writing);
    const table = await this.spreadsheets.reading(caller, id, ({ workbook, value }) => {
      const { sheet, bounds } = a1Bounds(workbook, range);
      const found = lastTable(sheet, bounds, (row, column) => (value(sheet, row, column) ?? '') !== '');
      return found && { range: rangeName(sheet.properties.title, found), bounds: found };
    });
    const insertRows = insertDataOption === 'INSERT_ROWS';
    const written = await this.spreadsheets.writing(caller, id, (draft) =>
      asCall('', () =>
        appendValues(draft, a1Bounds(draft.workbook, range), table?.bounds, given, input, insertRows),
      ),
    );
    const updates = await this.updated(caller, id, written, given, writing);
    return { spreadsheetId: id, ...(table && { tableRange: table.range }), updates };
  }

  /** @throws ApiError */
  async clear(caller: string, id: string, range: string, body: unknown): Promise<object> {
    readPayload(body ?? {}, clearValuesMessage, '');
    const [clearedRange] = await this.clearAll(caller, id, (workbook) => [a1Bounds(workbook, range)]);
    return { spreadsheetId: id, clearedRange };
  }

  /** @throws ApiError */
  async batchClear(caller: string, id: string, body: object): Promise<object> {
    const { ranges = [] } = readPayload(body, batchClearValuesMessage, '') as { ranges?: string[] };
    const clearedRanges = await this.clearAll(caller, id, (workbook) =>
      ranges.map((range) => a1Bounds(workbook, range)),
    );
    return { spreadsheetId: id, ...listed('clearedRanges', clearedRanges) };
  }

  /** @throws ApiError */
  async batchClearByDataFilter(caller: string, id: string, body: object): Promise<object> {
    const { dataFilters = [] } = readPayload(body, dataFiltersMessage, '') as { dataFilters?: DataFilter[] };
    const clearedRanges = await this.clearAll(caller, id, (workbook) =>
      dataFilters.flatMap((filter) => filterBounds(workbook, filter)),
    );
    return { spreadsheetId: id, ...listed('clearedRanges', clearedRanges) };
  }

  private clearAll(
    caller: string,
    id: string,
    find: (workbook: WorkbookState) => Found[],
  ): Promise<string[]> {
    return this.spreadsheets.writing(caller, id, (draft) =>
      find(draft.workbook).map(({ sheet, bounds }) => {
        asCall('', () => clearValues(draft, draft.sheet(sheet.properties.sheetId), bounds));
        return rangeName(sheet.properties.title, bounds);
      }),
    );
  }

  private updated(
    caller: string,
    id: string,
    written: Written,
    { majorDimension }: Pick<GivenRange, 'majorDimension'>,
    options: ResponseOptions,
  ): Promise<object> {
    return this.spreadsheets.reading(caller, id, (reading) => ({
      spreadsheetId: id,
      ...updateReply(reading, written, majorDimension, options),
    }));
  }
}

const listed = (name: string, entries: readonly unknown[]): object =>
  entries.length > 0 ? { [name]: entries } : {};

const rendered = (reading: WorkbookReading, { sheet, bounds }: Found, rendering: Rendering): ValueRange =>
  valueRange(reading, sheet, bounds, rendering);

function inputOption({ valueInputOption }: Writing): ValueInputOption {
  if (!valueInputOption) throw invalidArgument("'valueInputOption' is required but not specified");
  return valueInputOption;
}

/** One cell without a colon is only where to start; anything else also says how far values may reach. */
function writeRange(draft: Draft, range: string, given: GivenRange, input: ValueInputOption): Written {
  const { sheet, bounds } = a1Bounds(draft.workbook, range);
  const cells = (bounds.endRow - bounds.startRow) * (bounds.endColumn - bounds.startColumn);
  const open = cells === 1 && /[A-Za-z]{1,3}\$?\d+$/.test(range) && !/:[^!']*$/.test(range);
  return writeValues(draft, sheet, bounds, open, given, input);
}
