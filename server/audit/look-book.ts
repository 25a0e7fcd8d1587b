import type { AuditAction } from "../../core/contract/audit.ts";
import type { Now } from "../clock.ts";
import { keepLatest } from "../keep-latest.ts";
import type { Store } from "../store/store.ts";
import { recordLooks } from "./record-looks.ts";

/** That somebody has seen something; `by` is null for whoever holds a specialist's link. */
export type Look = {
  readonly by: string | null;
  readonly action: AuditAction;
  readonly subject: string;
};

export type DatedLook = Look & { readonly at: string };

const flushMs = 500;
/** The newest so many; what is forgotten here the log itself still knows. */
const mostKnown = 20_000;
/** While nothing can be written. */
const mostWaiting = 5_000;

type Keeping = {
  readonly store: Pick<Store, "write">;
  readonly now: Now;
  readonly failed: (error: unknown) => void;
};

/**
 * Takes down who saw what, beside the work: in batches that share a commit with others' writes, once for each account, kind,
 * subject and day (UTC). A crash loses what was seen within the last second at most.
 */
export class LookBook {
  readonly #keeping: Keeping;
  #waiting = new Map<string, DatedLook>();
  readonly #known = new Map<string, true>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  note(look: Look): void {
    const at = this.#keeping.now().toISOString();
    const key = JSON.stringify([at.slice(0, 10), look.by, look.action, look.subject]);
    if (this.#known.has(key)) return;
    // Whoever looks has what waits tried again, also where no more can wait.
    this.#timer ??= setTimeout(() => void this.flush(), flushMs).unref();
    if (this.#waiting.has(key) || this.#waiting.size >= mostWaiting) return;
    this.#waiting.set(key, { ...look, at });
  }

  /** Writes what waits; what cannot be written goes on waiting. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const taken = this.#waiting;
    if (taken.size === 0) return;
    this.#waiting = new Map();
    try {
      await this.#keeping.store.write((trx) => recordLooks(trx, [...taken.values()]));
      for (const key of taken.keys()) keepLatest(this.#known, [key, true], mostKnown);
    } catch (error) {
      this.#keeping.failed(error);
      this.#waiting = new Map([...taken, ...this.#waiting]);
    }
  }
}
