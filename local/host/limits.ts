/**
 * What Google allows an account, by the kind of account (documented, "Quotas for Google Services").
 * It counts nothing.
 */

export interface Limits {
  /** Of one execution; simple triggers and custom functions have their own. */
  runMilliseconds: number;
  simpleMilliseconds: number;
  /** All runs of installed triggers together. */
  triggerMillisecondsPerDay: number;
  simultaneousExecutions: number;
  mailRecipientsPerDay: number;
}

export const CONSUMER: Limits = {
  runMilliseconds: 6 * 60_000,
  simpleMilliseconds: 30_000,
  triggerMillisecondsPerDay: 90 * 60_000,
  simultaneousExecutions: 30,
  mailRecipientsPerDay: 100,
};

const WORKSPACE: Limits = {
  ...CONSUMER,
  triggerMillisecondsPerDay: 6 * 60 * 60_000,
  mailRecipientsPerDay: 1500,
};

/** Accounts of one Workspace domain, if there is one: they have more, and their scripts see each other's addresses. */
export class AccountKinds {
  constructor(
    private readonly workspaceDomain: string | undefined,
    private readonly scaled: Partial<Limits>,
  ) {}

  limits(account: string): Limits {
    return { ...(this.isWorkspace(account) ? WORKSPACE : CONSUMER), ...this.scaled };
  }

  /** Whether a script of one account may know the address of the other. */
  sees(account: string, other: string): boolean {
    return account === other || (this.isWorkspace(account) && this.isWorkspace(other));
  }

  isWorkspace(account: string): boolean {
    return this.workspaceDomain !== undefined && account.endsWith(`@${this.workspaceDomain}`);
  }
}
