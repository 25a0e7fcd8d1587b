import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";

/** Somebody's decision to leave a held release held. */
export type KeptRelease = {
  /** What would have been lost, by its `lossKey`. */
  readonly loss: string;
  readonly at: string;
  /** Null where the account is no longer there. */
  readonly by: string | null;
};

/** Remembers for everybody, over restarts, which held release was left where it is, and by whom. */
export class KeptReleases {
  readonly #store: Store;
  readonly #now: Now;
  #newest: KeptRelease | null = null;

  constructor({ store, now }: { readonly store: Store; readonly now: Now }) {
    this.#store = store;
    this.#now = now;
  }

  /** The newest decision, as of the last look: an earlier one was about another loss. */
  get newest(): KeptRelease | null {
    return this.#newest;
  }

  async look(): Promise<void> {
    const found = await this.#store.read
      .selectFrom("crawl_kept as kept")
      .leftJoin("user", "user.id", "kept.account")
      .select(["kept.loss", "kept.at", "user.name as by"])
      .orderBy("kept.id", "desc")
      .limit(1)
      .executeTakeFirst();
    this.#newest = found ?? null;
  }

  async keep(decided: { run: string; loss: string; account: string }): Promise<void> {
    const row = { ...decided, at: this.#now().toISOString() };
    await this.#store.write((trx) => trx.insertInto("crawl_kept").values(row).execute());
  }
}
