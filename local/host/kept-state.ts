/**
 * What lasts of a host from one run to the next, but for its accounts: workbooks, and what scripts and people left around them. Executions work
 * on it; it starts none.
 */
import type { Spreadsheets } from '../sheets/spreadsheets';
import type { Consents } from './consents';
import type { Outbox } from './outbox';
import type { SavedHost } from './saved-host';
import type { PropertyStores } from './stores';
import type { Triggers } from './triggers';

export type Kept = Omit<SavedHost, 'accounts' | 'groups'>;

interface KeptStores {
  spreadsheets: Spreadsheets;
  properties: PropertyStores;
  triggers: Triggers;
  outbox: Outbox;
  consents: Consents;
}

export class KeptState {
  private readonly ids = new Set<string>();
  private readonly scriptless = new Set<string>();

  constructor(private readonly stores: KeptStores) {}

  /** Ids of the workbooks, oldest first. */
  get workbooks(): readonly string[] {
    return [...this.ids];
  }

  add(workbookId: string, hasScript: boolean): void {
    this.ids.add(workbookId);
    if (!hasScript) this.scriptless.add(workbookId);
  }

  hasScript(workbookId: string): boolean {
    return !this.scriptless.has(workbookId);
  }

  dump(): Kept {
    const { spreadsheets, properties, triggers, outbox, consents } = this.stores;
    return {
      properties: properties.dump(),
      triggers: triggers.dump(),
      consents: consents.dump(),
      outbox: outbox.mails,
      scriptless: [...this.scriptless],
      workbooks: this.workbooks.map((id) => spreadsheets.dump(id)),
    };
  }

  /** Puts this in the place of everything; only what people agreed to since then they need not agree to again. */
  restore({ properties, triggers = [], consents = {}, outbox = [], scriptless = [], workbooks }: Kept): void {
    const { stores, ids } = this;
    const gone = this.workbooks.filter((id) =>
      workbooks.every(({ workbook }) => workbook.spreadsheetId !== id),
    );
    ids.clear();
    for (const id of gone) stores.spreadsheets.remove(id);
    stores.properties.restore(properties);
    stores.triggers.restore(triggers);
    stores.outbox.restore(outbox);
    stores.consents.add(consents);
    this.scriptless.clear();
    for (const id of scriptless) this.scriptless.add(id);
    for (const { workbook } of workbooks) ids.add(workbook.spreadsheetId);
    for (const file of workbooks) stores.spreadsheets.restore(file);
  }
}
