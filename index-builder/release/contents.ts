import type { PageContent } from "../extract/page-content.ts";
import type { DraftFacts } from "./draft.ts";
import type { Outline } from "./outline.ts";

/** What a source's pages say, by hash, and what was worked out of it before. */
export type Contents = {
  /** Parsed anew at each call, so that no more than one has to be in memory. */
  read(hash: string): PageContent;
  outline(hash: string): Outline;
  /** What `keepFacts` was given last, if that was under this digest. */
  facts(hash: string, digest: string): DraftFacts | null;
  keepFacts(hash: string, digest: string, facts: DraftFacts): void;
};
