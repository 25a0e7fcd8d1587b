import type { LimitsConfig } from "../../core/contract/config-limits.ts";
import type { CallKind } from "./call-kind.ts";
import { TokenBuckets } from "./token-buckets.ts";

export type LimitedCall = {
  readonly kind: CallKind;
  /** Digests of the tokens that it shows; none of a stranger's. */
  readonly callers: readonly string[];
  readonly address: string;
};

/** Why a call is refused: whose budget is spent, and how long until there is some again. */
export type Spent = { readonly by: "session" | "address"; readonly waitMs: number };

// A connection ends when somebody closes a tab: nobody knows when.
const liveWaitMs = 30_000;

// Whoever watches over the server must see it while it is flooded, too; ten of them from one address, each every second.
const probes = { perMinute: 1200, burst: 600 };

/** What callers have asked for of late, and whether they may ask for more. */
export class CallLimiter {
  limits: LimitsConfig;
  readonly #buckets: TokenBuckets;
  readonly #live = new Map<string, number>();

  /** @param elapsedMs a clock that is never set back */
  constructor(limits: LimitsConfig, elapsedMs: () => number) {
    this.limits = limits;
    this.#buckets = new TokenBuckets(elapsedMs);
  }

  /** Takes the call from its budgets, or says why not; a refused call costs nothing. */
  take({ kind, callers, address }: LimitedCall): Spent | null {
    if (kind === "probes") return this.#takeProbe(address);
    const budget = kind === "live" ? "other" : kind;
    const ofSession = this.limits.session[budget];
    const ofAddress = this.limits.address[budget];
    const sessions = callers.map((caller) => `${budget} ${caller}`);
    const whole = `${budget} at ${address}`;
    // Sessions first: what one of an office is refused must not be taken from the others.
    const sessionMs = Math.max(0, ...sessions.map((key) => this.#buckets.waitMs(key, ofSession)));
    if (sessionMs > 0) return { by: "session", waitMs: sessionMs };
    const addressMs = this.#buckets.waitMs(whole, ofAddress);
    if (addressMs > 0) return { by: "address", waitMs: addressMs };
    if (kind === "live" && (this.#live.get(address) ?? 0) >= this.limits.live.perAddress)
      return { by: "address", waitMs: liveWaitMs };
    for (const key of sessions) this.#buckets.take(key, ofSession);
    this.#buckets.take(whole, ofAddress);
    return null;
  }

  #takeProbe(address: string): Spent | null {
    const key = `probes at ${address}`;
    const waitMs = this.#buckets.waitMs(key, probes);
    if (waitMs > 0) return { by: "address", waitMs };
    this.#buckets.take(key, probes);
    return null;
  }

  /** A live connection has begun; to be called again when it has ended. */
  liveBegan(address: string): () => void {
    this.#live.set(address, (this.#live.get(address) ?? 0) + 1);
    return () => {
      const left = (this.#live.get(address) ?? 1) - 1;
      if (left > 0) this.#live.set(address, left);
      else this.#live.delete(address);
    };
  }
}
