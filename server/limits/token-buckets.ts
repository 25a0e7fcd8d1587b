import type { CallBudget } from "../../core/contract/config-limits.ts";
import { keepLatest } from "../keep-latest.ts";

type Bucket = { readonly tokens: number; readonly atMs: number };

// A stranger may invent as many callers as they like: memory stays bounded all the same.
const mostBuckets = 50_000;

/**
 * Token buckets by key, in memory. A key that was not heard of for long has a full one, which is the same as none.
 * @param elapsedMs a clock that is never set back
 */
export class TokenBuckets {
  readonly #elapsedMs: () => number;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(elapsedMs: () => number, most = mostBuckets) {
    this.#elapsedMs = elapsedMs;
    this.#most = most;
  }

  /** How long until the key has a token again, in milliseconds; 0 where it has one. Takes none. */
  waitMs(key: string, budget: CallBudget): number {
    const missing = 1 - this.#tokens(key, budget);
    return missing <= 0 ? 0 : Math.ceil((missing * 60_000) / budget.perMinute);
  }

  /** Takes a token, where there is one. */
  take(key: string, budget: CallBudget): void {
    const tokens = this.#tokens(key, budget);
    if (tokens < 1) return;
    // Those not heard of for longest go first.
    keepLatest(this.#buckets, [key, { tokens: tokens - 1, atMs: this.#elapsedMs() }], this.#most);
  }

  get size(): number {
    return this.#buckets.size;
  }

  #tokens(key: string, { perMinute, burst }: CallBudget): number {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return burst;
    const grown = ((this.#elapsedMs() - bucket.atMs) * perMinute) / 60_000;
    return Math.min(burst, bucket.tokens + grown);
  }
}
