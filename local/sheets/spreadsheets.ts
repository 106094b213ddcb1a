/**
 * The `spreadsheets` resource of the Sheets API v4, in memory, and what people do in the grid: typing and looking.
 * It must not know HTTP, scripts or where workbooks are kept.
 */
import type { GridRange } from '../../src/core/workbook/request';
import { Calculation, hasFormulas } from './calculation';
import { batchUpdateMessage, copyToMessage, getByDataFilterMessage } from './call-messages';
import { type DataFilter, type Selection, selectByFilters, selectRanges, wholeWorkbook } from './data-filter';
import { type Directory, type Identity, peopleOnly } from './directory';
import { Draft, type Situation } from './draft';
import { asCall, invalidArgument, notFound, permissionDenied } from './errors';
import { below, type FieldMask } from './field-mask';
import type { CellPosition, CellValue, FormulaEngine } from './formula-engine';
import { boundsOf } from './grid-range';
import { newWorkbook } from './new-workbook';
import { readPayload } from './payload';
import { readMask } from './read-mask';
import { displayed, needsValues, type SpreadsheetReply, spreadsheetReply } from './reply';
import { applyRequest } from './requests/apply-request';
import { placeCopy } from './requests/duplicate-sheet';
import { mayRead, requireRead, requireWrite, roleOf } from './rights';
import { type Shared, sharedTo, sharedWith, unshared } from './sharing';
import type { TypedEdit } from './typed-edit';
import { requireValid, typeInto } from './typing';
import { fromJSON, toJSON, type WorkbookFile } from './workbook-file';
import { cellAt, type Role, type SheetState, type WorkbookState } from './workbook-state';

interface OpenWorkbook {
  state: WorkbookState;
  calculation: Calculation;
  /** Calls on one workbook follow each other, so that a calculation sees one state. */
  last: Promise<unknown>;
}

interface ReadQuery {
  fields?: string;
  includeGridData?: boolean;
}

interface BatchUpdate {
  requests?: object[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

export interface WorkbookReading {
  workbook: WorkbookState;
  /** Effective values; null is blank. */
  value: (sheet: SheetState, row: number, column: number) => CellValue;
}

/** One sheet as it stands, for those who show it: the state, its values, and what a person may do in it. */
export interface SheetView {
  workbook: WorkbookState;
  sheet: SheetState;
  /** An account with its groups, whose rights in the sheet are to be shown. */
  identityOf(account: string): Identity;
  /** The effective value; null is blank. */
  value(row: number, column: number): CellValue;
  valueIn(sheet: SheetState, row: number, column: number): CellValue;
  /** What formulas would give in this sheet, in their order. */
  evaluateAll(formulas: readonly string[]): Promise<CellValue[]>;
}

export class Spreadsheets {
  /** Told after each typed edit, batch and restoring, with the spreadsheet's id. */
  changed: (spreadsheetId: string) => void = () => undefined;
  /** Told of each edit that a person made in the grid, never of what came through the API. */
  typed: (edit: TypedEdit) => void = () => undefined;
  private readonly directory: Directory;
  private readonly workbooks = new Map<string, OpenWorkbook>();

  /** `engine` gets the workbook's locale; where groups matter a `directory` stands in the place of `isAccount`. */
  constructor(
    private readonly options: {
      engine: (locale: string) => FormulaEngine;
      clock: () => Date;
    } & ({ isAccount: (address: string) => boolean } | { directory: Directory }),
  ) {
    this.directory = 'directory' in options ? options.directory : peopleOnly(options.isAccount);
  }

  /** The caller becomes the owner. @throws ApiError */
  async create(caller: string, body: object = {}): Promise<SpreadsheetReply & { spreadsheetId: string }> {
    const state = newWorkbook(this.situation(caller), body);
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
  async getByDataFilter(
    caller: string,
    spreadsheetId: string,
    body: object,
    query: { fields?: string } = {},
  ): Promise<SpreadsheetReply> {
    const { dataFilters = [], includeGridData } = readPayload(body, getByDataFilterMessage, '') as {
      dataFilters?: DataFilter[];
      includeGridData?: boolean;
    };
    return this.read(caller, spreadsheetId, { ...query, includeGridData }, (state) => {
      return dataFilters.length > 0 ? selectByFilters(state, dataFilters) : wholeWorkbook(state);
    });
  }

  /** All requests or none. @throws ApiError */
  batchUpdate(
    caller: string,
    spreadsheetId: string,
    body: object,
  ): Promise<{ spreadsheetId: string; replies: object[]; updatedSpreadsheet?: SpreadsheetReply }> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireWrite(open.state, this.identity(caller));
      const { requests = [], ...response } = readPayload(body, batchUpdateMessage, '') as BatchUpdate;
      if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
      const draft = this.draft(open, caller);
      const replies = requests.map((request, index) => applyRequest(draft, request, index));
      this.take(open, draft);
      this.changed(spreadsheetId);
      if (!response.includeSpreadsheetInResponse) return { spreadsheetId, replies };
      const { responseRanges = [], responseIncludeGridData } = response;
      const query = { includeGridData: responseIncludeGridData };
      const updatedSpreadsheet = await this.reply(
        open,
        caller,
        query,
        selectRanges(open.state, responseRanges),
      );
      return { spreadsheetId, replies, updatedSpreadsheet };
    });
  }

  /** Copies a sheet to the end of a spreadsheet. @returns the properties of the copy @throws ApiError */
  async copyTo(caller: string, spreadsheetId: string, sheetId: number, body: object): Promise<object> {
    const { destinationSpreadsheetId = '' } = readPayload(body, copyToMessage, '') as {
      destinationSpreadsheetId?: string;
    };
    const find = (workbook: WorkbookState) =>
      workbook.sheets.find((each) => each.properties.sheetId === sheetId);
    const source = await this.reading(caller, spreadsheetId, ({ workbook }) => find(workbook));
    if (!source) throw notFound();
    return this.writing(caller, destinationSpreadsheetId, (draft) =>
      asCall('', () => placeCopy(draft, source, {})),
    );
  }

  /** For other resources of a spreadsheet: reads with everything computed. @throws ApiError */
  reading<T>(caller: string, spreadsheetId: string, read: (reading: WorkbookReading) => T): Promise<T> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireRead(open.state, this.identity(caller));
      if (open.state.sheets.some(hasFormulas)) await open.calculation.settle(open.state);
      const value: WorkbookReading['value'] = (sheet, row, column) =>
        open.calculation.value(sheet, row, column);
      return read({ workbook: open.state, value });
    });
  }

  /** For other resources of a spreadsheet: all that `write` does to the draft, or nothing where it throws. @throws ApiError */
  writing<T>(caller: string, spreadsheetId: string, write: (draft: Draft) => T): Promise<T> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireWrite(open.state, this.identity(caller));
      const draft = this.draft(open, caller);
      const result = write(draft);
      this.take(open, draft);
      this.changed(spreadsheetId);
      return result;
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
      if (!mayRead(open.state, this.identity(caller))) throw permissionDenied();
      const draft = this.draft(open, caller);
      const edited = typeInto(draft, at, texts);
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
      this.typed({ ...edited, spreadsheetId, account: draft.situation.caller });
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
      requireRead(open.state, this.identity(caller));
      const sheet = open.state.sheets.find((each) => each.properties.sheetId === sheetId);
      if (!sheet) return undefined;
      await open.calculation.settle(open.state);
      return show({
        workbook: open.state,
        sheet,
        identityOf: (account) => this.identity(account),
        value: (row, column) => open.calculation.value(sheet, row, column),
        valueIn: (other, row, column) => open.calculation.value(other, row, column),
        evaluateAll: (formulas) => open.calculation.evaluateAll(open.state, sheet, formulas),
      });
    });
  }

  /** Gives an account access; protections stay as they are. */
  share(spreadsheetId: string, address: string, role: Role): void {
    const open = this.find(spreadsheetId);
    const access = { ...open.state.access, [this.directory.canonical(address)]: role };
    open.state = { ...open.state, access };
  }

  /** Shares as an editor of the workbook does: with all of the addresses or with none. @throws ApiError */
  shareAs(caller: string, spreadsheetId: string, addresses: readonly string[], role: Role): Promise<void> {
    return this.resharing(caller, spreadsheetId, (state) => sharedTo(state, addresses, role, this.directory));
  }

  /** Takes back the access that an address has in that role. @throws ApiError */
  unshareAs(caller: string, spreadsheetId: string, address: string, role: Role): Promise<void> {
    return this.resharing(caller, spreadsheetId, (state) => unshared(state, address, role, this.directory));
  }

  /** Whom the workbook is shared with, for one who may write it. @throws ApiError */
  shared(caller: string, spreadsheetId: string): Promise<Shared> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireWrite(open.state, this.identity(caller));
      return sharedWith(open.state);
    });
  }

  /** What the account may do with the workbook, by its own access or that of its groups. @throws ApiError 404 */
  role(caller: string, spreadsheetId: string): Role | undefined {
    return roleOf(this.find(spreadsheetId).state, this.identity(caller));
  }

  /** The account that owns the workbook. @throws ApiError 404 */
  owner(spreadsheetId: string): string {
    return this.find(spreadsheetId).state.owner;
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
    return new Draft(open.state, this.situation(caller));
  }

  private situation(caller: string): Situation {
    const identity = this.identity(caller);
    return { caller: identity[0], identity, now: this.options.clock(), directory: this.directory };
  }

  private identity(caller: string): Identity {
    const account = this.directory.canonical(caller);
    return [account, ...this.directory.groupsOf(account)];
  }

  private resharing(
    caller: string,
    spreadsheetId: string,
    change: (state: WorkbookState) => WorkbookState,
  ): Promise<void> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireWrite(open.state, this.identity(caller));
      open.state = asCall('', () => change(open.state));
      this.changed(spreadsheetId);
    });
  }

  private take(open: OpenWorkbook, draft: Draft): void {
    open.state = draft.workbook;
    open.calculation.note(draft);
  }

  private read(
    caller: string,
    spreadsheetId: string,
    query: ReadQuery,
    select: (state: WorkbookState) => Selection,
  ): Promise<SpreadsheetReply> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireRead(open.state, this.identity(caller));
      return this.reply(open, caller, query, select(open.state));
    });
  }

  private async reply(
    open: OpenWorkbook,
    caller: string,
    query: ReadQuery,
    selection: Selection,
  ): Promise<SpreadsheetReply> {
    const mask = readMask(query.fields, query.includeGridData ?? false);
    const cellMask = ['sheets', 'data', 'rowData', 'values'].reduce(
      (found: FieldMask | undefined, name) => below(found, name),
      mask,
    );
    if (needsValues(cellMask) && selection.some(({ sheet }) => hasFormulas(sheet))) {
      await open.calculation.settle(open.state);
    }
    return spreadsheetReply({
      workbook: open.state,
      identity: this.identity(caller),
      mask,
      selection,
      value: (sheet, row, column) => open.calculation.value(sheet, row, column),
      maySpill: hasFormulas,
    });
  }

  private look<T>(
    caller: string,
    spreadsheetId: string,
    range: GridRange,
    show: (state: WorkbookState, sheet: SheetState, row: number, column: number, value: CellValue) => T,
  ): Promise<T[][]> {
    return this.exclusive(spreadsheetId, async (open) => {
      requireRead(open.state, this.identity(caller));
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
