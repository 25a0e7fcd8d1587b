import type { RepeatView } from "../../core/contract/cluster.ts";
import { citedBy } from "../desk/cited-by.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { askersOf } from "./askers-of.ts";
import { citedSection } from "./cited-section.ts";
import { mergeRoots } from "./merge-roots.ts";
import type { ClusterShowing } from "./show-clusters.ts";

type Cited = { readonly answers: Set<number>; readonly sellers: Set<string> };

/** What the answers to these requests cite, as far as their reader may see it; how often is told by whose questions they answer. */
export async function citedSources(
  { db, catalogue, account }: ClusterShowing,
  requests: readonly number[],
): Promise<RepeatView["sources"]> {
  if (requests.length === 0) return [];
  const rows = await db
    .selectFrom("request")
    .select(["id", "seller"])
    .where("id", "in", requests)
    .orderBy("id", "desc")
    .execute();
  const askers = await askersOf(db, rows);
  const roots = await mergeRoots(db, requests);
  const answers = await citedBy(db, [...new Set(roots.values())]);
  const found = new Map<string, Cited>();
  for (const { id } of rows) {
    const root = roots.get(id) ?? id;
    for (const { record } of answers.get(root) ?? []) {
      const cited = found.get(record) ?? { answers: new Set(), sellers: new Set() };
      found.set(record, cited);
      cited.answers.add(root);
      for (const seller of askers.get(id) ?? []) cited.sellers.add(seller);
    }
  }
  return [...found]
    .toSorted(([, a], [, b]) => b.answers.size - a.answers.size)
    .flatMap(([record, cited]) => {
      const section = catalogue.section(record, account.groups);
      if (section === undefined) return [];
      const isTold = mayBeTold(account, cited.sellers.size);
      return { ...citedSection(section), answers: isTold ? cited.answers.size : null };
    });
}
