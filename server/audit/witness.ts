import type { Endpoint } from "../../core/contract/endpoint.ts";
import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Account } from "../identity/account.ts";
import type { Store } from "../store/store.ts";
import { exportMark, type Filter, namesIn } from "./export-mark.ts";
import { knownPlaces } from "./known-places.ts";
import { type Look, LookBook } from "./look-book.ts";
import { lookOf } from "./look-of.ts";
import { type Change, recordEntry } from "./record-change.ts";

/** A call that is about to be answered well. */
export type Witnessed = {
  readonly endpoint: Endpoint;
  readonly account: Account | null;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly outcome: { readonly answer?: unknown; readonly rows?: number | Promise<number> };
};

/** Takes down in the audit log who saw and who exported what. */
export type Witness = {
  /** Resolves at once, but for a file: that leaves only when the log has it, and not at all where the log cannot have it. */
  readonly answered: (call: Witnessed) => Promise<void>;
  /** What is seen elsewhere than at an endpoint of the contract. */
  readonly looked: (look: Look) => void;
  /** Resolves once all that was seen is written. */
  readonly flush: () => Promise<void>;
};

type Given = { readonly store: Store; readonly now: Now; readonly failed: (error: unknown) => void };

/** What people read one by one; every other endpoint that gives bytes gives a table or a report. */
const readAlone: readonly string[] = ["file"];

export function openWitness(given: Given): Witness {
  const { store, now, failed } = given;
  const book = new LookBook(given);
  let telling: Promise<unknown> = Promise.resolve();
  return {
    looked: (look) => book.note(look),
    async flush() {
      await Promise.all([book.flush(), telling]);
    },
    async answered({ endpoint, account, params, query, outcome }) {
      if (account === null) return;
      const call = { params: recordIn(params), query: recordIn(query) };
      if (endpoint.gives === "bytes" && !readAlone.includes(endpoint.id)) {
        const filter = { ...call.params, ...call.query };
        await exported({ by: account.id, subject: `file:${endpoint.id}` }, filter, outcome.rows);
        return;
      }
      const look = lookOf({ id: endpoint.id, account, ...call, answer: outcome.answer });
      if (look) book.note(look);
    },
  };

  async function exported(
    whose: { readonly by: string; readonly subject: string },
    filter: Filter,
    rows: number | Promise<number> | undefined,
  ): Promise<void> {
    const record = (change: Pick<Change, "action" | "before" | "after">): Promise<number> =>
      store.write((trx) => recordEntry(trx, { ...whose, ...change, at: logInstant(now()) }));
    const counted = typeof rows === "number" ? rows : null;
    const known = await knownPlaces(store.read, namesIn(filter));
    const after = JSON.stringify(exportMark(filter, counted, known));
    const seq = await record({ action: "exported", before: null, after });
    if (rows === undefined || typeof rows === "number") return;
    // How much it was is known when it has left, or was broken off.
    const told = rows.then((read) =>
      record({ action: "export-sent", before: String(seq), after: String(read) }),
    );
    // What has begun to be written is waited for at the end; what nobody has fetched to its end is not.
    void rows.then(() => (telling = Promise.all([telling, told.catch(failed)])));
  }
}

function recordIn(parsed: unknown): Readonly<Record<string, unknown>> {
  return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
}
