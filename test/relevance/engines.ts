import MiniSearch from "minisearch";
import type { SectionRecord } from "../../core/contract/record.ts";
import { isStopWord } from "../../core/analysis/stop-words.ts";
import { stemWord } from "../../core/analysis/stem-word.ts";
import { tokenize } from "../../core/analysis/tokenize.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { correctQuery } from "../../core/search/correct-query.ts";
import { planQuery } from "../../core/search/plan-query.ts";
import { rankSections } from "../../core/search/rank-sections.ts";
import { readQuery } from "../../core/search/read-query.ts";
import { search } from "../../core/search/search.ts";
import { openIndex } from "../../core/search/search-index.ts";

export type Engine = {
  /** Ids of the records found, best first, at least ten where there are. */
  readonly rank: (query: string) => string[];
  /** All that one keystroke asks for, marks and snippets included. */
  readonly answer: (query: string) => unknown;
};
export type EngineMaker = (records: readonly SectionRecord[]) => Promise<Engine>;

const now = "2026-11-01T00:00:00Z";

export const ours: EngineMaker = async (records) => {
  const index = openIndex(partsOf(await compileRecords(records)));
  const texts = new Map(records.map((record) => [record.id, record.text]));
  return {
    rank: (typed) => {
      const { query } = correctQuery(index, readQuery(typed));
      return rankSections(index, planQuery(index, query), { now })
        .ranked.slice(0, 10)
        .map(({ section }) => index.heads[section]?.id ?? "");
    },
    answer: (query) => search(index, { query, limit: 10, now, textOf: (id) => texts.get(id) }),
  };
};

/** MiniSearch as its documentation suggests for search as you type. */
export const miniSearchAsDocumented: EngineMaker = (records) => {
  const index = new MiniSearch<SectionRecord>({ fields: ["title", "heading", "text"], idField: "id" });
  index.addAll(records);
  return Promise.resolve(
    asEngine((query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } })),
  );
};

/** MiniSearch with our tokens, stems and stop words. */
export const miniSearchWithOurAnalysis: EngineMaker = (records) => {
  const index = new MiniSearch<SectionRecord>({
    fields: ["title", "heading", "text"],
    idField: "id",
    tokenize: (text) => tokenize(text).map((token) => token.form),
    processTerm: (form) => (isStopWord(form) ? null : stemWord(form)),
  });
  index.addAll(records);
  return Promise.resolve(
    asEngine((query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3, heading: 0.5 } })),
  );
};

function asEngine(find: (query: string) => { id: unknown }[]): Engine {
  const rank = (query: string): string[] =>
    find(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
  return { rank, answer: rank };
}
