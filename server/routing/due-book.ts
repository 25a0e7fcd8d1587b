import type { Desk } from "../desk/desk.ts";
import { clockAt } from "../desk/request-clocks.ts";
import type { StoredRequest } from "../desk/standing-row.ts";

type Free = Pick<StoredRequest, "id" | "lastSeq" | "calendar" | "rules" | "mergedInto">;

// What was free once and is not any more.
const mostPast = 1000;

/** When free requests are due: that changes with their log alone, so it is worked out once for each state of it. */
export class DueBook {
  readonly #known = new Map<number, { readonly lastSeq: number; readonly dueAt: string | null }>();

  /** Works out what is not known, outside of any transaction. */
  async learn(desk: Desk, free: readonly Free[]): Promise<void> {
    const unknown = free.filter(({ id, lastSeq }) => this.#known.get(id)?.lastSeq !== lastSeq);
    if (this.#known.size > free.length + mostPast) this.#forgetAllBut(free);
    const logs = await desk.clocks.logsOf(desk.store.read, unknown);
    for (const { id, lastSeq } of unknown) {
      const log = logs.get(id);
      if (log !== undefined) this.#known.set(id, { lastSeq, dueAt: clockAt(log, desk.now()).dueAt });
    }
  }

  /** Undefined for what came since. */
  dueOf({ id, lastSeq }: Free): string | null | undefined {
    const known = this.#known.get(id);
    return known?.lastSeq === lastSeq ? known.dueAt : undefined;
  }

  #forgetAllBut(free: readonly Free[]): void {
    const kept = new Set(free.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!kept.has(id)) this.#known.delete(id);
  }
}
