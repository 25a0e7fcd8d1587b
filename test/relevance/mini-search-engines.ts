import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import type { SectionRecord } from "../../core/contract/record.ts";
import { isStopWord } from "../../core/analysis/stop-words.ts";
import { stemWord } from "../../core/analysis/stem-word.ts";
import { tokenize } from "../../core/analysis/tokenize.ts";
import type { Engine } from "./engine.ts";

const fields = ["title", "heading", "text"];

/** MiniSearch as its documentation suggests for search as you type. */
export function miniSearchAsDocumented(records: readonly SectionRecord[]): Engine {
  return miniSearch(records, { fields }, { prefix: true, fuzzy: 0.2, boost: { title: 2 } });
}

/** MiniSearch with our tokens, stems and stop words. */
export function miniSearchWithOurAnalysis(records: readonly SectionRecord[]): Engine {
  return miniSearch(
    records,
    {
      fields,
      tokenize: (text) => tokenize(text).map((token) => token.form),
      processTerm: (form) => (isStopWord(form) ? null : stemWord(form)),
    },
    { prefix: true, fuzzy: 0.2, boost: { title: 3, heading: 0.5 } },
  );
}

function miniSearch(
  records: readonly SectionRecord[],
  options: Options<SectionRecord>,
  searching: SearchOptions,
): Engine {
  const index = new MiniSearch<SectionRecord>({ idField: "id", ...options });
  index.addAll(records);
  return {
    rank: (query) =>
      index
        .search(query, searching)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    stored: () => JSON.stringify(index),
  };
}
