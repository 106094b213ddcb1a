/**
 * The `spreadsheets` resource of the Sheets API v4, in memory, and what people do in the grid: typing and looking.
 * It must not know HTTP, scripts or where workbooks are kept.
 */
import { randomBytes } from 'node:crypto';
import type { GridRange, RequestKind, RequestKinds } from '../../src/core/workbook/request';
import { Calculation, hasFormulas } from './calculation';
import { type DataFilter, type Selection, selectByFilters, selectRanges, wholeWorkbook } from './data-filter';
import { Draft } from './draft';
import {
  ApiError,
  fieldViolation,
  invalidArgument,
  notFound,
  permissionDenied,
  RefusedRequest,
} from './errors';
import { below, type FieldMask, parseFieldMask, unknownPath } from './field-mask';
import type { CellPosition, CellValue, FormulaEngine } from './formula-engine';
import { boundsOf } from './grid-range';
import { findLocale, localeOf } from './locale';
import { batchUpdateMessage, createMessage, getByDataFilterMessage, spreadsheet } from './messages';
import { readPayload } from './payload';
import { displayed, needsValues, type SpreadsheetReply, spreadsheetReply } from './reply';
import { handlers } from './requests';
import type { Handler } from './requests/handler';
import { isTimeZone } from './requests/spreadsheet';
import { canonicalAddress, mayRead, requireRead, requireWrite } from './rights';
import { requireValid, typeInto } from './typing';
import { fromJSON, toJSON, type WorkbookFile } from './workbook-file';
import { cellAt, emptySheet, type Role, type SheetState, type WorkbookState } from './workbook-state';

interface OpenWorkbook {
  state: WorkbookState;
  calculation: Calculation;
  /** Calls on one workbook follow each other, so that a calculation sees one state. */
  last: Promise<unknown>;
}

const PROPERTIES_ONLY = parseFieldMask(
  'spreadsheetId,properties,spreadsheetUrl,developerMetadata,' +
    'sheets(properties,merges,conditionalFormats,protectedRanges,developerMetadata)',
);

/** One sheet as it stands, for those who show it: the state, its values, and what a person may do in it. */
export interface SheetView {
  workbook: WorkbookState;
  sheet: SheetState;
  /** The effective value; null is blank. */
  value(row: number, column: number): CellValue;
  valueIn(sheet: SheetState, row: number, column: number): CellValue;
  /** What formulas would give in this sheet, in their order. */
  evaluateAll(formulas: readonly string[]): Promise<CellValue[]>;
}

export class Spreadsheets {
  /** Told after each typed edit, batch and restoring, with the spreadsheet's id. */
  changed: (spreadsheetId: string) => void = () => undefined;
  private readonly workbooks = new Map<string, OpenWorkbook>();

  /** `engine` gets the workbook's locale; `isAccount` says whether Google knows a canonical address. */
  constructor(
    private readonly options: {
      engine: (locale: string) => FormulaEngine;
      clock: () => Date;
      isAccount: (address: string) => boolean;
    },
  ) {}

  /** The caller becomes the owner. @throws ApiError */
  async create(caller: string, body: object = {}): Promise<SpreadsheetReply & { spreadsheetId: string }> {
    const { properties = {} } = readPayload(body, createMessage, '') as {
      properties?: Partial<WorkbookState['properties']>;
    };
    const { title = 'Untitled spreadsheet', locale = 'en_US', timeZone = 'Etc/GMT' } = properties;
    if (!findLocale(locale)) throw invalidArgument(`Unsupported locale: ${locale}`); // wording unconfirmed
    if (!isTimeZone(timeZone)) throw invalidArgument(`Invalid time zone: ${timeZone}`); // wording unconfirmed
    const gridProperties = { rowCount: 1000, columnCount: 26 };
    const sheet = emptySheet({ sheetId: 0, title: `${localeOf(locale).sheetWord}1`, gridProperties });
    const state: WorkbookState = {
      spreadsheetId: randomBytes(33).toString('base64url'),
      properties: { title, locale, timeZone },
      owner: canonicalAddress(caller),
      access: {},
      sheets: [sheet],
      developerMetadata: [],
    };
    this.open(state);
    return { ...(await this.get(caller, state.spreadsheetId)), spreadsheetId: state.spreadsheetId };
  }

  /** @throws ApiError */
  get(
    caller: string,
    spreadsheetId: string,
    query: { fields?: string; ranges?: string[]; includeGridData?: boolean } = {},
  ): Promise<SpreadsheetReply> {
    return this.read(caller, spreadsheetId, query, (state) =>
      query.ranges?.length ? selectRanges(state, query.ranges) : wholeWorkbook(state),
    );
  }

  /** @throws ApiError */
  getByDataFilter(
    caller: string,
    spreadsheetId: string,
    body: object,
    query: { fields?: string } = {},
  ): Promise<SpreadsheetReply> {
    return this.read(caller, spreadsheetId, { ...query, body }, (state) => {
      const { dataFilters = [] } = body as { dataFilters?: DataFilter[] };
      return dataFilters.length > 0 ? selectByFilters(state, dataFilters) : wholeWorkbook(state);
    });
  }

  /** All requests or none. @throws ApiError */
  batchUpdate(
    caller: string,
    spreadsheetId: string,
    body: object,
  ): Promise<{ spreadsheetId: string; replies: object[] }> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireWrite(open.state, canonicalAddress(caller));
      const { requests = [] } = readPayload(body, batchUpdateMessage, '') as { requests?: object[] };
      if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
      const draft = this.draft(open, caller);
      const replies = requests.map((request, index) => applyRequest(draft, request, index));
      this.take(open, draft);
      this.changed(spreadsheetId);
      return { spreadsheetId, replies };
    });
  }

  /**
   * What a person types or pastes at a cell; '' clears. Everything is taken or nothing.
   * @throws EditRefused with what Sheets would tell the person
   */
  type(
    caller: string,
    spreadsheetId: string,
    at: CellPosition,
    texts: readonly (readonly string[])[],
  ): Promise<void> {
    return this.exclusive(spreadsheetId, async (open) => {
      if (!mayRead(open.state, canonicalAddress(caller))) throw permissionDenied();
      const draft = this.draft(open, caller);
      typeInto(draft, at, texts);
      // Rules are checked against the state after typing, so the engine hears of it first; a refusal takes it back.
      open.calculation.note(draft);
      try {
        await requireValid(draft, open.calculation);
      } catch (error) {
        open.calculation.note(draft);
        throw error;
      }
      open.state = { ...draft.workbook, access: open.state.access };
      this.changed(spreadsheetId);
    });
  }

  /** Formatted values as a person sees them, one text for every cell of the range. */
  display(caller: string, spreadsheetId: string, range: GridRange): Promise<string[][]> {
    return this.look(caller, spreadsheetId, range, (state, sheet, row, column, value) =>
      displayed(state, cellAt(sheet, row, column)?.userEnteredFormat, value),
    );
  }

  /** Effective values, one for every cell of the range; null is blank. */
  values(caller: string, spreadsheetId: string, range: GridRange): Promise<CellValue[][]> {
    return this.look(caller, spreadsheetId, range, (_state, _sheet, _row, _column, value) => value);
  }

  /** Shows a sheet to `show`, with everything computed; undefined where there is no such sheet. @throws ApiError */
  view<T>(
    caller: string,
    spreadsheetId: string,
    sheetId: number,
    show: (view: SheetView) => Promise<T>,
  ): Promise<T | undefined> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireRead(open.state, canonicalAddress(caller));
      const sheet = open.state.sheets.find((each) => each.properties.sheetId === sheetId);
      if (!sheet) return undefined;
      await open.calculation.settle(open.state);
      return show({
        workbook: open.state,
        sheet,
        value: (row, column) => open.calculation.value(sheet, row, column),
        valueIn: (other, row, column) => open.calculation.value(other, row, column),
        evaluateAll: (formulas) => open.calculation.evaluateAll(open.state, sheet, formulas),
      });
    });
  }

  /** Gives an account access; protections stay as they are. */
  share(spreadsheetId: string, address: string, role: Role): void {
    const open = this.find(spreadsheetId);
    open.state = { ...open.state, access: { ...open.state.access, [canonicalAddress(address)]: role } };
  }

  /** The workbook as JSON, for `restore`. */
  dump(spreadsheetId: string): WorkbookFile {
    return toJSON(this.find(spreadsheetId).state);
  }

  /** Opens what `dump` gave, in the place of a workbook with the same id. @returns the spreadsheet id */
  restore(file: WorkbookFile): string {
    const state = fromJSON(file);
    this.workbooks.get(state.spreadsheetId)?.calculation.dispose();
    this.open(state);
    this.changed(state.spreadsheetId);
    return state.spreadsheetId;
  }

  private open(state: WorkbookState): void {
    const calculation = new Calculation(this.options.engine);
    this.workbooks.set(state.spreadsheetId, { state, calculation, last: Promise.resolve() });
  }

  private find(spreadsheetId: string): OpenWorkbook {
    const open = this.workbooks.get(spreadsheetId);
    if (!open) throw notFound();
    return open;
  }

  private async exclusive<T>(spreadsheetId: string, work: (open: OpenWorkbook) => Promise<T>): Promise<T> {
    const open = this.find(spreadsheetId);
    const turn = open.last.then(() => work(open));
    open.last = turn.catch(() => undefined);
    return turn;
  }

  private draft(open: OpenWorkbook, caller: string): Draft {
    const { clock, isAccount } = this.options;
    return new Draft(open.state, { caller: canonicalAddress(caller), now: clock(), isAccount });
  }

  private take(open: OpenWorkbook, draft: Draft): void {
    open.state = draft.workbook;
    open.calculation.note(draft);
  }

  private read(
    caller: string,
    spreadsheetId: string,
    query: { fields?: string; includeGridData?: boolean; body?: object },
    select: (state: WorkbookState) => Selection,
  ): Promise<SpreadsheetReply> {
    return this.exclusive(spreadsheetId, async (open) => {
      const address = canonicalAddress(caller);
      requireRead(open.state, address);
      const body =
        query.body && (readPayload(query.body, getByDataFilterMessage, '') as { includeGridData?: boolean });
      const mask = readMask(query.fields, body?.includeGridData ?? query.includeGridData ?? false);
      const selection = select(open.state);
      const cellMask = ['sheets', 'data', 'rowData', 'values'].reduce(
        (found: FieldMask | undefined, name) => below(found, name),
        mask,
      );
      if (needsValues(cellMask) && selection.some(({ sheet }) => hasFormulas(sheet))) {
        await open.calculation.settle(open.state);
      }
      return spreadsheetReply({
        workbook: open.state,
        caller: address,
        mask,
        selection,
        value: (sheet, row, column) => open.calculation.value(sheet, row, column),
        maySpill: hasFormulas,
      });
    });
  }

  private look<T>(
    caller: string,
    spreadsheetId: string,
    range: GridRange,
    show: (state: WorkbookState, sheet: SheetState, row: number, column: number, value: CellValue) => T,
  ): Promise<T[][]> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireRead(open.state, canonicalAddress(caller));
      const sheet = open.state.sheets.find((each) => each.properties.sheetId === range.sheetId);
      if (!sheet) throw invalidArgument(`No grid with id: ${range.sheetId}`);
      if (hasFormulas(sheet)) await open.calculation.settle(open.state);
      const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
      return Array.from({ length: Math.max(0, endRow - startRow) }, (_r, row) =>
        Array.from({ length: Math.max(0, endColumn - startColumn) }, (_c, column) => {
          const [rowIndex, columnIndex] = [startRow + row, startColumn + column];
          const value = open.calculation.value(sheet, rowIndex, columnIndex);
          return show(open.state, sheet, rowIndex, columnIndex, value);
        }),
      );
    });
  }
}

function applyRequest(draft: Draft, request: object, index: number): object {
  const [kind, ...others] = Object.keys(request) as RequestKind[];
  if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  if (others.length > 0) {
    const text = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${others[0]}'`;
    throw fieldViolation(`requests[${index}]`, text);
  }
  try {
    const handler = handlers[kind] as Handler<RequestKind>;
    const reply = handler(draft, (request as Record<RequestKind, RequestKinds[RequestKind]>)[kind] as never);
    return reply ? { [kind]: reply } : {};
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    throw new ApiError(400, 'INVALID_ARGUMENT', `Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

function readMask(fields: string | undefined, includeGridData: boolean): FieldMask {
  if (fields === undefined) return includeGridData ? true : PROPERTIES_ONLY;
  const wrong = (path: string): ApiError =>
    fieldViolation(
      fields,
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
      'Request contains an invalid argument.',
    );
  let mask: FieldMask;
  try {
    mask = parseFieldMask(fields);
  } catch {
    throw wrong(fields);
  }
  const unknown = unknownPath(mask, spreadsheet);
  if (unknown) throw wrong(unknown);
  return mask;
}
