/** Remembers since when something is so, look by look. */
export class SinceWhen {
  #since: string | null = null;

  /** @returns since when it is so; null where it is not */
  look(isSo: boolean, now: Date): string | null {
    this.#since = isSo ? (this.#since ?? now.toISOString()) : null;
    return this.#since;
  }
}
