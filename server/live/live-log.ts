import type { LiveEvent } from "../../core/contract/live.ts";
import type { RequestEventKind } from "../../core/contract/request-event.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import type { Store } from "../store/store.ts";

/** An event of the log with those it concerns. */
export type LoggedEvent = {
  readonly event: Extract<LiveEvent, { type: "request" }>;
  readonly seller: string;
  readonly specialists: readonly string[];
  /** Accounts that wait for its answer too. */
  readonly joiners: readonly string[];
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
  const requests = [...new Set(rows.map(({ request }) => request))];
  const specialists = await specialistsOf(read, requests);
  const joiners = await joinersOf(read, requests);
  const merged = await mergedRequests(read, requests);
  return rows.flatMap(({ seller, ...event }) => [
    {
      event: { type: "request", ...event },
      seller,
      specialists: specialists.get(event.request) ?? [],
      joiners: joiners.get(event.request) ?? [],
    },
    ...(followedKinds.has(event.kind) ? followers(event.request, merged) : []).map((one): LoggedEvent => ({
      // What the other one does is told of one's own request, and not who they are.
      event: { type: "request", ...event, request: one.id, by: null },
      seller: one.seller,
      specialists: [],
      joiners: [],
    })),
  ]);
}

/** What changes the clock, or the hands, of those that wait for the same answer. The answer itself stands in their own logs. */
const followedKinds: ReadonlySet<RequestEventKind> = new Set([
  "claimed",
  "released",
  "assigned",
  "paused",
  "resumed",
  "reopened",
]);

/** Of the merged requests those that lead to this one. */
function followers(request: number, merged: readonly StoredRequest[]): StoredRequest[] {
  const direct = merged.filter(({ mergedInto }) => mergedInto === request);
  return [...direct, ...direct.flatMap(({ id }) => followers(id, merged))];
}

async function specialistsOf(
  read: Store["read"],
  requests: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await read
    .selectFrom("request_specialist")
    .selectAll()
    .where("request", "in", requests)
    .execute();
  const specialists = new Map<number, string[]>();
  for (const { request, account } of rows) {
    const known = specialists.get(request) ?? [];
    known.push(account);
    specialists.set(request, known);
  }
  return specialists;
}

async function joinersOf(read: Store["read"], requests: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await read
    .selectFrom("request_joiner")
    .select(["request", "account"])
    .where("request", "in", requests)
    .execute();
  const joiners = new Map<number, string[]>();
  for (const { request, account } of rows) joiners.set(request, [...(joiners.get(request) ?? []), account]);
  return joiners;
}
