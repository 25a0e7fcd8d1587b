import { z } from "zod";
import { crawlAlarmKinds } from "./alarm.ts";
import { CrawlKind, CrawlStatus, CrawlTrouble, Explanation, HeldLoss, SourceRun } from "./crawl-run.ts";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { Instant } from "./record.ts";

/**
 * fine: the last run went through · troubled: pages failed, or something keeps the crawler from doing all it should; broken
 * links alone are the portal's own · held: its release waits for a decision.
 */
export const SourceState = z.enum(["never", "fine", "troubled", "held"]).meta({ id: "SourceState" });

export const SourceHealth = z
  .object({
    id: z.string(),
    /** Hosts that its start addresses name. */
    hosts: z.array(z.string()),
    state: SourceState,
    /** Figures of its last whole run, without the long lists; null before the first. */
    last: SourceRun.omit({
      skipped: true,
      broken: true,
      failed: true,
      hosts: true,
      troubles: true,
    }).nullable(),
    /** What there is to mend: addresses that failed or are broken, and troubles that are of no single address. */
    troubles: z.int(),
    nextAt: Instant.nullable(),
  })
  .meta({ id: "SourceHealth" });
export type SourceHealth = z.infer<typeof SourceHealth>;

export const ReleaseHealth = z
  .object({
    id: z.string(),
    createdAt: Instant,
    documents: z.int(),
    sections: z.int(),
    served: z.boolean(),
    /** Against the release before it, where a report tells. */
    change: z.object({ added: z.int(), changed: z.int(), vanished: z.int() }).nullable(),
  })
  .meta({ id: "ReleaseHealth" });
export type ReleaseHealth = z.infer<typeof ReleaseHealth>;

/** Something that somebody ought to look at now. */
export const CrawlAlarm = z
  .object({
    kind: z.enum(crawlAlarmKinds),
    /** stale: the last good crawl, or the first attempt at one · others: the end of the run that raised it. */
    since: Instant,
    /** Null where it concerns all sources together. */
    source: z.string().nullable(),
    /** Hours since the last good crawl, documents held or hidden; null where no number says more. */
    count: z.int().nullable(),
  })
  .meta({ id: "CrawlAlarm" });
export type CrawlAlarm = z.infer<typeof CrawlAlarm>;

/** The portal and the index at one look. */
export const CrawlHealth = z
  .object({
    /** The run under way. */
    running: CrawlStatus.nullable(),
    /** When the index was last known to agree with the portal; null before the first crawl. */
    checkedAt: Instant.nullable(),
    staleHours: z.number(),
    /** The next whole crawl by the schedules; null where there is none. */
    nextAt: Instant.nullable(),
    sources: z.array(SourceHealth),
    /** The release that waits for a decision, by its run. */
    held: z
      .object({
        run: z.string(),
        since: Instant,
        losses: z.array(HeldLoss),
        /** Who decided to leave it held: nobody is asked until something else would vanish. `by` is null for a lost account. */
        kept: z.object({ by: z.string().nullable(), at: Instant }).nullable(),
      })
      .nullable(),
    alarms: z.array(CrawlAlarm),
    troubles: z.array(CrawlTrouble),
    /** Newest first. */
    releases: z.array(ReleaseHealth),
    /** Whole runs, oldest first, for charts of growth. */
    history: z.array(
      z.object({
        run: z.string(),
        at: Instant,
        documents: z.int(),
        sections: z.int(),
        seconds: z.number(),
        failed: z.int(),
      }),
    ),
    serverNow: Instant,
  })
  .meta({ id: "CrawlHealth" });
export type CrawlHealth = z.infer<typeof CrawlHealth>;

const administrators = ["admin"] as const;

/** The administrator's page: whether the portal is read as it should be, and what to do where it is not. */
export const crawlEndpoints = {
  crawlHealth: endpoint({
    id: "crawlHealth",
    method: "get",
    path: "/api/crawl",
    who: administrators,
    carries: "portal",
    summary: { ru: "Источники, обходы, выпуски и тревоги", en: "Sources, runs, releases and alarms" },
    answer: CrawlHealth,
    problems: ["unauthenticated", "forbidden"],
  }),
  crawlSource: endpoint({
    id: "crawlSource",
    method: "get",
    path: "/api/crawl/sources/{source}",
    who: administrators,
    carries: "portal",
    summary: {
      ru: "Последний полный обход источника со списками: битые ссылки, сбои, медленные узлы, пропущенное",
      en: "The last whole run of a source with its lists: broken links, failures, slow hosts, what was skipped",
    },
    params: z.object({ source: z.string() }),
    answer: SourceRun,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  startCrawl: endpoint({
    id: "startCrawl",
    method: "post",
    path: "/api/crawl/runs",
    who: administrators,
    carries: "nothing",
    summary: {
      ru: "Начать обход; `allow` публикует придержанный выпуск",
      en: "Begin a run; `allow` publishes what was held",
    },
    body: z.strictObject({
      kind: CrawlKind,
      sources: z.array(z.string()).max(100).default([]),
      /** Of `allow`: the run whose loss somebody has seen. Where it is no longer the held one, nothing begins. */
      run: z.string().optional(),
    }),
    answer: Done,
    status: 201,
    problems: ["unauthenticated", "forbidden", "invalid", "wrong-state", "crawl-running"],
  }),
  keepRelease: endpoint({
    id: "keepRelease",
    method: "post",
    path: "/api/crawl/keep",
    who: administrators,
    carries: "nothing",
    summary: {
      ru: "Оставить выпуск, придержанный этим обходом, придержанным, пока не пропадёт что-то ещё",
      en: "Leave the release that this run has held where it is, until something else would vanish",
    },
    body: z.strictObject({ run: z.string() }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "invalid", "wrong-state"],
  }),
  stopCrawl: endpoint({
    id: "stopCrawl",
    method: "post",
    path: "/api/crawl/stop",
    who: administrators,
    carries: "nothing",
    summary: {
      ru: "Остановить идущий обход; прочитанное сохраняется, следующий продолжит с этого места",
      en: "Stop the run under way; what it has read is kept and the next one goes on there",
    },
    answer: Done,
    problems: ["unauthenticated", "forbidden"],
  }),
  serveRelease: endpoint({
    id: "serveRelease",
    method: "post",
    path: "/api/crawl/releases/{release}/serve",
    who: administrators,
    carries: "nothing",
    summary: { ru: "Вернуть прежний выпуск в поиск", en: "Serve an earlier release again" },
    params: z.object({ release: z.string() }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "crawl-running"],
  }),
  explainAddress: endpoint({
    id: "explainAddress",
    method: "get",
    path: "/api/crawl/explain",
    who: administrators,
    carries: "portal",
    summary: {
      ru: "Что обход сделает с этим адресом сейчас и почему; тексты — только те, что эта учётная запись вправе видеть",
      en: "What a crawl makes of an address now, and why; texts only as far as this account may see them",
    },
    query: z.object({ address: z.url({ protocol: /^https?$/ }).max(2000) }),
    answer: Explanation,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
} as const;
