import type { Reading } from "../desk/people.ts";

// Enough to know by what a new question of an old cluster is like.
const mostOlder = 20_000;

/**
 * What is clustered: the newest `most` requests of the window, and older ones of clusters about which something was done, so that their
 * questions are known again when they come back. In the order in which they were asked.
 */
export async function windowRequests(
  db: Reading,
  { since, until, most }: { readonly since: string; readonly until: string; readonly most: number },
): Promise<number[]> {
  const recent = await db
    .selectFrom("request")
    .select("id")
    .where("askedAt", ">=", since)
    .where("askedAt", "<=", until)
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  const older = await db
    .selectFrom("cluster_member")
    .innerJoin("cluster_proposal", "cluster_proposal.cluster", "cluster_member.cluster")
    .select("cluster_member.request")
    .distinct()
    .where("cluster_proposal.state", "=", "accepted")
    .where("cluster_member.request", "is not", null)
    .orderBy("cluster_member.request", "desc")
    .limit(mostOlder)
    .execute();
  const ids = new Set([...recent.map(({ id }) => id), ...older.flatMap(({ request }) => request ?? [])]);
  return [...ids].toSorted((a, b) => a - b);
}
