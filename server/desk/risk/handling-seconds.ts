import { sql } from "kysely";
import type { Store } from "../../store/store.ts";
import { logInstant } from "../log-instant.ts";

const weeks = 4;
const fewest = 20;
const goodForMs = 10 * 60_000;
const fromClaim = sql<number>`max("claimed"."seq")`;

// Of hundreds a day, a few more change no median worth reading them all again for.
const known = new WeakMap<Store, { readonly at: number; readonly seconds: number | null }>();

/**
 * What answering one usually takes: the median from the claim to the answer over the last four weeks, without those that
 * waited for the seller. Null where too few were answered to tell.
 */
export async function handlingSeconds(store: Store, now: Date): Promise<number | null> {
  const before = known.get(store);
  if (before !== undefined && Math.abs(now.getTime() - before.at) < goodForMs) return before.seconds;
  const seconds = await medianOf(store, now);
  known.set(store, { at: now.getTime(), seconds });
  return seconds;
}

async function medianOf(store: Store, now: Date): Promise<number | null> {
  const since = logInstant(new Date(now.getTime() - weeks * 7 * 86_400_000));
  const lastClaims = store.read
    .selectFrom("request_event as claimed")
    .innerJoin("request", "request.id", "claimed.request")
    .select(["claimed.request", "request.answeredAt", fromClaim.as("seq")])
    .where("claimed.kind", "in", ["claimed", "assigned"])
    .where("request.state", "=", "answered")
    .where("request.answeredAt", ">=", since)
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom("request_event as paused")
            .select("paused.seq")
            .whereRef("paused.request", "=", "request.id")
            .where("paused.kind", "in", ["paused", "reopened"]),
        ),
      ),
    )
    .groupBy(["claimed.request", "request.answeredAt"])
    .as("last");
  const rows = await store.read
    .selectFrom(lastClaims)
    .innerJoin("request_event", "request_event.seq", "last.seq")
    .select(["last.answeredAt", "request_event.at as claimedAt"])
    .execute();
  const taken = rows
    .flatMap(({ answeredAt, claimedAt }) =>
      answeredAt === null ? [] : [(Date.parse(answeredAt) - Date.parse(claimedAt)) / 1000],
    )
    // Answered in the moment of claiming: a merge, or one answer to many.
    .filter((seconds) => seconds > 0)
    .toSorted((a, b) => a - b);
  return taken.length < fewest ? null : (taken[taken.length >> 1] ?? null);
}
