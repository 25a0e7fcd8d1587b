import { mergeRoot } from "./merge-root.ts";
import { mergedRequests } from "./merged-requests.ts";
import type { Reading } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

export type Families = {
  /** Of a merged request the one whose answer it waits for. */
  readonly rootOf: (request: StoredRequest) => StoredRequest | undefined;
  /** All that wait for the answer to this one. */
  readonly mergedWith: (request: StoredRequest) => readonly StoredRequest[];
};

/** Who waits for whose answer among these requests and those they were merged into. */
export async function familiesOf(db: Reading, requests: readonly StoredRequest[]): Promise<Families> {
  const roots = new Map<number, StoredRequest>();
  for (const request of requests)
    if (request.state === "merged") roots.set(request.id, await mergeRoot(db, request));
  const waiting = new Map<number, StoredRequest[]>();
  const merged = await mergedRequests(
    db,
    requests.map(({ id }) => id),
  );
  const into = new Map(merged.map((one) => [one.id, one.mergedInto]));
  for (const one of merged) {
    for (let at = one.mergedInto; at !== null; at = into.get(at) ?? null)
      waiting.set(at, [...(waiting.get(at) ?? []), one]);
  }
  return {
    rootOf: ({ id }) => roots.get(id),
    mergedWith: ({ id }) => waiting.get(id) ?? [],
  };
}
