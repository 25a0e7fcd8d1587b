import { z } from "zod";
import { DocumentKind, Instant } from "./record.ts";

/** Within the data folder: a file for each run that ended, and one that says how the run under way stands. */
export const crawlReportFolder = "crawl-reports";
export const crawlStatusFile = "crawl-status.json";
/** Whoever wants the run under way to stop writes a `CrawlStop` here; the crawler removes it. */
export const crawlStopFile = "crawl-stop.json";
/** A status not renewed for this long belongs to a process that died. */
export const crawlSilentMs = 15_000;

/** A sentence for people, in both languages. */
export const Said = z.object({ ru: z.string(), en: z.string() }).meta({ id: "Said" });
export type Said = z.infer<typeof Said>;

/** crawl: through everything · rights: only what may still be seen · allow: publishes what was held, asks nothing. */
export const CrawlKind = z.enum(["crawl", "rights", "allow"]).meta({ id: "CrawlKind" });
export type CrawlKind = z.infer<typeof CrawlKind>;

/** Who began a run: the schedule, somebody in the console (by name), or a command line. */
export const CrawlBegun = z
  .object({ by: z.enum(["schedule", "person", "command"]), name: z.string().nullable() })
  .meta({ id: "CrawlBegun" });
export type CrawlBegun = z.infer<typeof CrawlBegun>;

export const CrawlProgress = z
  .discriminatedUnion("phase", [
    z.object({
      phase: z.literal("crawl"),
      source: z.string(),
      identity: z.string(),
      fetched: z.int(),
      /** Addresses known and not yet asked for. */
      waiting: z.int(),
      failed: z.int(),
    }),
    z.object({ phase: z.literal("index"), documents: z.int(), sections: z.int() }),
    z.object({ phase: z.literal("publish"), sections: z.int() }),
  ])
  .meta({ id: "CrawlProgress" });
export type CrawlProgress = z.infer<typeof CrawlProgress>;

/** The run under way; written at most once a second, gone when it ends. */
export const CrawlStatus = z
  .object({
    /** Of the run, and of its report later. */
    id: z.string(),
    kind: CrawlKind,
    begun: CrawlBegun,
    startedAt: Instant,
    updatedAt: Instant,
    /** Null until the first page. */
    progress: CrawlProgress.nullable(),
  })
  .meta({ id: "CrawlStatus" });
export type CrawlStatus = z.infer<typeof CrawlStatus>;

export const CrawlStop = z.object({ id: z.string() });

/** Addresses of one part of a source that would vanish from the search, and what the portal said of them. */
export const VanishingPart = z
  .object({
    /** First words of the breadcrumb, or of the path where there is none. */
    path: z.array(z.string()),
    count: z.int(),
    /**
     * What most of them answered: "404", "410", "soft-404", "sign-in", "closed", "empty" (there, with nothing to index),
     * "moved" (leads elsewhere), "unlinked" (no longer known), "failed", "not-admitted" (by the configuration or robots.txt).
     */
    answer: z.string(),
    example: z.string(),
  })
  .meta({ id: "VanishingPart" });
export type VanishingPart = z.infer<typeof VanishingPart>;

/** Why a release was held: what it would lose against the one before. */
export const HeldLoss = z
  .object({
    /** Null where sections vanish over all sources though the documents stay. */
    source: z.string().nullable(),
    gone: z.int(),
    of: z.int(),
    parts: z.array(VanishingPart),
  })
  .meta({ id: "HeldLoss" });
export type HeldLoss = z.infer<typeof HeldLoss>;

/** What somebody can mend. */
export const CrawlTrouble = z
  .object({ kind: z.string(), source: z.string().nullable(), said: Said })
  .meta({ id: "CrawlTrouble" });
export type CrawlTrouble = z.infer<typeof CrawlTrouble>;

/** Addresses that are no documents for one and the same reason. */
export const SkippedPart = z
  .object({ rule: z.string(), count: z.int(), said: Said, examples: z.array(z.string()).max(5) })
  .meta({ id: "SkippedPart" });
export type SkippedPart = z.infer<typeof SkippedPart>;

/** How quick a host was; times are from the request to the first byte. */
export const HostFigures = z
  .object({ host: z.string(), requests: z.int(), medianMs: z.int(), p95Ms: z.int(), failed: z.int() })
  .meta({ id: "HostFigures" });
export type HostFigures = z.infer<typeof HostFigures>;

/** An address that leads nowhere, and pages of the portal that link to it. */
export const BrokenLink = z
  .object({
    address: z.string(),
    /** "404", "410" or "soft". */
    status: z.string(),
    pages: z.array(z.string()).max(10),
    /** All that hold it, also those not named: as the identity sees it that sees most of them. */
    held: z.int(),
  })
  .meta({ id: "BrokenLink" });
export type BrokenLink = z.infer<typeof BrokenLink>;

/** What one source came to, all its identities together. */
export const SourceRun = z
  .object({
    id: z.string(),
    startedAt: Instant,
    finishedAt: Instant,
    fetched: z.int(),
    unchanged: z.int(),
    vouched: z.int(),
    /** Not asked for in a run of the schedule, since they seldom change. */
    rested: z.int().optional(),
    redirects: z.int(),
    duplicates: z.int(),
    documents: z.int(),
    sections: z.int(),
    /** Documents against the release before; zero where nothing was published. */
    added: z.int(),
    changed: z.int(),
    vanished: z.int(),
    kinds: z.partialRecord(DocumentKind, z.int()),
    /** Answers by what they were: "200", "304", "redirect", "closed", "gone", "failed", "skipped". */
    answers: z.record(z.string(), z.int()),
    skipped: z.array(SkippedPart),
    /** Pages that could not be read, most of them named. */
    failed: z.object({
      count: z.int(),
      pages: z.array(z.object({ address: z.string(), said: Said })).max(50),
    }),
    /** Slowest first. */
    hosts: z.array(HostFigures).max(20),
    broken: z.object({ count: z.int(), links: z.array(BrokenLink).max(200) }),
    /** Addresses that the portal keeps since this run from an identity which saw them before. */
    hidden: z.int(),
    troubles: z.array(CrawlTrouble),
  })
  .meta({ id: "SourceRun" });
export type SourceRun = z.infer<typeof SourceRun>;

export const CrawlOutcome = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("published"), release: z.string(), publishMs: z.int() }),
    z.object({ kind: z.literal("unchanged"), release: z.string() }),
    z.object({ kind: z.literal("held") }),
    z.object({ kind: z.literal("not-published") }),
  ])
  .meta({ id: "CrawlOutcome" });
export type CrawlOutcome = z.infer<typeof CrawlOutcome>;

/** One run that ended, as `crawl-reports/<id>.json` keeps it. */
export const CrawlRun = z
  .object({
    /** The instant it began, as a file's name: names sort by time. */
    id: z.string().regex(/^[\dTZ-]+$/),
    kind: CrawlKind,
    begun: CrawlBegun,
    startedAt: Instant,
    finishedAt: Instant,
    outcome: CrawlOutcome,
    /** Empty unless held. */
    losses: z.array(HeldLoss),
    /** Those that were asked, where only some were to be; of an interrupted run those that it came to. */
    sources: z.array(SourceRun),
    /** Those that are of no source. */
    troubles: z.array(CrawlTrouble),
  })
  .meta({ id: "CrawlRun" });
export type CrawlRun = z.infer<typeof CrawlRun>;

/** What would become of an address now, as `explain --json` prints it. */
export const Explanation = z
  .object({
    address: z.string(),
    /** Null where no source has it. */
    source: z.string().nullable(),
    identities: z.array(
      z.object({
        identity: z.string(),
        groups: z.array(z.string()),
        steps: z.array(
          z.object({
            step: z.enum(["allowed", "fetched", "content", "sections", "audience", "known"]),
            verdict: z.enum(["fine", "notable", "stops"]),
            /** An instant in it stands as `instantMark` writes it: its reader's clock is another than the crawler's. */
            said: Said,
          }),
        ),
        title: z.string().nullable(),
        /** The first of them, and how each begins; a heading is empty where there is none. */
        sections: z.array(z.object({ heading: z.string(), text: z.string() })),
      }),
    ),
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof Explanation>;
