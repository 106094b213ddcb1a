/**
 * Turns what a person does in the grid into typed texts and keeps Univer from doing it itself: typing, paste, fill, delete,
 * cut, undo. Structure and format edits are stopped. It sends nothing; the texts go to `edit`.
 */
import {
  CustomCommandExecutionError,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
} from '@univerjs/core';
import {
  AutoFillCommand,
  type IAutoFillCommandParams,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  SetCellEditVisibleOperation,
  SheetCopyCommand,
  SheetCutCommand,
  SheetPasteCommand,
  SheetPasteShortKeyCommand,
} from '@univerjs/sheets-ui';
import type { CellMarks } from './cell-look';
import { type CellText, rowsOf } from './typed-blocks';

export interface CaptureTarget {
  unitId(): string;
  isOpen(row: number, column: number): boolean;
  /** What a cell shows, and what editing it would start from. */
  textsOf(row: number, column: number): { shown: string; typed: string };
  /** Whether Univer's cell editor is shown. */
  isEditing(): boolean;
  edit(cells: CellText[]): void;
  undo(): void;
  redo(): void;
  refuse(structure: boolean): void;
}

/** Of what this page shows only: how wide a column looks is nobody else's matter. */
const OWN_VIEW =
  /^sheet\.mutation\.(set-worksheet-(row|col)-(height|width|auto-height|is-auto-height)|empty)/;
const JUST_NOW = 1000;

interface Copied {
  row: number;
  column: number;
  shown: string[][];
  typed: string[][];
}

const stop = (): never => {
  throw new CustomCommandExecutionError('the host does it');
};

export function captureEdits(injector: Injector, target: CaptureTarget): void {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const selections = injector.get(SheetsSelectionsService);
  let cut: IRange | undefined;
  let copied: Copied | undefined;
  let typed: (CellText & { at: number }) | undefined;

  const active = () => selections.getCurrentLastSelection();

  /** What stands in the cell editor, before Univer reads a number or a date into it. */
  function editorText(): string {
    const editor = instances.getUnit<DocumentDataModel>(
      DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
      UniverInstanceType.UNIVER_DOC,
    );
    return (editor?.getBody()?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  }

  function take(cells: CellText[]): never {
    const own = typed;
    typed = undefined;
    const [only] = cells;
    if (own && only && cells.length === 1 && performance.now() - own.at < JUST_NOW) {
      if (own.row === only.row && own.column === only.column) only.text = own.text;
    }
    if (cells.some(({ row, column }) => !target.isOpen(row, column))) target.refuse(false);
    else if (cells.length > 0) target.edit(cells);
    return stop();
  }

  function paste(text: string): never {
    const range = active()?.range;
    if (!range || text === '') return stop();
    const rows = rowsOf(text);
    // What was copied here comes back as it was typed, with all its decimals and its formulas.
    const own = copied && JSON.stringify(copied.shown) === JSON.stringify(rows) ? copied : undefined;
    const cells: CellText[] = [];
    // A single text fills the selection, as in Sheets; a block goes where it fits.
    const single = rows.length === 1 && rows[0]!.length === 1;
    const height = single ? range.endRow - range.startRow + 1 : rows.length;
    for (let row = 0; row < height; row += 1) {
      const fromRow = single ? 0 : row;
      const line = (own?.typed ?? rows)[fromRow]!;
      const width = single ? range.endColumn - range.startColumn + 1 : line.length;
      for (let column = 0; column < width; column += 1) {
        const fromColumn = single ? 0 : column;
        cells.push({
          row: range.startRow + row,
          column: range.startColumn + column,
          text: line[fromColumn]!,
          // Cut formulas keep what they refer to.
          ...(own && !cut && { from: { row: own.row + fromRow, column: own.column + fromColumn } }),
        });
      }
    }
    if (cut) {
      const pasted = new Set(cells.map(({ row, column }) => `${row} ${column}`));
      for (let row = cut.startRow; row <= cut.endRow; row += 1) {
        for (let column = cut.startColumn; column <= cut.endColumn; column += 1) {
          if (!pasted.has(`${row} ${column}`)) cells.push({ row, column, text: '' });
        }
      }
      cut = undefined;
    }
    return take(cells);
  }

  function copy(): void {
    const range = active()?.range;
    if (!range) return;
    const { startRow: row, startColumn: column } = range;
    const texts = Array.from({ length: range.endRow - row + 1 }, (_r, down) =>
      Array.from({ length: range.endColumn - column + 1 }, (_c, right) =>
        target.textsOf(row + down, column + right),
      ),
    );
    copied = {
      row,
      column,
      shown: texts.map((line) => line.map(({ shown }) => shown)),
      typed: texts.map((line) => line.map(({ typed: text }) => text)),
    };
  }

  /** Dragging the corner of a selection repeats it; it makes no series of numbers. */
  function fill(source: IRange, whole: IRange): never {
    const cells: CellText[] = [];
    const [rows, columns] = [source.endRow - source.startRow + 1, source.endColumn - source.startColumn + 1];
    const within = (index: number, start: number, size: number): number =>
      start + ((((index - start) % size) + size) % size);
    for (let row = whole.startRow; row <= whole.endRow; row += 1) {
      for (let column = whole.startColumn; column <= whole.endColumn; column += 1) {
        const from = {
          row: within(row, source.startRow, rows),
          column: within(column, source.startColumn, columns),
        };
        if (from.row === row && from.column === column) continue;
        cells.push({ row, column, text: target.textsOf(from.row, from.column).typed, from });
      }
    }
    return take(cells);
  }

  commands.beforeCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
    if (options?.onlyLocal) return;
    if (id === UndoCommandId && !target.isEditing()) {
      target.undo();
      stop();
    }
    if (id === RedoCommandId && !target.isEditing()) {
      target.redo();
      stop();
    }
    if ((id === SheetCutCommand.id || id === SheetCopyCommand.id) && !target.isEditing()) {
      cut = id === SheetCutCommand.id ? active()?.range : undefined;
      copy();
    }
    if (id === AutoFillCommand.id) {
      const { sourceRange, targetRange } = params as IAutoFillCommandParams;
      fill(sourceRange, targetRange);
    }
    if (id === SheetPasteShortKeyCommand.id) {
      paste((params as { textContent?: string }).textContent ?? '');
    }
    if (id === SheetPasteCommand.id && !target.isEditing()) {
      void navigator.clipboard.readText().then((text) => {
        try {
          paste(text);
        } catch {
          // Stopping Univer is how a paste ends; here nothing of it is under way.
        }
      });
      stop();
    }
    if (id === SetCellEditVisibleOperation.id) {
      const { visible } = params as { visible: boolean };
      const primary = active()?.primary;
      if (visible && primary && !target.isOpen(primary.actualRow, primary.actualColumn)) {
        target.refuse(false);
        stop();
      }
      if (!visible && primary && target.isEditing()) {
        const { actualRow: row, actualColumn: column } = primary;
        typed = { row, column, text: editorText(), at: performance.now() };
      }
      return;
    }
    if (!id.startsWith('sheet.mutation.') || OWN_VIEW.test(id)) return;
    if ((params as { unitId?: string } | undefined)?.unitId !== target.unitId()) return;
    if (id === SetRangeValuesMutation.id) {
      take(textsOf((params as ISetRangeValuesMutationParams).cellValue ?? {}));
    }
    if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      take([...emptied(from.value), ...textsOf(to.value)]);
    }
    target.refuse(true);
    stop();
  });
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

function* cellsIn(matrix: Matrix): Generator<[row: number, column: number, cell: Nullable<ICellData>]> {
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(cells ?? {}))
      yield [Number(row), Number(column), cell];
  }
}

function textsOf(matrix: Matrix): CellText[] {
  const found: CellText[] = [];
  for (const [row, column, cell] of cellsIn(matrix)) {
    // A change of style alone is nothing that is typed.
    if (cell && !('v' in cell || 'f' in cell || 'p' in cell || 'custom' in cell)) continue;
    found.push({ row, column, text: textOf(cell) });
  }
  return found;
}

const emptied = (matrix: Matrix): CellText[] =>
  [...cellsIn(matrix)].map(([row, column]) => ({ row, column, text: '' }));

function textOf(cell: Nullable<ICellData>): string {
  if (!cell) return '';
  if (cell.f) return cell.f;
  const marks = cell.custom as Partial<CellMarks> | null | undefined;
  if (marks?.typed !== undefined) return marks.typed;
  if (marks?.shown?.tick !== undefined) return marks.shown.tick ? 'TRUE' : 'FALSE';
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  return cell.v === null || cell.v === undefined ? '' : String(cell.v);
}
