import { sql } from "kysely";
import type { Store } from "../../store/store.ts";
import { lastAnswered } from "../last-answered.ts";

const fromClaim = sql<number>`max("claimed"."seq")`;

/** From when to when somebody had a request that they answered, in epoch milliseconds. */
export type AnsweredSpan = { readonly claimedAt: number; readonly answeredAt: number };

/**
 * What was answered in the last weeks, the newest five thousand at most, from its last claim to the answer, without what waited for
 * the seller and what was answered in the moment of claiming: merged ones, and one answer to many.
 */
export async function answeredSpans(store: Store, now: Date, weeks: number): Promise<AnsweredSpan[]> {
  const newest = lastAnswered(store, now, weeks).select(["id", "answeredAt"]).as("answered");
  const lastClaims = store.read
    .selectFrom(newest)
    .innerJoin("request_event as claimed", "claimed.request", "answered.id")
    .select(["claimed.request", "answered.answeredAt", fromClaim.as("seq")])
    .where("claimed.kind", "in", ["claimed", "assigned"])
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom("request_event as paused")
            .select("paused.seq")
            .whereRef("paused.request", "=", "answered.id")
            .where("paused.kind", "in", ["paused", "reopened"]),
        ),
      ),
    )
    .groupBy(["claimed.request", "answered.answeredAt"])
    .as("last");
  const rows = await store.read
    .selectFrom(lastClaims)
    .innerJoin("request_event", "request_event.seq", "last.seq")
    .select(["last.answeredAt", "request_event.at as claimedAt"])
    .execute();
  return rows.flatMap(({ answeredAt, claimedAt }) => {
    if (answeredAt === null) return [];
    const span = { claimedAt: Date.parse(claimedAt), answeredAt: Date.parse(answeredAt) };
    return span.answeredAt > span.claimedAt ? [span] : [];
  });
}
