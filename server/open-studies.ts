import type { Config } from "../core/contract/config.ts";
import type { Part } from "./app-deps.ts";
import { forgetReaders } from "./broadcast/forget-readers.ts";
import { serveBroadcasts } from "./broadcast/broadcast-part.ts";
import { BonusEngine } from "./bonus/bonus-engine.ts";
import { bonusOver } from "./bonus/bonus-part.ts";
import { capacityOver } from "./capacity/capacity-part.ts";
import { Clusters } from "./clusters/clusters.ts";
import { clustersOver } from "./clusters/clusters-part.ts";
import type { Desk } from "./desk/desk.ts";
import type { InsightEngine } from "./insight/insight-engine.ts";
import { openInsight } from "./insight/open-insight.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { BrokenOnPage } from "./crawl/broken-links.ts";
import { PortalPages } from "./portal-pages/portal-pages.ts";
import { portalPagesOver } from "./portal-pages/portal-pages-part.ts";
import type { LiveHub } from "./live/live-hub.ts";
import { forgetFigures } from "./searches/forget-figures.ts";
import { growCases } from "./searches/grow-cases.ts";
import { pilotsOver } from "./pilots/pilots-part.ts";
import { SearchQuality } from "./searches/search-quality.ts";
import { searchesOver } from "./searches/searches-part.ts";
import { keepReporting } from "./report/queue-reports.ts";
import { reportOver } from "./report/report-part.ts";
import { serveTasks } from "./tasks/tasks-part.ts";

type Opening = {
  readonly desk: Pick<Desk, "store" | "now" | "clocks">;
  readonly config: Config;
  /** The database's. */
  readonly file: string;
  /** The configuration's desk, without what people changed since. */
  readonly given: Config["desk"];
  readonly live: LiveHub;
  readonly catalogue: Catalogue;
  /** What the last crawls found; null before the first. */
  readonly brokenLinks: () => Promise<readonly BrokenOnPage[] | null>;
  readonly signal: AbortSignal;
  /** Aborts when nothing is to be done by itself any more, though calls are answered still. */
  readonly resting: AbortSignal;
  readonly failed: (what: string) => (error: unknown) => void;
};

export type Studies = {
  readonly parts: readonly Part[];
  /** Works out figures for whoever tells of them by mail. */
  readonly engine: Pick<InsightEngine, "view">;
  /** What is done every hour. */
  readonly tidying: Readonly<Record<string, () => Promise<void>>>;
  /** Somebody has searched. */
  readonly searched: () => void;
  /** Resolves once nothing is done by itself any more; `resting` has aborted before. */
  readonly rest: () => Promise<unknown>;
  /** Resolves once nothing of it runs any more; both signals have aborted before. */
  readonly close: () => Promise<unknown>;
};

/** What is told by the log as a whole: figures, questions that come again, searches, capacity, the bonus. */
export function openStudies(opening: Opening): Studies {
  const { desk, config, file, given, live, catalogue, brokenLinks, signal, resting, failed } = opening;
  const { store, now } = desk;
  const quality = new SearchQuality({
    store,
    file,
    now,
    signal,
    failed: failed("adding up searches failed"),
  });
  const clusters = new Clusters({
    store,
    file,
    config,
    now,
    live,
    signal: resting,
    failed: failed("clustering failed"),
  });
  const insight = openInsight({ file, desk, signal, failed: failed("filling in figures failed") });
  const bonus = new BonusEngine({ file, desk: given });
  const pages = new PortalPages({ store, config, catalogue, now, signal, brokenLinks });
  const repeating = clusters.keep();
  const reporting = keepReporting(
    { store, config, now },
    { signal: resting, failed: failed("sending reports failed") },
  );
  const rest = (): Promise<unknown> => Promise.all([repeating, reporting]);
  return {
    parts: [
      insight.part,
      capacityOver(live, insight.insight),
      pilotsOver(insight.insight),
      bonusOver(bonus),
      searchesOver(quality),
      serveTasks,
      clustersOver(clusters),
      portalPagesOver(pages),
      reportOver(insight.insight.engine),
      serveBroadcasts,
    ],
    engine: insight.insight.engine,
    tidying: {
      clusters: () => clusters.tidy(),
      figures: () => forgetFigures(store, config, now()),
      quality: quality.roll,
      cases: () => growCases(store, now()),
      pages: pages.follow,
      broadcasts: () => forgetReaders(store, now()),
    },
    searched: quality.noted,
    rest,
    close: () => Promise.all([rest(), insight.close(), bonus.close(), quality.settled()]),
  };
}
