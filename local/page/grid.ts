/**
 * The grid of one tab in Univer: shows a picture, takes changed cells, and tells what a person types, presses and selects.
 * It asks the server nothing.
 */
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import {
  HoverManagerService,
  IEditorBridgeService,
  ScrollToCellCommand,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import type { Block, ChangedCell, ShownCell, ShownChart, TabPicture, TabTables } from '../server/shapes';
import { type CellMarks, cellLook } from './cell-look';
import { ChartLayer } from './chart-layer';
import { captureEdits } from './edit-capture';
import { cellMarks } from './marks';
import type { Cell } from './place';
import type { CellText } from './typed-blocks';
import { startUniver } from './univer';
import { type IsOpen, openCells, SHEET, workbookData } from './workbook-data';

export interface GridEvents {
  edit(cells: CellText[]): void;
  undo(): void;
  redo(): void;
  refuse(structure: boolean): void;
  follow(link: string): void;
  selected(cell: Cell): void;
  /** A drop-down's arrow was pressed; the corner is where its list belongs, in the window. */
  choose(cell: Cell, choices: readonly string[], corner: { x: number; y: number; width: number }): void;
  /** The pointer is over a cell, or over none. */
  over(cell: CellMarks | undefined): void;
}

export class Grid {
  private readonly univer: Univer;
  private readonly charts: ChartLayer;
  private readonly injector: Injector;
  private picture: TabPicture | undefined;
  private isOpen: IsOpen = () => false;
  private unit = '';
  private count = 0;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    // Univer's own container is cleared when it is drawn first.
    this.charts = new ChartLayer(container.parentElement!);
    const { univer, injector } = startUniver(container);
    this.univer = univer;
    this.injector = injector;
  }

  get isEditing(): boolean {
    return this.unit !== '' && this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** False from giving Univer a tab until it is drawn. */
  private settled = false;

  /** Shows a tab in place of the one before. */
  show(picture: TabPicture, open: readonly Block[], at: Cell): void {
    const before = this.unit;
    this.picture = picture;
    const { rowCount, columnCount } = picture.shape;
    this.isOpen = openCells(open, rowCount, columnCount);
    this.count += 1;
    this.settled = false;
    this.unit = `tab-${this.count}`;
    const instances = this.injector.get(IUniverInstanceService);
    if (before !== '') instances.disposeUnit(before);
    this.univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(this.unit, picture, this.isOpen),
    );
    if (this.count === 1) this.connect();
    this.whenDrawn((skeleton) => {
      this.fitRows(skeleton);
      this.followScrolling();
      this.drawCharts();
      this.settled = true;
      this.select(at);
    });
  }

  /** Univer draws a workbook some frames after it is given. */
  private whenDrawn(work: (skeleton: SpreadsheetSkeleton) => void): void {
    const { unit } = this;
    const look = (): void => {
      if (this.unit !== unit) return;
      const render = this.injector.get(IRenderManagerService).getRenderById(unit);
      const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (skeleton) work(skeleton);
      else requestAnimationFrame(look);
    };
    void this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(look);
  }

  cell({ row, column }: Cell): ShownCell | null {
    return this.picture?.cells[row]?.[column] ?? null;
  }

  accepts({ row, column }: Cell): boolean {
    return this.isOpen(row, column);
  }

  choicesOf(cell: ShownCell | null): readonly string[] | undefined {
    return cell?.choices === undefined ? undefined : this.picture?.choices[cell.choices];
  }

  /** What editing the cell would start from. */
  typedText(cell: Cell): string {
    const shown = this.cell(cell);
    if (shown?.tick !== undefined) return shown.tick ? 'TRUE' : 'FALSE';
    return shown?.typed ?? shown?.text ?? '';
  }

  take(cells: readonly ChangedCell[], tables?: TabTables): void {
    if (!this.picture) return;
    if (tables) Object.assign(this.picture, tables);
    for (const [row, column, cell] of cells) {
      const line = this.picture.cells[row] ?? [];
      while (line.length < column) line.push(null);
      line[column] = cell;
      while (this.picture.cells.length < row) this.picture.cells.push([]);
      this.picture.cells[row] = line;
    }
    this.draw(cells.map(([row, column]) => ({ row, column })));
    this.whenDrawn((skeleton) => this.fitRows(skeleton, new Set(cells.map(([row]) => row))));
  }

  takeCharts(charts: ShownChart[]): void {
    if (!this.picture) return;
    this.picture.charts = charts;
    this.drawCharts();
  }

  private drawCharts(): void {
    this.whenDrawn((skeleton) => {
      const before = (sizes: readonly number[], index: number): number =>
        index > 0 ? (sizes[index - 1] ?? 0) : 0;
      const { shape, charts } = this.picture!;
      const corner = (row: number, column: number) => ({
        x: before(skeleton.columnWidthAccumulation, column),
        y: before(skeleton.rowHeightAccumulation, row),
      });
      const frozen = corner(shape.frozenRows, shape.frozenColumns);
      this.charts.show(charts, (row, column) => {
        const { x, y } = corner(row, column);
        return { x: x - frozen.x, y: y - frozen.y };
      });
    });
  }

  /** Charts lie over the canvas and move with what it shows. */
  private followScrolling(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unit);
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !main) return;
    const canvas = render.engine.getCanvasElement();
    const follow = (): void => {
      const [left, top] = this.charts.offsetOf(canvas);
      this.charts.scroll({
        left: left + main.left,
        top: top + main.top,
        x: main.viewportScrollX,
        y: main.viewportScrollY,
      });
    };
    main.onScrollAfter$.subscribeEvent(follow);
    follow();
  }

  setOpen(open: readonly Block[]): void {
    if (!this.picture) return;
    const { rowCount, columnCount } = this.picture.shape;
    const before = this.isOpen;
    this.isOpen = openCells(open, rowCount, columnCount);
    const changed: Cell[] = [];
    for (let row = 0; row < rowCount; row += 1) {
      for (let column = 0; column < columnCount; column += 1) {
        if (before(row, column) !== this.isOpen(row, column)) changed.push({ row, column });
      }
    }
    this.draw(changed);
  }

  /** Draws cells as the picture has them, or with a text that waits for the host. */
  draw(cells: readonly (Cell & { text?: string })[]): void {
    const { picture } = this;
    if (!picture || cells.length === 0) return;
    const cellValue: Record<number, Record<number, object>> = {};
    for (const { row, column, text } of cells) {
      const shown = this.cell({ row, column });
      const look = cellLook(shown, !this.isOpen(row, column), picture.formats, picture.shape.ruleFormats);
      cellValue[row] ??= {};
      cellValue[row]![column] = text === undefined || shown?.tick !== undefined ? look : { ...look, v: text };
    }
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId: this.unit, subUnitId: SHEET, cellValue },
        { onlyLocal: true },
      );
  }

  select({ row, column }: Cell): void {
    const { rowCount = 1, columnCount = 1 } = this.picture?.shape ?? {};
    const [actualRow, actualColumn] = [Math.min(row, rowCount - 1), Math.min(column, columnCount - 1)];
    const [startRow, endRow, startColumn, endColumn] = this.picture?.shape.merges.find(
      ([top, bottom, left, right]) =>
        top <= actualRow && actualRow < bottom && left <= actualColumn && actualColumn < right,
    ) ?? [actualRow, actualRow + 1, actualColumn, actualColumn + 1];
    const range = { startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 };
    const isMergedMainCell = endRow - startRow + endColumn - startColumn > 2;
    const commands = this.injector.get(ICommandService);
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unit,
      subUnitId: SHEET,
      selections: [
        {
          range,
          primary: {
            ...range,
            actualRow: startRow,
            actualColumn: startColumn,
            isMerged: false,
            isMergedMainCell,
          },
          style: null,
        },
      ],
    });
    if (actualRow + actualColumn > 0) void commands.executeCommand(ScrollToCellCommand.id, { range });
  }

  /** Univer makes its services when the first workbook is opened. */
  private connect(): void {
    captureEdits(this.injector, {
      unitId: () => this.unit,
      isOpen: (row, column) => this.isOpen(row, column),
      textsOf: (row, column) => ({
        shown: this.cell({ row, column })?.text ?? '',
        typed: this.typedText({ row, column }),
      }),
      isEditing: () => this.isEditing,
      edit: (cells) => this.events.edit(cells),
      undo: () => this.events.undo(),
      redo: () => this.events.redo(),
      refuse: (structure) => this.events.refuse(structure),
    });
    const interceptors = this.injector.get(SheetInterceptorService);
    const customRender = cellMarks({
      tick: (row, column, { shown, locked }) => {
        if (locked) this.events.refuse(false);
        else this.events.edit([{ row, column, text: shown.tick ? 'FALSE' : 'TRUE' }]);
      },
      // The press also selects the cell, and the list belongs under the selected one.
      arrow: (row, column) => setTimeout(() => this.openChoices({ row, column }), 0),
    });
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'marks',
      priority: 100,
      handler: (cell, _place, next) => {
        const marks = cell?.custom as CellMarks | undefined;
        const { tick, choices, note } = marks?.shown ?? {};
        if (!cell || (tick === undefined && choices === undefined && !note)) return next(cell);
        return next({ ...cell, customRender: [...(cell.customRender ?? []), ...customRender] });
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      id: 'typed-text',
      priority: 100,
      handler: (cell, _place, next) => {
        const marks = cell?.custom as CellMarks | undefined;
        if (!cell || marks?.typed === undefined) return next(cell);
        return next({ ...cell, v: marks.typed, p: null });
      },
    });
    const hover = this.injector.get(HoverManagerService);
    const marksAt = (row: number, column: number): CellMarks | undefined => {
      const shown = this.cell({ row, column });
      return { shown: shown ?? {}, locked: !this.isOpen(row, column) };
    };
    hover.currentCell$.subscribe((at) =>
      this.events.over(at ? marksAt(at.location.row, at.location.col) : undefined),
    );
    hover.currentClickedCell$.subscribe((at) => {
      const link = this.cell({ row: at.location.row, column: at.location.col })?.link;
      if (link) this.events.follow(link);
    });
    this.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id !== SetSelectionsOperation.id) return;
      const { unitId, selections } = params as {
        unitId: string;
        selections: { primary?: { actualRow: number; actualColumn: number } | null }[];
      };
      const primary = selections.at(-1)?.primary;
      // Univer selects the first cell by itself; the place that was asked for comes when the tab is drawn.
      if (unitId === this.unit && primary && this.settled)
        this.events.selected({ row: primary.actualRow, column: primary.actualColumn });
    });
  }

  /** Opens the list of the selected cell; false where it has none or is locked. */
  openChoices(cell: Cell): boolean {
    const choices = this.choicesOf(this.cell(cell));
    if (!choices || !this.isOpen(cell.row, cell.column)) return false;
    const state = this.injector.get(IEditorBridgeService).getEditCellState();
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unit);
    const box = render?.engine.getCanvasElement().getBoundingClientRect();
    if (!state || !box) return false;
    const { startX, endX, endY } = state.position;
    this.events.choose(cell, choices, { x: box.left + startX, y: box.top + endY, width: endX - startX });
    return true;
  }

  /** Rows without a height of their own are as high as their wrapped texts need. */
  private fitRows(skeleton: SpreadsheetSkeleton, rows?: ReadonlySet<number>): void {
    const { picture } = this;
    if (!picture) return;
    const { rowCount, columnCount } = picture.shape;
    const last = Math.min(rowCount, picture.cells.length) - 1;
    const runs = rows
      ? [...rows].filter((row) => row <= last).map((row) => [row, row] as const)
      : [[0, last] as const];
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(
      runs.map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn: columnCount - 1 })),
    );
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(
        SetWorksheetRowAutoHeightMutation.id,
        { unitId: this.unit, subUnitId: SHEET, rowsAutoHeightInfo },
        { onlyLocal: true },
      );
  }
}
