/**
 * The triggers that people have installed, by account and workbook: each account sees only its own.
 * It knows when each is due and runs none.
 */
import type { ClockSchedule, NewTrigger, TriggerData } from '../apps-script/host-calls';
import { firstRun, nextRun } from './clock-schedule';
import { ScriptException } from './script-errors';

const MOST_TRIGGERS = 20;

export interface InstalledTrigger extends TriggerData {
  owner: string;
  workbookId: string;
  schedule?: ClockSchedule;
  /** Milliseconds since 1970; absent for a trigger of the workbook and for a single run that is over. */
  next?: number;
}

export class Triggers {
  private installed: InstalledTrigger[] = [];

  constructor(private readonly clock: () => Date) {}

  /** @throws ScriptException where the account has too many in this workbook's script */
  install(owner: string, workbookId: string, wanted: NewTrigger): InstalledTrigger {
    if (this.of(owner, workbookId).length >= MOST_TRIGGERS) {
      throw new ScriptException(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger: InstalledTrigger = {
      ...wanted,
      uniqueId: uniqueId(),
      owner,
      workbookId,
      ...('schedule' in wanted && { next: firstRun(wanted.schedule, this.clock().getTime()) }),
    };
    this.installed.push(trigger);
    return trigger;
  }

  of(owner: string, workbookId: string): InstalledTrigger[] {
    return this.installed.filter((each) => each.owner === owner && each.workbookId === workbookId);
  }

  /** Those of all accounts for an event of the workbook. */
  on(workbookId: string, eventType: 'ON_OPEN' | 'ON_EDIT'): InstalledTrigger[] {
    return this.installed.filter((each) => each.workbookId === workbookId && each.eventType === eventType);
  }

  /** Without effect for one that is gone already or another's (unconfirmed). */
  delete(owner: string, id: string): void {
    this.installed = this.installed.filter((each) => each.owner !== owner || each.uniqueId !== id);
  }

  /** When the next time-driven trigger runs. */
  nextTime(): number | undefined {
    const times = this.installed.flatMap(({ next }) => next ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Those that are due by now, each set to its next run. A single run that is over stays listed, as at Google. */
  takeDue(): InstalledTrigger[] {
    const now = this.clock().getTime();
    const due = this.installed.filter(({ next }) => next !== undefined && next <= now);
    for (const trigger of due) {
      const next = nextRun(trigger.schedule!, trigger.next!, now);
      if (next === undefined) delete trigger.next;
      else trigger.next = next;
    }
    return due;
  }

  /** Everything, for saving. */
  dump(): readonly InstalledTrigger[] {
    return this.installed;
  }

  restore(installed: readonly InstalledTrigger[]): void {
    this.installed = [...installed];
  }
}

/** Google's ids are numbers of about this length, as texts. */
function uniqueId(): string {
  const digits = Array.from({ length: 18 }, () => Math.floor(Math.random() * 10));
  return `4${digits.join('')}`;
}
