/**
 * Which workbook of the host each account is shown, and what its windows show of it: the one that somebody has chosen, or where the account may not
 * open that, the first that it may. It types nothing.
 */
import type { Host } from '../host/host';
import { DisplayedTabs } from './displayed-tabs';
import { Refused } from './doors';
import type { Entrance } from './shapes';
import { NO_WORKBOOK } from './texts';
import type { Window, Windows } from './windows';

export class ShownWorkbooks {
  private readonly displayed = new Map<string, DisplayedTabs>();
  private readonly byAccount = new Map<string, string>();
  private chosen: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly owner: string,
    private readonly windows: Windows,
  ) {}

  /** @returns those that the account may open, of which it is shown one from now on */
  async enter(account: string): Promise<Entrance['workbooks']> {
    const workbooks = await this.openTo(account);
    const wanted = this.chosen ?? this.host.workbooks[0];
    const id = workbooks.some((workbook) => workbook.id === wanted) ? wanted : (workbooks[0]?.id ?? wanted);
    if (id !== undefined) this.byAccount.set(account, id);
    return workbooks;
  }

  /** @throws Refused */
  idFor(account: string): string {
    const id = this.byAccount.get(account) ?? this.chosen ?? this.host.workbooks[0];
    if (id === undefined) throw new Refused(404, NO_WORKBOOK);
    return id;
  }

  tabsFor(account: string): DisplayedTabs {
    const id = this.idFor(account);
    const found = this.displayed.get(id);
    if (found) return found;
    const windows = (): Window[] => this.windows.all.filter((window) => this.idFor(window.account) === id);
    const made = new DisplayedTabs(this.host, id, this.owner, windows);
    this.displayed.set(id, made);
    return made;
  }

  /** Shown to everybody who may open it. @throws Refused */
  choose(id: string): void {
    if (!this.host.workbooks.includes(id)) throw new Refused(404, `No workbook ${id}`);
    this.beginAnew();
    this.chosen = id;
  }

  async refresh(): Promise<void> {
    await Promise.all([...this.displayed.values()].map((tabs) => tabs.refresh()));
  }

  /** Other workbooks may have come in: nothing that was chosen or sent holds any more. */
  beginAnew(): void {
    this.chosen = undefined;
    this.byAccount.clear();
    this.displayed.clear();
  }

  private openTo(account: string): Promise<Entrance['workbooks']> {
    const { spreadsheets, workbooks } = this.host;
    const open = workbooks.filter((id) => spreadsheets.role(account, id) !== undefined);
    return Promise.all(
      open.map(async (id) => {
        const { properties } = await spreadsheets.get(account, id, { fields: 'properties.title' });
        return { id, title: properties?.title ?? '' };
      }),
    );
  }
}
