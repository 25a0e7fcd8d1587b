import type { CompiledParts } from "../../core/search/compiled-parts.ts";
import type { SearchIndex } from "../../core/search/search-index.ts";
import { prepareIndex } from "../../core/search/derived-index.ts";
import { openIndex } from "../../core/search/search-index.ts";
import { search } from "../../core/search/search.ts";
import { suggest } from "../../core/search/suggest.ts";
import type { SearchAnswer } from "../../core/contract/search.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { giveWay } from "./give-way.ts";
import { markText } from "./mark-text.ts";
import { leaveIn, type Mailbox } from "./mailbox.ts";
import { loadParts } from "./load-parts.ts";
import type { Boost, FromSearching, ToSearching } from "./searching-messages.ts";
import { textReader } from "./text-reader.ts";

/** Beginnings of common words: what one types first decides which code has to be fast first. */
const warmUps = [
  "т",
  "ка",
  "тар",
  "стра",
  "полис",
  "как оформ",
  "страхование дома",
  "nfhba",
  "тариффы каско",
];

/**
 * The Worker that answers: holds the compiled parts and the packed texts, and does nothing that could make a keystroke
 * wait but taking in small parts. Messages that come while the parts load are answered after; texts, which only snippets
 * need, come in later.
 * @returns what to call with each message.
 */
export async function startSearching(
  db: LocalDatabase,
  tell: (message: FromSearching) => void,
): Promise<(message: ToSearching) => void> {
  let parts: CompiledParts = [];
  let index: SearchIndex = openIndex(parts);
  let texts = textReader();
  let tuning: Tuning | undefined;
  let mailbox: Mailbox | null = null;
  /** True once texts are in as well. */
  let whole = false;
  const last = { part: 0, text: 0 };
  await takeTuning();
  await growParts();
  void warmUp();
  // One growth after another, or two would take in the same parts.
  let growing = growTexts().catch(fallBehind);

  return (message) => {
    if (message.kind === "grow") growing = growing.then(growParts).then(growTexts).catch(fallBehind);
    else if (message.kind === "tuning") growing = growing.then(retune).catch(fallBehind);
    else if (message.kind === "mailbox") ({ mailbox } = message);
    else if (message.kind === "suggest") {
      tell({
        kind: "suggested",
        id: message.id,
        suggested: suggest(index, tuning?.popular ?? [], Date.now()),
      });
    } else if (message.kind === "mark") {
      const { id, query, text } = message;
      tell({ kind: "marked", id, marks: markText(index, { query, text, synonyms: tuning?.synonyms }) });
    } else answer(message);
  };

  async function growParts(): Promise<void> {
    const added = await db.getAll("parts", after(last.part));
    const loaded = loadParts(added, parts);
    if (loaded.kind === "unreadable") {
      parts = [];
      texts = textReader();
      tell({ kind: "unreadable" });
    } else if (added.length > 0) {
      parts = loaded.parts;
      last.part = loaded.last;
    }
    // A key that is pressed meanwhile waits for one step, not for all three.
    await giveWay();
    for (const part of parts) await prepareIndex(part.index, giveWay);
    await giveWay();
    index = openIndex(parts);
    whole = false;
    tellReady();
  }

  async function growTexts(): Promise<void> {
    const reading = db.transaction("texts");
    const [numbers, packs] = await Promise.all([
      reading.store.getAllKeys(after(last.text)),
      reading.store.getAll(after(last.text)),
    ]);
    for (const pack of packs) texts.add(pack);
    last.text = numbers.at(-1) ?? last.text;
    whole = true;
    tellReady();
  }

  async function retune(): Promise<void> {
    await takeTuning();
    tellReady();
  }

  async function takeTuning(): Promise<void> {
    tuning = await db.get("tuning", "now");
  }

  /** The next growth takes in what this one could not; the host is told, for it may be long in coming. */
  function fallBehind(failure: unknown): void {
    tell({ kind: "behind", why: String(failure) });
  }

  function tellReady(): void {
    tell({ kind: "ready", sections: index.sections, documents: index.pages, whole });
  }

  /** The first searches of a Worker take ten times as long as later ones: the browser compiles only what has run. */
  async function warmUp(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const query of warmUps) {
        // A task of its own each, so that a real query waits for one at most.
        await new Promise((resume) => setTimeout(resume, 0));
        find({ query, literal: false, filters: {}, near: null, limit: 20 }, {});
      }
    }
  }

  function find(given: SearchGiven, boost: Boost): SearchAnswer {
    return search(index, {
      query: given.query,
      limit: given.limit,
      literal: given.literal,
      boost,
      now: new Date().toISOString(),
      textOf: texts.textOf,
      filters: given.filters,
      ...(given.near === null ? {} : { near: given.near }),
      ...(tuning === undefined ? {} : { tuning }),
    });
  }

  function answer({ id, given, boost }: Extract<ToSearching, { kind: "search" }>): void {
    const started = performance.now();
    const answered = find(given, boost);
    const found = { answer: answered, computeMs: performance.now() - started };
    if (mailbox) leaveIn(mailbox, id, found);
    tell({ kind: "found", id, ...found });
  }
}

function after(number: number): IDBKeyRange {
  return IDBKeyRange.lowerBound(number, true);
}
