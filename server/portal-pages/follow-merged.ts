import { setImmediate as nextTurn } from "node:timers/promises";
import type { Store } from "../store/store.ts";
import { type Brought, noteBrought } from "./note-brought.ts";

type Following = {
  /** Of what was asked before it (ISO instant) nothing is kept. */
  readonly since: string;
  readonly now: Date;
  /** Nothing was noted ever before: not only what came to its answer of late. */
  readonly isFirst: boolean;
  readonly signal: AbortSignal;
};

const dayMs = 86_400_000;
// Runs are an hour apart; one that failed is made up for by the next.
const lateDays = 3;
// One unit of writing holds up everybody else while it runs.
const rowsPerUnit = 500;

/**
 * Notes of questions that wait for another's answer, or have it, the pages that it cites: twenty who asked the same are twenty.
 * To be run after the answers themselves; through chains of merges, one link after the other.
 */
export async function followMerged(store: Store, following: Following): Promise<void> {
  const { since, now, isFirst, signal } = following;
  const lately = new Date(now.getTime() - lateDays * dayMs).toISOString();
  for (;;) {
    if (signal.aborted) return;
    const brought = await missing(store.read, { since, answeredSince: isFirst ? since : lately });
    if (brought.length === 0) return;
    await store.write((trx) => noteBrought(trx, brought));
    await nextTurn();
  }
}

type Wanted = Pick<Following, "since"> & { readonly answeredSince: string };

async function missing(db: Store["read"], { since, answeredSince }: Wanted): Promise<Brought[]> {
  const rows = await db
    .selectFrom("request_event as answered")
    .innerJoin("request as child", "child.id", "answered.request")
    .innerJoin("page_request as known", (join) =>
      join.onRef("known.request", "=", "child.mergedInto").on("known.how", "=", "about"),
    )
    // Of one that was erased, or is over, nothing is noted again.
    .innerJoin("request_text", "request_text.request", "child.id")
    .select(["known.document", "child.id as request", "child.askedAt as at"])
    .distinct()
    .where("answered.kind", "=", "answered")
    .where("answered.at", ">=", answeredSince)
    .where("child.state", "=", "merged")
    .where("child.askedAt", ">=", since)
    .where("child.kind", "!=", "suggestion")
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom("page_request as own")
            .select("own.request")
            .whereRef("own.request", "=", "child.id")
            .whereRef("own.document", "=", "known.document")
            .where("own.how", "=", "about"),
        ),
      ),
    )
    .limit(rowsPerUnit)
    .execute();
  return rows.map((row) => ({ ...row, how: "about" }));
}
