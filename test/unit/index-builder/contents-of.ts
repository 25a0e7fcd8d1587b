import type { PageContent } from "../../../index-builder/extract/page-content.ts";
import type { Contents } from "../../../index-builder/release/contents.ts";
import type { DraftFacts } from "../../../index-builder/release/draft.ts";
import { outlineOf } from "../../../index-builder/release/outline.ts";

/** Contents in memory. */
export function contentsOf(read: (hash: string) => PageContent): Contents {
  const kept = new Map<string, DraftFacts>();
  return {
    read,
    outline: (hash) => outlineOf(read(hash)),
    facts: (hash, digest) => kept.get(`${hash} ${digest}`) ?? null,
    keepFacts: (hash, digest, facts) => void kept.set(`${hash} ${digest}`, facts),
  };
}
