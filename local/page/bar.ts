/** The bar at the top and the tabs at the bottom. They show what they are given and tell what is pressed. */
import type { Menu } from '../apps-script/host-calls';
import type { Entrance, ExecutionLine, TabTitle } from '../server/shapes';
import { busy, type Choice, element, openList } from './dialogs';
import { TEXTS } from './texts';

export interface BarEvents {
  account(address: string): void;
  stage(key: string): void;
  workbook(id: string): void;
  item(caption: string): void;
  executions(): void;
  outbox(): void;
  /** The whole workbook, the tab that is shown, or all report cards. */
  download(kind: keyof typeof TEXTS.downloads): void;
}

const ROLES = ['office', 'appraiser', 'unit', 'stranger'] as const;

export function showBar(bar: HTMLElement, entrance: Entrance, account: string, events: BarEvents): void {
  const accounts = element('select');
  for (const role of ROLES) {
    const group = element('optgroup', { label: TEXTS.roles[role] });
    for (const { address, name } of entrance.people.filter((person) => person.role === role)) {
      const option = element('option', { value: address, title: address }, name);
      option.selected = address === account;
      group.append(option);
    }
    accounts.append(group);
  }
  accounts.onchange = () => events.account(accounts.value);
  const stages = element('select');
  if (entrance.stage === undefined) {
    stages.append(element('option', { value: '', selected: true, disabled: true }, TEXTS.stageChanged));
  }
  for (const { key, title } of entrance.stages) {
    stages.append(element('option', { value: key, selected: key === entrance.stage }, title));
  }
  stages.onchange = () => {
    const { value } = stages;
    stages.value = entrance.stage ?? '';
    events.stage(value);
  };
  const workbooks = element('select');
  for (const { id, title } of entrance.workbooks) {
    workbooks.append(element('option', { value: id, selected: id === entrance.workbook }, title));
  }
  workbooks.onchange = () => events.workbook(workbooks.value);
  const executions = element('button', { className: 'button' }, TEXTS.executions);
  executions.onclick = events.executions;
  const outbox = element('button', { className: 'button' }, TEXTS.outbox);
  outbox.onclick = events.outbox;
  const isOffice = entrance.people.some(({ address, role }) => address === account && role === 'office');
  const downloads = element('button', { className: 'button' }, TEXTS.download);
  downloads.setAttribute('aria-haspopup', 'menu');
  downloads.onclick = () => {
    const { left, bottom } = downloads.getBoundingClientRect();
    const choices = (['pdf', 'xlsx', ...(isOffice ? (['cards'] as const) : [])] as const).map((kind) => ({
      text: TEXTS.downloads[kind],
      press: () => events.download(kind),
    }));
    openList(choices, { x: left, y: bottom + 2 });
  };
  const running = element('span', { id: 'running' });
  bar.replaceChildren(
    // A list of workbooks says it, too, and there is not room for both.
    element('h1', { hidden: entrance.workbooks.length > 1 }, entrance.title),
    ...entrance.menus.map((menu) => menuButton(menu, events.item)),
    running,
    element('span', { className: 'space' }),
    downloads,
    executions,
    outbox,
    ...(entrance.workbooks.length > 1 ? [element('label', {}, TEXTS.workbook, workbooks)] : []),
    ...(entrance.stages.length > 0 ? [element('label', {}, TEXTS.stage, stages)] : []),
    element('label', {}, TEXTS.account, accounts),
  );
}

function menuButton(menu: Menu, pressed: (caption: string) => void): HTMLElement {
  const button = element('button', { className: 'button' }, menu.caption);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.onclick = () => {
    button.setAttribute('aria-expanded', 'true');
    const { left, bottom } = button.getBoundingClientRect();
    openList(itemsOf(menu, pressed), { x: left, y: bottom + 2 }, () =>
      button.setAttribute('aria-expanded', 'false'),
    );
  };
  return button;
}

/** Submenus stand in the same list, behind a line. */
function itemsOf(menu: Menu, pressed: (caption: string) => void): (Choice | 'separator')[] {
  return menu.items.flatMap((item): (Choice | 'separator')[] => {
    if (item === 'separator') return ['separator'];
    if ('items' in item) return ['separator', ...itemsOf(item, pressed)];
    return [{ text: item.caption, press: () => pressed(item.caption) }];
  });
}

export function showRunning(captions: readonly string[]): void {
  const place = document.querySelector('#running');
  place?.replaceChildren(...captions.slice(-1).map((caption) => busy(TEXTS.running(caption))));
}

export function showTabs(
  place: HTMLElement,
  tabs: readonly TabTitle[],
  current: number | undefined,
  choose: (sheetId: number) => void,
): void {
  const shown = tabs.filter(({ hidden }) => !hidden);
  const all = element('button', { className: 'all', title: TEXTS.allTabs }, '☰');
  all.setAttribute('aria-label', TEXTS.allTabs);
  all.onclick = () => {
    const { left } = all.getBoundingClientRect();
    const choices = shown.map(({ sheetId, title }) => ({ text: title, press: () => choose(sheetId) }));
    openList(choices, { x: left, y: innerHeight });
  };
  const list = element('div', { className: 'list' });
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', TEXTS.tabs);
  list.onkeydown = (event) => moveAmong([...list.querySelectorAll('button')], event);
  for (const { sheetId, title, color } of shown) {
    const tab = element('button', {}, title);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(sheetId === current));
    tab.tabIndex = sheetId === current ? 0 : -1;
    if (color !== undefined) tab.style.borderBottomColor = color;
    tab.onclick = () => choose(sheetId);
    list.append(tab);
  }
  const scrolled = place.querySelector('.list')?.scrollLeft ?? 0;
  place.replaceChildren(...(shown.length > 0 ? [all, list] : []));
  list.scrollLeft = scrolled;
  list.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

/** One stop for the Tab key; the arrows go on within. */
function moveAmong(buttons: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]!.focus();
}

const captionsOf = (menu: Menu): [functionName: string, caption: string][] =>
  menu.items.flatMap((item) => {
    if (item === 'separator') return [];
    return 'items' in item ? captionsOf(item) : [[item.functionName, item.caption] as [string, string]];
  });

/** Column of the outcome, which may be a long sentence. */
const OUTCOME = 2;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

export function executionTable(lines: readonly ExecutionLine[], menus: readonly Menu[]): Node {
  const captions = new Map(menus.flatMap(captionsOf));
  if (lines.length === 0) return document.createTextNode(TEXTS.noExecutions);
  const table = element(
    'table',
    {},
    element('tr', {}, ...TEXTS.columns.map((title) => element('th', {}, title))),
  );
  for (const line of [...lines].reverse()) {
    const numbers = [
      String(line.reads),
      String(line.batches),
      kilobytes(line.bytesRead),
      kilobytes(line.bytesSent),
      `${line.milliseconds} ms`,
    ];
    const outcome = line.error
      ? `${TEXTS.outcomes[line.outcome]}: ${line.error}`
      : TEXTS.outcomes[line.outcome];
    table.append(
      element(
        'tr',
        {},
        ...[
          captions.get(line.functionName) ?? TEXTS.functions[line.functionName] ?? line.functionName,
          line.account,
          outcome,
        ].map((text, column) => element('td', column === OUTCOME ? { className: 'outcome' } : {}, text)),
        ...numbers.map((text) => element('td', { className: 'number' }, text)),
      ),
    );
  }
  return table;
}
