import type { OpenHours } from "./open-hours.ts";
import { advance } from "./open-time.ts";

/** An allowance of open seconds being used up, which remembers the last due it gave. */
export class Countdown {
  readonly allowed: number;
  used = 0;
  #due: number | null = null;

  constructor(allowed: number) {
    this.allowed = allowed;
  }

  /** Used up to the last second is not yet overrun. */
  get overrun(): boolean {
    return this.used > this.allowed;
  }

  /** When it runs out, seen from `at`; null while it stands still. Once overrun, the last due there was. */
  dueFrom(hours: OpenHours, at: number, running: boolean): number | null {
    if (this.overrun) return this.#due;
    const due = running ? advance(hours, at, this.allowed - this.used) : null;
    this.#due = due ?? this.#due;
    return due;
  }
}
