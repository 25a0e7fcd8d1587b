import type { CompiledParts } from "../../core/search/compiled-parts.ts";
import type { SearchIndex } from "../../core/search/search-index.ts";
import { openIndex } from "../../core/search/search-index.ts";
import { search } from "../../core/search/search.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { loadParts } from "./load-parts.ts";
import { textReader } from "./pack-texts.ts";
import type { FromSearching, ToSearching } from "./searching-messages.ts";

/**
 * The Worker that answers: holds the compiled parts and the packed texts, and does nothing that could make a keystroke
 * wait but taking in small parts. Messages that come while it loads are answered after.
 * @returns what to call with each message.
 */
export async function startSearching(
  db: LocalDatabase,
  tell: (message: FromSearching) => void,
): Promise<(message: ToSearching) => Promise<void>> {
  let parts: CompiledParts = [];
  let index: SearchIndex = openIndex(parts);
  let texts = textReader();
  let last = 0;
  await grow();

  return async (message) => {
    if (message.kind === "grow") await grow();
    else answer(message);
  };

  async function grow(): Promise<void> {
    const added = await db.getAll("parts", IDBKeyRange.lowerBound(last, true));
    const loaded = loadParts(added, parts);
    if (loaded.kind === "unreadable") {
      parts = [];
      texts = textReader();
      tell({ kind: "unreadable" });
    } else if (added.length > 0) {
      ({ parts, last } = loaded);
      for (const part of added) if (part.texts !== null) texts.add(part.texts);
    }
    index = openIndex(parts);
    tell({ kind: "ready", sections: index.sections, documents: index.pages });
  }

  function answer({ id, given, boost }: Extract<ToSearching, { kind: "search" }>): void {
    const started = performance.now();
    const answered = search(index, {
      query: given.query,
      limit: given.limit,
      literal: given.literal,
      boost,
      now: new Date().toISOString(),
      textOf: texts.textOf,
      ...(given.kind === null ? {} : { kinds: [given.kind] }),
    });
    tell({ kind: "found", id, answer: answered, computeMs: performance.now() - started });
  }
}
