import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { InsightEngine } from "../insight/insight-engine.ts";
import type { Store } from "../store/store.ts";
import type { ClusterShowing } from "../clusters/show-clusters.ts";

/** For whom and from what a report is written. */
export type ReportReading = {
  readonly store: Pick<Store, "read">;
  /** Works out figures in a thread of its own: two weeks of a large company are seconds of work in all. */
  readonly engine: Pick<InsightEngine, "view">;
  readonly config: Config;
  readonly now: Date;
  readonly catalogue: Pick<Catalogue, "section" | "audienceOf"> & Partial<Pick<Catalogue, "sectionsOf">>;
  /** Of whoever reads it. */
  readonly groups: readonly string[];
};

/** Whoever reads it, they are told what a trainer may know: it is handed on and printed. */
export function asTrainer({ store, config, now, catalogue, groups }: ReportReading): ClusterShowing & {
  readonly catalogue: ReportReading["catalogue"];
} {
  return {
    db: store.read,
    now,
    rules: config.insight.clusters,
    account: { role: "trainer", groups },
    catalogue,
  };
}
