/**
 * The threads that scripts run in. A thread whose script has ended by itself takes the next one, since starting a thread costs ten times
 * what a fresh context costs; one that was cut off is gone. It knows nothing of what scripts do.
 */
import { Worker } from 'node:worker_threads';
import type { ThreadStart } from './script-worker';

export class ScriptThreads {
  private readonly idle: Worker[] = [];
  private closed = false;

  constructor(
    private readonly workerPath: string,
    private readonly start: ThreadStart,
  ) {}

  take(): Worker {
    const worker = this.idle.pop() ?? new Worker(this.workerPath, { workerData: this.start, execArgv: [] });
    worker.ref();
    return worker;
  }

  /** @param worker whose script has ended by itself */
  giveBack(worker: Worker): void {
    if (this.closed) void worker.terminate();
    else {
      // An idle thread keeps no process alive.
      worker.unref();
      this.idle.push(worker);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }
}
