import { z } from "zod";
import { Instant } from "./record.ts";

/** Version of the release format; a reader refuses another one and says to crawl again. */
export const releaseFormat = 1;

/** Names inside a release folder. */
export const releaseFiles = {
  manifest: "manifest.json",
  records: "records.ndjson",
  /** What the next release is made from: which document has which of the records. */
  documents: "documents.ndjson",
  index: "index.json",
} as const;
/** The file beside the releases that names the one being served; replaced by rename. */
export const currentReleaseFile = "current.json";

/** The file beside the releases that takes documents away from groups; it holds for whichever release is served. */
export const deniedFile = "denied.json";

/**
 * Addresses of documents, and the groups that may no longer see them: the portal has closed them since a release was
 * made. It can only narrow, comes into force by itself, and no guard holds it back.
 */
export const Denied = z.object({ addresses: z.record(z.string(), z.array(z.string())) });
export type Denied = z.infer<typeof Denied>;

export const CurrentRelease = z.object({ release: z.string().min(1) });

/** Written last, so that a folder without it is a release half written. */
export const ReleaseManifest = z
  .object({
    format: z.literal(releaseFormat),
    id: z.string().min(1),
    createdAt: Instant,
    analysis: z.string(),
    previous: z.string().nullable(),
    documents: z.int(),
    sections: z.int(),
    files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string().length(64) })),
    sources: z.array(
      z.object({
        id: z.string(),
        startedAt: Instant,
        finishedAt: Instant,
        fetched: z.int(),
        indexed: z.int(),
        skipped: z.int(),
        failed: z.int(),
      }),
    ),
  })
  .meta({ id: "ReleaseManifest" });
export type ReleaseManifest = z.infer<typeof ReleaseManifest>;
