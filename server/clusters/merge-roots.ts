import type { Reading } from "../desk/people.ts";
import { inParts } from "../store/in-parts.ts";

const idsPerRead = 500;

/** Of each of these requests the one where its answer stands: itself, or, through all merges, the one it was merged into. */
export async function mergeRoots(db: Reading, ids: readonly number[]): Promise<Map<number, number>> {
  const into = new Map<number, number>();
  for (let next = ids; next.length > 0;) {
    const found: number[] = [];
    for (const some of inParts(next, idsPerRead)) {
      const rows = await db
        .selectFrom("request")
        .select(["id", "mergedInto"])
        .where("id", "in", some)
        .where("state", "=", "merged")
        .execute();
      for (const { id, mergedInto } of rows) {
        if (mergedInto === null) continue;
        into.set(id, mergedInto);
        found.push(mergedInto);
      }
    }
    next = [...new Set(found)].filter((id) => !into.has(id));
  }
  return new Map(ids.map((id) => [id, rootOf(id, into)]));
}

function rootOf(id: number, into: ReadonlyMap<number, number>): number {
  const met = new Set<number>();
  let root = id;
  for (let next: number | undefined = id; next !== undefined && !met.has(next); next = into.get(next)) {
    met.add(next);
    root = next;
  }
  return root;
}
