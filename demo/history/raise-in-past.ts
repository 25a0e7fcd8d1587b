import type { Config } from "../../core/contract/config.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { acceptRepeat } from "../../server/clusters/accept-repeat.ts";
import { Clusters } from "../../server/clusters/clusters.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";

type Raising = {
  readonly config: Pick<Config, "insight" | "desk">;
  /** Requests that ask it. */
  readonly requests: readonly number[];
  readonly section: SectionRecord;
  /** Account of who raised it. */
  readonly by: string;
  readonly at: Date;
};

/**
 * Lets the server find what is asked again and again as it stood on a day, and raises its answer as somebody did then: the
 * weeks since show whether it helped. Nothing where it was not found.
 */
export async function raiseInPast(
  file: string,
  { config, requests, section, by, at }: Raising,
): Promise<void> {
  const store = openStore(file);
  const stopping = new AbortController();
  const failures: unknown[] = [];
  try {
    const clusters = new Clusters({
      store,
      file,
      config,
      now: () => at,
      live: { publish() {}, drop() {}, close() {} },
      signal: stopping.signal,
      failed: (error) => failures.push(error),
    });
    await clusters.tidy();
    if (failures.length > 0) throw new Error("Questions could not be clustered", { cause: failures[0] });
    const cluster = await clusterOf(store, requests);
    if (cluster === null) return;
    const cause = "raise" as const;
    await acceptRepeat(store, { cluster, cause, section, by, at: at.toISOString(), language: "ru" });
  } finally {
    stopping.abort();
    await store.close();
  }
}

/** The cluster that most of these requests are in. */
async function clusterOf({ read }: Store, requests: readonly number[]): Promise<number | null> {
  if (requests.length === 0) return null;
  const found = await read
    .selectFrom("cluster_member")
    .select((each) => ["cluster", each.fn.countAll<number>().as("members")])
    .where("request", "in", requests)
    .groupBy("cluster")
    .orderBy("members", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.cluster ?? null;
}
