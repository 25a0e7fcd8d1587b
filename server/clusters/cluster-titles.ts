import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { titlesOf } from "./cluster-words.ts";

/**
 * What clusters are called, as far as the words of their central question are kept. Those that so few sellers ask now that
 * this reader may not be told of them have no title: theirs would be the words of one or two.
 */
export async function clusterTitles(
  db: Reading,
  clusters: readonly number[],
  account: Pick<Account, "role">,
): Promise<Map<number, string>> {
  if (clusters.length === 0) return new Map();
  const stored = await db
    .selectFrom("question_cluster")
    .select(["id", "central", "sellers"])
    .where("id", "in", clusters)
    .execute();
  const rows = stored.filter(({ sellers }) => mayBeTold(account, sellers));
  const titles = await titlesOf(
    db,
    rows.map(({ central }) => central),
  );
  return new Map(
    rows.flatMap(({ id, central }): [number, string][] => {
      const title = central === null ? undefined : titles.get(central);
      return title === undefined ? [] : [[id, title]];
    }),
  );
}
