import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { PageContent } from "../extract/page-content.ts";
import type { Contents } from "../release/contents.ts";
import type { DraftFacts } from "../release/draft.ts";
import { outlineOf, type Outline } from "../release/outline.ts";
import { bytesOf } from "./bytes-of.ts";
import { outlineKeeper } from "./content-keeper.ts";

// The shape was checked by the compiler when this program wrote it, and the recipe guards its version: only that it
// is an object is checked again.
const StoredContent = z.custom<PageContent>(
  (value) => typeof value === "object" && value !== null && "blocks" in value,
);
const StoredFacts = z.custom<Omit<DraftFacts, "signature">>(
  (value) => typeof value === "object" && value !== null && "fingerprint" in value,
);

const utf8 = new TextDecoder();

/** Contents of one source in the crawl state; what is worked out of them is kept there too. */
export function openContents(state: DatabaseSync, source: string): Contents {
  const findBody = state.prepare("select body from content where hash = ?");
  const findOutline = state.prepare("select root, h1, tag, linked, plain from outline where hash = ?");
  const keepOutline = outlineKeeper(state);
  const findFacts = state.prepare(
    "select facts, signature from drafted where source = ? and hash = ? and digest = ?",
  );
  const addFacts = state.prepare(
    "insert or replace into drafted (source, hash, digest, facts, signature) values (?, ?, ?, ?, ?)",
  );
  const read = (hash: string): PageContent => {
    const body = findBody.get(hash)?.["body"];
    if (!(body instanceof Uint8Array)) {
      throw new Error(`No content ${hash} in the crawl state; delete crawl.db and crawl again`);
    }
    return StoredContent.parse(JSON.parse(utf8.decode(body)));
  };
  return {
    read,
    outline(hash) {
      const row = findOutline.get(hash);
      if (row) return storedOutline(row);
      const outline = outlineOf(read(hash));
      keepOutline(hash, outline);
      return outline;
    },
    facts(hash, digest) {
      const row = findFacts.get(source, hash, digest);
      if (!row) return null;
      const signature = row["signature"] instanceof Uint8Array ? signatureOf(row["signature"]) : null;
      return { ...StoredFacts.parse(JSON.parse(String(row["facts"]))), signature };
    },
    keepFacts(hash, digest, { signature, ...facts }) {
      addFacts.run(source, hash, digest, JSON.stringify(facts), signature && bytesOf(signature));
    },
  };
}

function storedOutline(row: Record<string, unknown>): Outline {
  return {
    root: row["root"] === "chosen" ? "chosen" : "body",
    h1: String(row["h1"]),
    tag: String(row["tag"]),
    linked: numbersOf(row["linked"]),
    plain: numbersOf(row["plain"]),
  };
}

const signatureOf = (blob: Uint8Array): Uint32Array => new Uint32Array(blob.slice().buffer);

/** Copied: a blob need not begin where a number may. */
const numbersOf = (blob: unknown): Float64Array =>
  blob instanceof Uint8Array ? new Float64Array(blob.slice().buffer) : new Float64Array();
