/**
 * How much of something each account has used since its day began: at the first use, for 24 hours (documented).
 * It refuses nothing.
 */

const DAY = 24 * 60 * 60_000;

export class DailyQuota {
  private readonly days = new Map<string, { began: number; used: number }>();

  constructor(private readonly clock: () => Date) {}

  used(account: string): number {
    const day = this.days.get(account);
    return day === undefined || this.clock().getTime() >= day.began + DAY ? 0 : day.used;
  }

  add(account: string, amount: number): void {
    const used = this.used(account);
    const began = used === 0 ? this.clock().getTime() : this.days.get(account)!.began;
    this.days.set(account, { began, used: used + amount });
  }
}
