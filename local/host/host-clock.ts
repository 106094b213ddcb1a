/** The host's time: the machine's or a given one, put forward by hand. It never goes back and starts nothing. */

export class HostClock {
  private ahead = 0;

  /** @param given the machine's time where it is left out */
  constructor(private readonly given: (() => Date) | undefined) {}

  now(): Date {
    return new Date((this.given?.().getTime() ?? Date.now()) + this.ahead);
  }

  /** Without effect where that time has passed. */
  forwardTo(time: number): void {
    this.ahead += Math.max(0, time - this.now().getTime());
  }

  /** The host's time minus the machine's, in milliseconds; undefined where they are the same. */
  get offset(): number | undefined {
    if (this.given === undefined && this.ahead === 0) return undefined;
    return this.now().getTime() - Date.now();
  }
}
