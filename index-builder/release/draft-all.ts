import { hash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import type { Contents } from "./contents.ts";
import { draftStore } from "./draft-store.ts";
import { factsOf, type Draft, type DraftFacts } from "./draft.ts";
import type { KnownPage } from "./known-page.ts";
import { makeDraft } from "./make-draft.ts";
import type { Outline } from "./outline.ts";
import { findRecurring } from "./recurring.ts";
import { signaturePool } from "./signature-pool.ts";

/** A content as drafts are made of it; `digest` is equal for equal drafts. */
type Known = { readonly digest: string; readonly facts: DraftFacts; make(): Draft };
export type KnownOf = (hash: string) => Known;

const draftsAtOnce = 200;
/** Drafts of so much text wait in memory to become records, 16 MB; others are made a second time. */
const charactersKept = 8_000_000;

/** Raised whenever records come out otherwise of the same contents. */
const recordVersion = 1;

/** Makes the drafts that are not known from before, one at a time. */
export async function draftAll(
  seen: readonly { readonly pages: readonly KnownPage[] }[],
  contents: Contents,
  signal: AbortSignal,
): Promise<KnownOf> {
  const firstFound = new Map<string, string>();
  for (const { pages } of seen) {
    for (const { content, address } of pages) {
      if (content !== null && !firstFound.has(content)) firstFound.set(content, address);
    }
  }
  const recurring = findRecurring({ [Symbol.iterator]: () => outlinesOf(firstFound.keys(), contents) });
  const known = new Map<string, Known>();
  const pooled = signaturePool();
  const fresh = draftStore(charactersKept);
  for (const [content, found] of firstFound) {
    const makeAnew = () => makeDraft(contents.read(content), found, recurring);
    const said = [recordVersion, analysisVersion, found, recurring.digest(contents.outline(content))];
    const digest = hash("sha1", [content, ...said].join("\n"), "base64url");
    let facts = contents.facts(content, digest);
    if (facts === null) {
      const draft = makeAnew();
      facts = factsOf(draft);
      contents.keepFacts(content, digest, facts);
      fresh.keep(content, draft);
    }
    const signature = facts.signature && pooled(facts.signature);
    const make = () => fresh.take(content) ?? makeAnew();
    known.set(content, { digest, facts: { ...facts, signature }, make });
    if (known.size % draftsAtOnce === 0) {
      await nextTurn();
      signal.throwIfAborted();
    }
  }
  return (content) => {
    const one = known.get(content);
    if (!one) throw new Error(`No content ${content} in the crawl state; delete crawl.db and crawl again`);
    return one;
  };
}

function* outlinesOf(hashes: Iterable<string>, contents: Contents): Generator<Outline> {
  for (const content of hashes) yield contents.outline(content);
}
