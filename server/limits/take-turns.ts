type Line = { running: number; readonly waiting: (() => void)[] };

/**
 * Lets so many of a caller's calls run at once; further ones wait for their turn. Whoever sends hundreds is answered, and
 * everybody else in between.
 */
export class TakeTurns {
  readonly #most: number;
  readonly #lines = new Map<string, Line>();

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(caller: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(caller) ?? { running: 0, waiting: [] };
    this.#lines.set(caller, line);
    if (line.running < this.#most) line.running += 1;
    else await new Promise<void>((turn) => line.waiting.push(turn));
    try {
      return await work();
    } finally {
      this.#pass(caller, line);
    }
  }

  /** How many callers have calls under way. */
  get size(): number {
    return this.#lines.size;
  }

  #pass(caller: string, line: Line): void {
    const next = line.waiting.shift();
    // In a turn of the loop of its own: what others have sent meanwhile comes before.
    if (next) setImmediate(next);
    else if ((line.running -= 1) === 0) this.#lines.delete(caller);
  }
}
