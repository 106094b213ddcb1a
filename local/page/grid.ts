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
import type { CellMarks } from './cell-look';
import { ChartLayer } from './chart-layer';
import { captureEdits } from './edit-capture';
import { cellMarks } from './marks';
import type { Cell } from './place';
import { ShownTab } from './shown-tab';
import type { CellText } from './typed-blocks';
import { startUniver } from './univer';
import { SHEET, workbookData } from './workbook-data';

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
  private tab: ShownTab | undefined;
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
    this.tab = new ShownTab(picture, open);
    this.count += 1;
    this.settled = false;
    this.unit = `tab-${this.count}`;
    const instances = this.injector.get(IUniverInstanceService);
    if (before !== '') instances.disposeUnit(before);
    this.univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(this.unit, picture, this.tab.isOpen),
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

  cell(cell: Cell): ShownCell | null {
    return this.tab?.cell(cell) ?? null;
  }

  accepts({ row, column }: Cell): boolean {
    return this.tab?.isOpen(row, column) ?? false;
  }

  typedText(cell: Cell): string {
    return this.tab?.typedText(cell) ?? '';
  }

  take(cells: readonly ChangedCell[], tables?: TabTables): void {
    this.tab?.take(cells, tables);
    this.draw(cells.map(([row, column]) => ({ row, column })));
    this.whenDrawn((skeleton) => this.fitRows(skeleton, new Set(cells.map(([row]) => row))));
  }

  takeCharts(charts: ShownChart[]): void {
    if (!this.tab) return;
    this.tab.picture.charts = charts;
    this.drawCharts();
  }

  private drawCharts(): void {
    this.whenDrawn((skeleton) => {
      const { shape, charts } = this.tab!.picture;
      this.charts.show(charts, shape, skeleton);
    });
  }

  private followScrolling(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unit);
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !main) return;
    this.charts.follow(render.engine.getCanvasElement(), main);
  }

  setOpen(open: readonly Block[]): void {
    this.draw(this.tab?.setOpen(open) ?? []);
  }

  /** Draws cells as they are known, or with a text that waits for the host. */
  draw(cells: readonly (Cell & { text?: string })[]): void {
    const { tab } = this;
    if (!tab || cells.length === 0) return;
    const cellValue: Record<number, Record<number, object>> = {};
    for (const { text, ...cell } of cells) {
      cellValue[cell.row] ??= {};
      cellValue[cell.row]![cell.column] = tab.look(cell, text);
    }
    this.run(SetRangeValuesMutation.id, { cellValue });
  }

  private run(mutation: string, given: object): void {
    const place = { unitId: this.unit, subUnitId: SHEET };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(mutation, { ...place, ...given }, { onlyLocal: true });
  }

  select(cell: Cell): void {
    const [startRow, endRow, startColumn, endColumn] = this.tab?.blockAt(cell) ?? [0, 1, 0, 1];
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
    if (startRow + startColumn > 0) void commands.executeCommand(ScrollToCellCommand.id, { range });
  }

  /** Univer makes its services when the first workbook is opened. */
  private connect(): void {
    captureEdits(this.injector, {
      unitId: () => this.unit,
      isOpen: (row, column) => this.accepts({ row, column }),
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
      return { shown: shown ?? {}, locked: !this.accepts({ row, column }) };
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
    const choices = this.tab?.choicesOf(this.cell(cell));
    if (!choices || !this.accepts(cell)) return false;
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
    if (!this.tab) return;
    const { picture } = this.tab;
    const { rowCount, columnCount } = picture.shape;
    const last = Math.min(rowCount, picture.cells.length) - 1;
    const runs = rows
      ? [...rows].filter((row) => row <= last).map((row) => [row, row] as const)
      : [[0, last] as const];
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(
      runs.map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn: columnCount - 1 })),
    );
    this.run(SetWorksheetRowAutoHeightMutation.id, { rowsAutoHeightInfo });
  }
}
