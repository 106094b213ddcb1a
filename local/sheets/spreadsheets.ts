/**
 * The `spreadsheets` resource of the Sheets API v4, in memory, and what people do in the grid: typing and looking.
 * It must not know HTTP, scripts or where workbooks are kept.
 */
import type { GridRange } from '../../src/core/workbook/request';
import { hasFormulas } from './calculation';
import { batchUpdateMessage, copyToMessage, getByDataFilterMessage } from './call-messages';
import { copyWorkbook } from './copy-workbook';
import { type DataFilter, type Selection, selectByFilters, selectRanges, wholeWorkbook } from './data-filter';
import { type Directory, type Identity, peopleOnly } from './directory';
import type { Draft, Situation } from './draft';
import { asCall, invalidArgument, notFound } from './errors';
import type { CellPosition, CellValue, FormulaEngine } from './formula-engine';
import { lookAtCells, type SheetView, typeInGrid, viewSheet } from './grid';
import { newWorkbook } from './new-workbook';
import { OpenWorkbook } from './open-workbook';
import { readPayload } from './payload';
import { type ReadQuery, readWorkbook } from './read-workbook';
import { displayed, type SpreadsheetReply } from './reply';
import { applyRequest } from './requests/apply-request';
import { placeCopy } from './requests/duplicate-sheet';
import { requireRead, requireWrite, roleOf } from './rights';
import { type Shared, sharedTo, sharedWith, unshared } from './sharing';
import type { TypedEdit } from './typed-edit';
import type { TypedBlock } from './typing';
import { fromJSON, toJSON, type WorkbookFile } from './workbook-file';
import type { Role, SheetState, WorkbookState } from './workbook-state';

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

/** The same, with who reads it. */
export interface OwnReading extends WorkbookReading {
  identity: Identity;
}

export class Spreadsheets {
  /** Told after each typed edit, batch and restoring, with the spreadsheet's id. */
  changed: (spreadsheetId: string) => void = () => undefined;
  /** Told of each edit that a person made in the grid, never of what came through the API. */
  typed: (edit: TypedEdit) => void = () => undefined;
  private readonly directory: Directory;
  private readonly workbooks = new Map<string, OpenWorkbook>();

  /** `engine` gets the workbook's locale and a look at the day there; where groups matter a `directory` stands in the place of `isAccount`. */
  constructor(
    private readonly options: {
      engine: (locale: string, today: () => number) => FormulaEngine;
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
    return this.asWriter(caller, spreadsheetId, async (open) => {
      const { requests = [], ...response } = readPayload(body, batchUpdateMessage, '') as BatchUpdate;
      if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
      const draft = open.draft(this.situation(caller));
      const replies = requests.map((request, index) => applyRequest(draft, request, index));
      open.take(draft);
      this.changed(spreadsheetId);
      if (!response.includeSpreadsheetInResponse) return { spreadsheetId, replies };
      const { responseRanges = [], responseIncludeGridData } = response;
      const query = { includeGridData: responseIncludeGridData };
      const updatedSpreadsheet = await readWorkbook(
        open,
        this.identity(caller),
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

  /** Copies the workbook; the caller owns the copy, and nobody else may open it. @returns its id @throws ApiError */
  copy(caller: string, spreadsheetId: string, title: string): Promise<string> {
    return this.asReader(caller, spreadsheetId, async (open) => {
      const state = copyWorkbook(open.state, this.identity(caller)[0], title);
      this.open(state);
      return state.spreadsheetId;
    });
  }

  /** For other resources of a spreadsheet: reads with everything computed. @throws ApiError */
  reading<T>(caller: string, spreadsheetId: string, read: (reading: OwnReading) => T): Promise<T> {
    return this.asReader(caller, spreadsheetId, async (open) => {
      if (open.state.sheets.some(hasFormulas)) open.calculation.settle(open.state);
      const value: WorkbookReading['value'] = (sheet, row, column) =>
        open.calculation.value(sheet, row, column);
      return read({ workbook: open.state, value, identity: this.identity(caller) });
    });
  }

  /** For other resources of a spreadsheet: all that `write` does to the draft, or nothing where it throws. @throws ApiError */
  writing<T>(caller: string, spreadsheetId: string, write: (draft: Draft) => T): Promise<T> {
    return this.asWriter(caller, spreadsheetId, async (open) => {
      const draft = open.draft(this.situation(caller));
      const result = write(draft);
      open.take(draft);
      this.changed(spreadsheetId);
      return result;
    });
  }

  /** What a person types or pastes at a cell; '' clears. @throws EditRefused with what Sheets would tell the person */
  type(
    caller: string,
    spreadsheetId: string,
    { sheetId, row, column }: CellPosition,
    texts: readonly (readonly string[])[],
  ): Promise<void> {
    return this.typeBlocks(caller, spreadsheetId, sheetId, [{ row, column, texts }]);
  }

  /** One edit of several blocks, as a fill or a deletion makes it: all of it is taken or nothing. @throws EditRefused */
  typeBlocks(
    caller: string,
    spreadsheetId: string,
    sheetId: number,
    blocks: readonly TypedBlock[],
  ): Promise<void> {
    return this.asReader(caller, spreadsheetId, async (open) => {
      const draft = open.draft(this.situation(caller));
      const edits = await typeInGrid(open, draft, sheetId, blocks);
      this.changed(spreadsheetId);
      for (const edit of edits) this.typed({ ...edit, spreadsheetId, account: draft.situation.caller });
    });
  }

  /** Formatted values as a person sees them, one text for every cell of the range. */
  display(caller: string, spreadsheetId: string, range: GridRange): Promise<string[][]> {
    return this.asReader(caller, spreadsheetId, (open) =>
      lookAtCells(open, range, (cell, value) => displayed(open.state, cell, value)),
    );
  }

  /** Effective values, one for every cell of the range; null is blank. */
  values(caller: string, spreadsheetId: string, range: GridRange): Promise<CellValue[][]> {
    return this.asReader(caller, spreadsheetId, (open) => lookAtCells(open, range, (_cell, value) => value));
  }

  /** Shows a sheet to `show`, with everything computed; undefined where there is no such sheet. @throws ApiError */
  view<T>(
    caller: string,
    spreadsheetId: string,
    sheetId: number,
    show: (view: SheetView) => Promise<T>,
  ): Promise<T | undefined> {
    return this.asReader(caller, spreadsheetId, (open) =>
      viewSheet(open, sheetId, (account) => this.identity(account), show),
    );
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
    return this.asWriter(caller, spreadsheetId, async (open) => sharedWith(open.state));
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

  /** Without effect where there is no such workbook. */
  remove(spreadsheetId: string): void {
    this.workbooks.get(spreadsheetId)?.calculation.dispose();
    this.workbooks.delete(spreadsheetId);
  }

  private open(state: WorkbookState): void {
    this.workbooks.set(state.spreadsheetId, new OpenWorkbook(state, this.options.engine, this.options.clock));
  }

  private find(spreadsheetId: string): OpenWorkbook {
    const open = this.workbooks.get(spreadsheetId);
    if (!open) throw notFound();
    return open;
  }

  private async exclusive<T>(spreadsheetId: string, work: (open: OpenWorkbook) => Promise<T>): Promise<T> {
    const open = this.find(spreadsheetId);
    return open.exclusive(() => work(open));
  }

  private asReader<T>(caller: string, spreadsheetId: string, work: (open: OpenWorkbook) => Promise<T>) {
    return this.exclusive(spreadsheetId, (open) => {
      requireRead(open.state, this.identity(caller));
      return work(open);
    });
  }

  private asWriter<T>(caller: string, spreadsheetId: string, work: (open: OpenWorkbook) => Promise<T>) {
    return this.exclusive(spreadsheetId, (open) => {
      requireWrite(open.state, this.identity(caller));
      return work(open);
    });
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
    return this.asWriter(caller, spreadsheetId, async (open) => {
      open.state = asCall('', () => change(open.state));
      this.changed(spreadsheetId);
    });
  }

  private read(
    caller: string,
    spreadsheetId: string,
    query: ReadQuery,
    select: (state: WorkbookState) => Selection,
  ): Promise<SpreadsheetReply> {
    return this.asReader(caller, spreadsheetId, (open) =>
      readWorkbook(open, this.identity(caller), query, select(open.state)),
    );
  }
}
