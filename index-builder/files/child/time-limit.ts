/** On a machine that is busy with other things a process may take this many times as long as it computes. */
const mostWaiting = 4;
const leastMs = 50;

/**
 * Calls once when its seconds are over; they may become more on the way. They are seconds of computing: that the machine
 * had no time for it is not held against the file.
 */
export class TimeLimit {
  seconds: number;
  isOver = false;
  readonly #startedAt = performance.now();
  readonly #computed: () => number | null;
  readonly #computedBefore: number | null;
  readonly #onOver: () => void;
  #timer: NodeJS.Timeout;

  /** @param computed seconds computed so far, since whenever; null where nobody knows: the clock on the wall counts then. */
  constructor(seconds: number, computed: () => number | null, onOver: () => void) {
    this.seconds = seconds;
    this.#computed = computed;
    this.#computedBefore = computed();
    this.#onOver = onOver;
    this.#timer = this.#start();
  }

  /** @param seconds from the beginning; less than there was changes nothing. */
  extend(seconds: number): void {
    if (seconds <= this.seconds) return;
    this.seconds = seconds;
    this.clear();
    this.#timer = this.#start();
  }

  clear(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => this.#look(), Math.max(leastMs, this.#leftSeconds() * 1_000));
  }

  #look(): void {
    if (this.#leftSeconds() > 0) {
      this.#timer = this.#start();
      return;
    }
    this.isOver = true;
    this.#onOver();
  }

  #leftSeconds(): number {
    const passed = (performance.now() - this.#startedAt) / 1_000;
    const computed = this.#computed();
    const known =
      computed === null || this.#computedBefore === null ? passed : computed - this.#computedBefore;
    // On several cores it may compute more than passes, which is not held against the file either.
    return Math.min(this.seconds - Math.min(known, passed), this.seconds * mostWaiting - passed);
  }
}
