/**
 * The lock of each workbook, across all executions: one holder, the others wait in the order they came.
 * It knows no service and no script; a holder is any object.
 */

interface Waiting {
  holder: object;
  got(lock: boolean): void;
}

export class WorkbookLocks {
  private readonly holders = new Map<string, object>();
  private readonly queues = new Map<string, Waiting[]>();

  /** Waits at most `milliseconds` for the lock; a holder that has it already gets it again at once. */
  acquire(workbookId: string, holder: object, milliseconds: number): Promise<boolean> {
    const current = this.holders.get(workbookId);
    if (current === undefined || current === holder) {
      this.holders.set(workbookId, holder);
      return Promise.resolve(true);
    }
    if (milliseconds <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiting.got(false), milliseconds);
      const waiting: Waiting = {
        holder,
        got: (lock) => {
          clearTimeout(timer);
          this.queues.set(
            workbookId,
            this.queue(workbookId).filter((other) => other !== waiting),
          );
          resolve(lock);
        },
      };
      this.queues.set(workbookId, [...this.queue(workbookId), waiting]);
    });
  }

  holds(workbookId: string, holder: object): boolean {
    return this.holders.get(workbookId) === holder;
  }

  /** Gives the lock to the next that waits; without effect for one that does not hold it. */
  release(workbookId: string, holder: object): void {
    if (!this.holds(workbookId, holder)) return;
    this.holders.delete(workbookId);
    const next = this.queue(workbookId)[0];
    if (next === undefined) return;
    this.holders.set(workbookId, next.holder);
    next.got(true);
  }

  /** For a holder that has ended: it waits no longer and holds nothing. */
  forget(workbookId: string, holder: object): void {
    for (const waiting of this.queue(workbookId)) if (waiting.holder === holder) waiting.got(false);
    this.release(workbookId, holder);
  }

  private queue(workbookId: string): Waiting[] {
    return this.queues.get(workbookId) ?? [];
  }
}
