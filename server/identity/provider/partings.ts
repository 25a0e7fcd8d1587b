import { randomBytes } from "node:crypto";
import type { Now } from "../../clock.ts";

const lifeMs = 2 * 60 * 1000;
const most = 10_000;

/**
 * Id tokens of those who have just signed out here and are about to be sent on to the provider. In memory: after a restart the
 * provider asks them whether they want to leave, which it may do anyway.
 */
export class Partings {
  readonly #now: Now;
  readonly #kept = new Map<string, { readonly hint: string; readonly until: number }>();

  constructor(now: Now) {
    this.#now = now;
  }

  /** @returns a name for it that nobody can guess. */
  keep(hint: string): string {
    const now = this.#now().getTime();
    for (const [name, { until }] of this.#kept) {
      // In the order in which they came: what follows is younger.
      if (until > now && this.#kept.size < most) break;
      this.#kept.delete(name);
    }
    const name = randomBytes(24).toString("base64url");
    this.#kept.set(name, { hint, until: now + lifeMs });
    return name;
  }

  /** Once. */
  take(name: string): string | null {
    const kept = this.#kept.get(name);
    this.#kept.delete(name);
    return kept && kept.until > this.#now().getTime() ? kept.hint : null;
  }
}
