/**
 * Keeps what the windows show in step with the workbook: after a change it compares each displayed tab with what was last
 * sent and pushes the difference. It starts nothing and edits nothing.
 */
import type { Host } from '../host/host';
import type { SheetView } from '../sheets/grid';
import { hexOf } from './colors';
import { OpenBlocks } from './open-blocks';
import type { Block, ChangedCell, Push, TabPicture, TabTitle } from './shapes';
import { PictureTables, pictureOf } from './tab-picture';
import type { Window } from './windows';

interface Displayed {
  tables: PictureTables;
  picture: TabPicture;
}

export class DisplayedTabs {
  private readonly displayed = new Map<number, Displayed>();
  private readonly open = new OpenBlocks();
  private titles = '';
  private underway: Promise<unknown> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly host: Host,
    private readonly workbookId: string,
    private readonly owner: string,
    private readonly windows: () => readonly Window[],
  ) {}

  /** The tab as it is now, for an account that may read; undefined where there is none. @throws ApiError */
  async show(account: string, sheetId: number): Promise<{ picture: TabPicture; open: Block[] } | undefined> {
    return this.inTurn(async () => {
      const tables = this.displayed.get(sheetId)?.tables ?? new PictureTables();
      const shown = await this.host.spreadsheets.view(account, this.workbookId, sheetId, async (view) => ({
        picture: await pictureOf(view, tables),
        open: this.open.of(view.workbook, view.sheet, view.identityOf(account)),
      }));
      if (!shown) return undefined;
      const before = this.displayed.get(sheetId);
      if (before) this.push(sheetId, before.picture, shown.picture, tables);
      this.displayed.set(sheetId, { tables, picture: copyOf(shown.picture) });
      return shown;
    });
  }

  async tabs(account: string): Promise<{ title: string; tabs: TabTitle[] }> {
    const { properties, sheets = [] } = await this.host.spreadsheets.get(account, this.workbookId, {
      fields: 'properties.title,sheets.properties(sheetId,title,hidden,tabColorStyle)',
    });
    const tabs = sheets.map(({ properties: sheet }): TabTitle => {
      const { sheetId = 0, title = '', hidden = false } = sheet ?? {};
      const { rgbColor: rgb } =
        (sheet as { tabColorStyle?: { rgbColor?: Parameters<typeof hexOf>[0] } } | undefined)
          ?.tabColorStyle ?? {};
      return { sheetId, title, hidden, ...(rgb && { color: hexOf(rgb) }) };
    });
    return { title: properties?.title ?? '', tabs };
  }

  /** Pushes what has changed since the last time; calls during a refresh share the next one. */
  refresh(): Promise<void> {
    this.waiting ??= this.inTurn(() => {
      this.waiting = undefined;
      return this.compareAll();
    });
    return this.waiting;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.underway.then(work);
    this.underway = turn.catch(() => undefined);
    return turn;
  }

  private async compareAll(): Promise<void> {
    const now = await this.tabs(this.owner);
    const titles = JSON.stringify(now);
    if (titles !== this.titles) for (const window of this.windows()) window.push({ kind: 'tabs', ...now });
    this.titles = titles;
    for (const [sheetId, { tables, picture }] of this.displayed) {
      const watching = this.windows().filter((window) => window.sheetId === sheetId);
      if (watching.length === 0) {
        this.displayed.delete(sheetId);
        continue;
      }
      const after = await this.host.spreadsheets.view(this.owner, this.workbookId, sheetId, async (view) => {
        this.pushRights(view, watching);
        return pictureOf(view, tables);
      });
      if (!after) {
        this.displayed.delete(sheetId);
        for (const window of watching) window.push({ kind: 'reload', sheetId });
        continue;
      }
      this.push(sheetId, picture, after, tables);
      this.displayed.set(sheetId, { tables, picture: copyOf(after) });
    }
  }

  private pushRights({ workbook, sheet, identityOf }: SheetView, watching: readonly Window[]): void {
    const { sheetId } = sheet.properties;
    for (const window of watching) {
      const open = this.open.of(workbook, sheet, identityOf(window.account));
      const text = JSON.stringify([sheetId, open]);
      if (window.openSent !== '' && window.openSent !== text) window.push({ kind: 'open', sheetId, open });
      window.openSent = text;
    }
  }

  private push(sheetId: number, before: TabPicture, after: TabPicture, tables: PictureTables): void {
    const watching = this.windows().filter((window) => window.sheetId === sheetId);
    for (const push of difference(sheetId, before, after, tables)) {
      for (const window of watching) window.push(push);
    }
  }
}

function difference(sheetId: number, before: TabPicture, after: TabPicture, tables: PictureTables): Push[] {
  if (JSON.stringify(before.shape) !== JSON.stringify(after.shape)) return [{ kind: 'reload', sheetId }];
  const cells: ChangedCell[] = [];
  for (let row = 0; row < Math.max(before.cells.length, after.cells.length); row += 1) {
    const [old = [], now = []] = [before.cells[row], after.cells[row]];
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      const cell = now[column] ?? null;
      if (JSON.stringify(old[column] ?? null) !== JSON.stringify(cell)) cells.push([row, column, cell]);
    }
  }
  const charts: Push[] =
    JSON.stringify(before.charts) === JSON.stringify(after.charts)
      ? []
      : [{ kind: 'charts', sheetId, charts: after.charts }];
  if (cells.length === 0) return charts;
  const grown =
    before.formats.length !== tables.formats.list.length ||
    before.choices.length !== tables.choices.list.length;
  const changed: Push = {
    kind: 'cells',
    sheetId,
    cells,
    ...(grown && { tables: { formats: [...tables.formats.list], choices: [...tables.choices.list] } }),
  };
  return [changed, ...charts];
}

/** The tables grow; a picture that is compared later must remember how long they were. */
const copyOf = (picture: TabPicture): TabPicture => ({
  ...picture,
  formats: [...picture.formats],
  choices: [...picture.choices],
});
