import { ClusterBook } from "../../../../server/clusters/cluster-book.ts";
import type { ClusterChange } from "../../../../server/clusters/cluster-news.ts";
import { writeNews } from "../../../../server/clusters/write-news.ts";
import type { Store } from "../../../../server/store/store.ts";

export type WrittenCluster = ClusterChange & { readonly id: number };

/** Clusters all that was asked in the days before an instant (ISO), written as the server writes it. */
export async function clusterAll(store: Store, windowDays: number, at: string): Promise<WrittenCluster[]> {
  const book = new ClusterBook(store.read, {
    windowDays,
    mostQuestions: 50_000,
    newcomerDays: 91,
    zone: "Europe/Moscow",
  });
  const found: WrittenCluster[] = [];
  for await (const news of book.whole(new Date(at))) {
    const numbers = await writeNews(store, news, at);
    book.numbered(news, numbers);
    found.push(...news.changes.map((change) => ({ ...change, id: numbers.get(change.key) ?? 0 })));
  }
  return found;
}
