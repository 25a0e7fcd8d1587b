import type { Now } from "../clock.ts";

export type Limit = { readonly most: number; readonly windowMs: number };
type Window = { count: number; endsAt: number };

const largestTable = 50_000;

/** Counts by key in windows of fixed length, in memory: a restart forgives. */
export class RateLimiter {
  readonly #now: Now;
  readonly #windows = new Map<string, Window>();

  constructor(now: Now) {
    this.#now = now;
  }

  /** Seconds until the key is free again; 0 while it is. */
  blockedSeconds(key: string, limit: Limit): number {
    const window = this.#open(key);
    if (!window || window.count < limit.most) return 0;
    return Math.ceil((window.endsAt - this.#now().getTime()) / 1000);
  }

  count(key: string, limit: Limit): void {
    const window = this.#open(key);
    if (window) window.count += 1;
    else {
      if (this.#windows.size >= largestTable) this.#forgetPast();
      this.#windows.set(key, { count: 1, endsAt: this.#now().getTime() + limit.windowMs });
    }
  }

  forget(key: string): void {
    this.#windows.delete(key);
  }

  #open(key: string): Window | undefined {
    const window = this.#windows.get(key);
    return window && window.endsAt > this.#now().getTime() ? window : (this.#windows.delete(key), undefined);
  }

  #forgetPast(): void {
    const now = this.#now().getTime();
    for (const [key, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(key);
    // All of them still counting is an attack: the oldest go, so that memory stays bounded.
    for (const key of [...this.#windows.keys()].slice(0, this.#windows.size - largestTable + 1)) {
      this.#windows.delete(key);
    }
  }
}
