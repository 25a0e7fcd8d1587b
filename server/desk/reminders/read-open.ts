import { mergedRequests } from "../merged-requests.ts";
import type { Reading } from "../people.ts";
import type { StoredRequest } from "../standing-row.ts";

type Column =
  | "id"
  | "state"
  | "kind"
  | "lastSeq"
  | "calendar"
  | "rules"
  | "claimedBy"
  | "routedTo"
  | "mergedInto";

/** A request that waits for an answer. Of one that was merged, who has it and with whom it is is told by the one it waits for. */
export type OpenRequest = Pick<StoredRequest, Column> & {
  /** The one it was merged into, through all merges; null for one of its own. */
  readonly root: Pick<StoredRequest, "id" | "lastSeq"> | null;
};

/** All that wait for an answer, those merged into them too: each has a clock of its own. */
export async function readOpen(db: Reading): Promise<OpenRequest[]> {
  const open = await db
    .selectFrom("request")
    .select(["id", "state", "kind", "lastSeq", "calendar", "rules", "mergedInto", "claimedBy", "routedTo"])
    .where("state", "in", ["open", "paused"])
    .orderBy("id")
    .execute();
  const byId = new Map(open.map((request) => [request.id, request]));
  const merged = await mergedRequests(db, [...byId.keys()]);
  const parents = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]));
  const joined = merged.flatMap(({ id, kind, lastSeq, calendar, rules, mergedInto }) => {
    const root = byId.get(rootOf(id, parents));
    if (root === undefined) return [];
    const { state, claimedBy, routedTo } = root;
    return [{ id, kind, lastSeq, calendar, rules, mergedInto, state, claimedBy, routedTo, root }];
  });
  return [...open.map((request) => ({ ...request, root: null })), ...joined];
}

/** Every one was found beneath an open one, so that the way up ends there. */
function rootOf(id: number, parents: ReadonlyMap<number, number | null>): number {
  let at = id;
  for (let into = parents.get(at); into !== undefined && into !== null; into = parents.get(at)) at = into;
  return at;
}
