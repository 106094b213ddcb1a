/**
 * Starts what edits, openings and the clock set off: the simple triggers as the person who is there, the installed ones as
 * whoever installed them. It drops what Google drops and says why; it runs nothing itself.
 */
import type { EventData, TriggerEventType } from '../apps-script/host-calls';
import type { TypedEdit } from '../sheets/typed-edit';
import { AUTHORIZATION_REQUIRED, type Consents } from './consents';
import type { DailyQuota } from './daily-quota';
import type { Execution, StartedBy } from './execution';
import type { AccountKinds } from './limits';
import type { InstalledTrigger, Triggers } from './triggers';

/** An execution that nobody asked for by hand. */
export interface TriggeredStart {
  account: string;
  workbookId: string;
  functionName: string;
  startedBy: StartedBy;
  event: EventData;
  /** The address that Session.getActiveUser tells. */
  activeUser: string;
  triggerUid?: string;
}

export interface TriggerRunsParts {
  triggers: Triggers;
  consents: Consents;
  kinds: AccountKinds;
  /** Milliseconds that installed triggers have run. */
  runtime: DailyQuota;
  clock: () => Date;
  /** Whether the bundle has a function of that name. */
  has(functionName: string): boolean;
  owner(workbookId: string): string;
  execute(start: TriggeredStart): Promise<Execution>;
  drop(start: TriggeredStart, why: string): Execution;
}

export class TriggerRuns {
  constructor(private readonly parts: TriggerRunsParts) {}

  /** After an edit by a person: all of it begins at once and overlaps. */
  edited(edit: TypedEdit): Promise<Execution[]> {
    const { spreadsheetId, account, sheetId, title, bounds, value, oldValue } = edit;
    const told = {
      kind: 'edit' as const,
      sheet: { sheetId, title },
      bounds,
      ...(value !== undefined && { value }),
      ...(oldValue !== undefined && { oldValue }),
    };
    return Promise.all([
      ...this.simple('onEdit', account, spreadsheetId, told),
      ...this.installed('ON_EDIT', account, spreadsheetId, told),
    ]);
  }

  /** The simple trigger of an opening is awaited by whoever opens; these come besides. */
  opened(account: string, workbookId: string): Promise<Execution[]> {
    return Promise.all(this.installed('ON_OPEN', account, workbookId, { kind: 'open' }));
  }

  /** The start of a simple trigger, told who is there where Google would tell. */
  simpleStart(
    functionName: 'onOpen' | 'onEdit',
    account: string,
    workbookId: string,
    told: DistributedOmit<EventData & { kind: 'open' | 'edit' }, 'authMode' | 'user'>,
  ): TriggeredStart {
    const { kinds, owner } = this.parts;
    // Nobody has consented to anything, so only a Workspace domain tells its own people apart.
    const isColleague = kinds.isWorkspace(account) && kinds.sees(owner(workbookId), account);
    const user = isColleague ? account : '';
    return {
      account,
      workbookId,
      functionName,
      startedBy: functionName === 'onOpen' ? 'open' : 'edit',
      event: { ...told, authMode: 'LIMITED', user },
      activeUser: user,
    };
  }

  /** All time-driven triggers that are due by now. */
  due(): Promise<Execution[]> {
    const { triggers, clock } = this.parts;
    const time = clock().getTime();
    return Promise.all(
      triggers.takeDue().map((trigger) => {
        const event = { kind: 'clock', authMode: 'FULL', time, triggerUid: trigger.uniqueId } as const;
        return this.fire(trigger, event, trigger.owner);
      }),
    );
  }

  private simple(
    functionName: 'onEdit',
    account: string,
    workbookId: string,
    told: DistributedOmit<EventData & { kind: 'edit' }, 'authMode' | 'user'>,
  ): Promise<Execution>[] {
    if (!this.parts.has(functionName)) return [];
    return [this.parts.execute(this.simpleStart(functionName, account, workbookId, told))];
  }

  private installed(
    eventType: Exclude<TriggerEventType, 'CLOCK'>,
    account: string,
    workbookId: string,
    told: DistributedOmit<EventData & { kind: 'open' | 'edit' }, 'authMode' | 'user'>,
  ): Promise<Execution>[] {
    const { triggers, kinds } = this.parts;
    return triggers.on(workbookId, eventType).map((trigger) => {
      const user = kinds.sees(trigger.owner, account) ? account : '';
      const event: EventData = { ...told, authMode: 'FULL', user, triggerUid: trigger.uniqueId };
      return this.fire(trigger, event, user);
    });
  }

  private async fire(trigger: InstalledTrigger, event: EventData, activeUser: string): Promise<Execution> {
    const { consents, kinds, runtime, execute, drop } = this.parts;
    const { owner, workbookId, handlerFunction, uniqueId } = trigger;
    const start: TriggeredStart = {
      account: owner,
      workbookId,
      functionName: handlerFunction,
      startedBy: 'trigger',
      triggerUid: uniqueId,
      event,
      activeUser,
    };
    if (consents.missing(owner, workbookId).length > 0) return drop(start, AUTHORIZATION_REQUIRED);
    if (runtime.used(owner) >= kinds.limits(owner).triggerMillisecondsPerDay) {
      return drop(start, 'Service using too much computer time for one day');
    }
    const execution = await execute(start);
    runtime.add(owner, execution.milliseconds);
    return execution;
  }
}

type DistributedOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;
