/** Calls once when its seconds are over; they may become more on the way. */
export class TimeLimit {
  seconds: number;
  isOver = false;
  readonly #startedAt = performance.now();
  readonly #onOver: () => void;
  #timer: NodeJS.Timeout;

  constructor(seconds: number, onOver: () => void) {
    this.seconds = seconds;
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
    const leftMs = this.seconds * 1_000 - (performance.now() - this.#startedAt);
    return setTimeout(() => {
      this.isOver = true;
      this.#onOver();
    }, leftMs);
  }
}
