import type { Reading } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

/** Where the answer to a request stands: the request itself, or, through all merges, the one that it was merged into. */
export async function mergeRoot(db: Reading, request: StoredRequest): Promise<StoredRequest> {
  let root = request;
  const met = new Set([request.id]);
  while (root.state === "merged" && root.mergedInto !== null && !met.has(root.mergedInto)) {
    met.add(root.mergedInto);
    const into = await db
      .selectFrom("request")
      .selectAll()
      .where("id", "=", root.mergedInto)
      .executeTakeFirst();
    if (into === undefined) break;
    root = into;
  }
  return root;
}
