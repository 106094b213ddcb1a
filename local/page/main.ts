/**
 * The page of the local host: one window on the workbook, as one account. It shows what the server tells and sends what the
 * person does; it computes nothing and decides nothing about rights.
 */
import type { Entrance, Push } from '../server/shapes';
import { executionTable, showBar, showRunning, showTabs } from './bar';
import type { CellMarks } from './cell-look';
import { showNote } from './cell-note';
import { ask, askFor, busy, element, openList, tell, toast } from './dialogs';
import { Grid } from './grid';
import { nameGridParts, say } from './grid-access';
import { mailList } from './mail-list';
import { type Cell, cellOf, hashOf, nameOf, placeOf } from './place';
import * as server from './questions';
import { closeSidebar, showSidebar } from './sidebar-frame';
import { TEXTS } from './texts';
import { blocksOf, type CellText } from './typed-blocks';
import { UndoHistory } from './undo';
import './fonts.css';
import './page.css';

const at = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const [bar, gridPlace, tabsPlace] = [at('#bar'), at('#grid'), at('#tabs')];

const place = placeOf(location.hash);
let account = place.account ?? sessionStorage.getItem('account') ?? '';
/** The account whose workbook is shown. */
let entered: string | undefined;
let entrance: Entrance | undefined;
let sheetId: number | undefined;
const FIRST_CELL: Cell = { row: 0, column: 0 };
let selected = FIRST_CELL;
let grid: Grid | undefined;
let stopListening = (): void => undefined;
let isListening = false;
let reloadDue = false;
const running: string[] = [];
const typedBefore = new UndoHistory();

function notice(content: Node | string): void {
  gridPlace.querySelector('.notice')?.remove();
  gridPlace.append(element('div', { className: 'notice' }, content));
}

const clearNotice = (): void => gridPlace.querySelector('.notice')?.remove();

function remember(): void {
  if (sheetId === undefined) return;
  history.replaceState(null, '', hashOf({ account, sheetId, range: nameOf(selected) }));
}

async function enter(next: string): Promise<void> {
  notice(busy());
  closeSidebar();
  if (next !== '') account = next;
  const asked = account === '' ? firstAccount : account;
  entrance = await server.enter(asked);
  account = asked;
  sessionStorage.setItem('account', account);
  document.title = entrance.title || 'Chỉ số CCHC';
  startListening();
  showBar(bar, entrance, account, barEvents);
  typedBefore.clear();
  const { tabs, refused } = entrance;
  if (refused !== undefined) {
    showTabs(tabsPlace, [], undefined, () => undefined);
    notice(refused);
    return;
  }
  const visible = tabs.filter(({ hidden }) => !hidden);
  const own = entrance.people.find(({ address }) => address === account)?.tab;
  const ownTab = visible.find(({ title }) => title === own);
  const isAnother = entered !== undefined && entered !== account;
  entered = account;
  const wanted = (isAnother ? ownTab?.sheetId : undefined) ?? sheetId ?? place.sheetId;
  const tab = visible.find((each) => each.sheetId === wanted) ?? ownTab ?? visible[0];
  const asFirst = sheetId === undefined && tab?.sheetId === place.sheetId;
  const cell = asFirst ? cellOf(place.range) : tab?.sheetId === sheetId ? selected : FIRST_CELL;
  if (tab) await open(tab.sheetId, cell);
}

function startListening(): void {
  stopListening();
  stopListening = server.listen(account, take, lost);
  isListening = true;
}

const firstAccount = document.querySelector<HTMLMetaElement>('meta[name=account]')!.content;

/** A canvas draws and measures with what is loaded. */
const fonts = Promise.all(
  ['Arial', '"Times New Roman"'].flatMap((family) =>
    ['', 'bold', 'italic', 'bold italic'].map((style) =>
      document.fonts.load(`${style} 10pt ${family}`, 'Aữ'),
    ),
  ),
);

async function open(next: number, cell = FIRST_CELL): Promise<void> {
  const [shown] = await Promise.all([server.showTab(account, next), fonts]);
  if (next !== sheetId) typedBefore.clear();
  sheetId = next;
  selected = cell;
  reloadDue = false;
  grid ??= newGrid();
  grid.show(shown.picture, shown.open, cell);
  clearNotice();
  showTabs(tabsPlace, entrance?.tabs ?? [], sheetId, (id) => void open(id).catch(report));
  remember();
}

/** What a script is told that the person has selected. */
const here = () => (sheetId === undefined ? undefined : { sheetId, cell: nameOf(selected) });

function saySelected(): void {
  if (grid) say(selected, grid.cell(selected), grid.accepts(selected));
}

function newGrid(): Grid {
  const container = element('div', { className: 'univer' });
  gridPlace.prepend(container);
  nameGridParts(container);
  return new Grid(container, gridEvents);
}

/** Edits follow each other as they were made. */
let edits: Promise<void> = Promise.resolve();

function edit(cells: CellText[], isUndo = false): void {
  if (!grid || sheetId === undefined) return;
  const onSheet = sheetId;
  const made = {
    before: cells.map(({ row, column }) => ({ row, column, text: grid!.typedText({ row, column }) })),
    after: cells,
  };
  if (!isUndo) typedBefore.add(made);
  grid.draw(cells);
  edits = edits.then(async () => {
    try {
      const { refused, pushes } = await server.type({ account, sheetId: onSheet, blocks: blocksOf(cells) });
      for (const push of pushes) take(push);
      if (refused !== undefined) {
        toast(refused, '', 'refusal');
        typedBefore.drop(made);
      }
    } catch (error) {
      report(error as Error);
    }
    if (sheetId === onSheet) grid?.draw(cells.map(({ row, column }) => ({ row, column })));
  });
}

const gridEvents = {
  edit: (cells: CellText[]) => edit(cells),
  undo: () => {
    const texts = typedBefore.undo();
    if (texts) edit(texts, true);
  },
  redo: () => {
    const texts = typedBefore.redo();
    if (texts) edit(texts, true);
  },
  refuse: (structure: boolean) => toast(structure ? TEXTS.structureLocked : TEXTS.locked, '', 'refusal'),
  follow,
  selected: (cell: Cell) => {
    selected = cell;
    remember();
    saySelected();
    if (reloadDue && sheetId !== undefined && !grid?.isEditing) void open(sheetId, selected).catch(report);
  },
  choose: (cell: Cell, choices: readonly string[], corner: { x: number; y: number; width: number }) =>
    openList(
      choices.map((text) => ({ text, press: () => edit([{ ...cell, text }]) })),
      corner,
      undefined,
      'choices',
    ),
  over: (marks: CellMarks | undefined) => {
    gridPlace.classList.toggle('locked', marks?.locked ?? false);
    gridPlace.classList.toggle('link', marks?.shown.link !== undefined);
    gridPlace.classList.toggle('tick', marks?.shown.tick !== undefined && !marks.locked);
    showNote(marks?.shown.note);
  },
};

/** To a place of this workbook, or to another page in a window of its own. */
function follow(link: string): void {
  if (!link.startsWith('#')) {
    // The page prints a tab itself, and opens the other workbooks of the host.
    const print = new RegExp(`/d/${entrance?.workbook}/export\\?format=pdf&gid=(\\d+)`).exec(link);
    if (print) return void server.download(account, 'pdf', Number(print[1])).catch(report);
    const other = entrance?.workbooks.find(({ id }) => link.includes(`/spreadsheets/d/${id}`));
    if (other) return void server.chooseWorkbook(other.id).catch(report);
    if (/^https?:\/\//i.test(link)) window.open(link, '_blank', 'noopener,noreferrer');
    return;
  }
  const target = placeOf(link);
  const cell = cellOf(target.range);
  if (target.sheetId === undefined || target.sheetId === sheetId) grid?.select(cell);
  else void open(target.sheetId, cell).catch(report);
}

function take(push: Push): void {
  switch (push.kind) {
    case 'cells':
      if (push.sheetId !== sheetId) return;
      grid?.take(push.cells, push.tables);
      if (push.cells.some(([row, column]) => row === selected.row && column === selected.column))
        saySelected();
      return;
    case 'charts':
      if (push.sheetId === sheetId) grid?.takeCharts(push.charts);
      return;
    case 'open':
      if (push.sheetId === sheetId) grid?.setOpen(push.open);
      return;
    case 'reload':
      if (push.sheetId !== sheetId) return;
      // Who is typing is not interrupted; the tab is shown anew at the next selection.
      if (grid?.isEditing) reloadDue = true;
      else void open(sheetId, selected).catch(() => enter(account));
      return;
    case 'tabs':
      if (!entrance || entrance.refused !== undefined) return;
      entrance.tabs = push.tabs;
      showTabs(tabsPlace, push.tabs, sheetId, (id) => void open(id).catch(report));
      return;
    case 'reopen':
      void enter(account).catch(report);
      return;
    case 'running':
      running.push(push.caption);
      showRunning(running);
      return;
    case 'dialog':
      void askFor(push).then(({ pressed, text }) => server.answer(push.id, pressed, text).catch(report));
      return;
    case 'toast':
      toast(push.message, push.title);
      return;
    case 'goTo':
      follow(`#gid=${push.sheetId}&range=${push.cell}`);
      return;
    case 'page':
      showSidebar(push, (name, args) => server.run(account, name, args, here()));
      return;
    case 'ended': {
      const caption = running.shift();
      showRunning(running);
      const { outcome, error } = push.execution;
      if (outcome !== 'done') {
        const name = caption ?? push.execution.functionName;
        toast(TEXTS.failed(name, error ?? TEXTS.outcomes[outcome]), '', 'refusal');
      }
    }
  }
}

/**
 * A browser keeps only six connections to one server, and a stream is one: a window that nobody sees gives its own back,
 * unless a script of it is running, which may ask something.
 */
document.addEventListener('visibilitychange', () => {
  if (document.hidden && running.length === 0) {
    stopListening();
    isListening = false;
  } else if (!document.hidden && !isListening) {
    if (!grid?.isEditing) return void enter(account).catch(report);
    // Who is typing is not interrupted; the tab is shown anew at the next selection.
    startListening();
    reloadDue = true;
  }
});

let isLost = false;
function lost(now: boolean): void {
  if (now && !isLost) toast(TEXTS.lost, '', 'refusal');
  // What was pushed in between is not sent again.
  if (!now && isLost && sheetId !== undefined) void enter(account).catch(report);
  isLost = now;
}

const barEvents = {
  account: (address: string) => void enter(address).catch(report),
  workbook: (id: string) => void server.chooseWorkbook(id).catch(report),
  stage: async (key: string) => {
    const title = entrance?.stages.find((stage) => stage.key === key)?.title ?? key;
    if ((await ask(TEXTS.stage, TEXTS.stageConfirm(title), ['YES', 'NO'])) !== 'YES') return;
    notice(busy());
    await server.chooseStage(key).catch(report);
  },
  item: (caption: string) => void server.click(account, caption, here()).catch(report),
  executions: async () =>
    void tell(TEXTS.executions, executionTable(await server.executions(), entrance?.menus ?? [])),
  outbox: async () => void tell(TEXTS.outbox, mailList(await server.outbox())),
  download: (kind: keyof typeof TEXTS.downloads) => {
    toast(TEXTS.downloading);
    void server.download(account, kind, sheetId ?? 0).catch(report);
  },
};

function report(error: Error): void {
  toast(error.message, '', 'refusal');
}

document.addEventListener(
  'keydown',
  (event) => {
    if (event.altKey && event.key === 'ArrowDown' && !grid?.isEditing && grid?.openChoices(selected)) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  true,
);
addEventListener('hashchange', () => {
  const target = placeOf(location.hash);
  if (target.account !== undefined && target.account !== account) void enter(target.account).catch(report);
  else follow(location.hash);
});

enter(account).catch((error: Error) => {
  // An account of another workbook's list: begin with the first one of this.
  if (account === firstAccount || account === '') notice(error.message);
  else void enter(firstAccount).catch((again: Error) => notice(again.message));
});
