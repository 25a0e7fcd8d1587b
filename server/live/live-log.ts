import type { LiveEvent } from "../../core/contract/live.ts";
import type { Store } from "../store/store.ts";

/** An event of the log with those it concerns. */
export type LoggedEvent = {
  readonly event: Extract<LiveEvent, { type: "request" }>;
  readonly seller: string;
  readonly specialists: readonly string[];
};

/** Events after a position, in order, at most `limit`. */
export async function eventsSince(read: Store["read"], since: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await read
    .selectFrom("request_event")
    .innerJoin("request", "request.id", "request_event.request")
    .select(["request_event.seq", "request_event.request", "request_event.kind", "request_event.by"])
    .select("request.seller")
    .where("request_event.seq", ">", since)
    .orderBy("request_event.seq")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const specialists = await specialistsOf(
    read,
    rows.map(({ request }) => request),
  );
  return rows.map(({ seller, ...event }) => ({
    event: { type: "request", ...event },
    seller,
    specialists: specialists.get(event.request) ?? [],
  }));
}

async function specialistsOf(
  read: Store["read"],
  requests: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await read
    .selectFrom("request_specialist")
    .selectAll()
    .where("request", "in", [...new Set(requests)])
    .execute();
  const specialists = new Map<number, string[]>();
  for (const { request, account } of rows) {
    const known = specialists.get(request) ?? [];
    known.push(account);
    specialists.set(request, known);
  }
  return specialists;
}
