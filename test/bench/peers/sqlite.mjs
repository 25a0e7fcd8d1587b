// SQLite's FTS5 with its own tokenizer, and fed with our stems; every word counts, the last one as a beginning.
import { DatabaseSync } from "node:sqlite";
import { isStopWord } from "../../../core/analysis/stop-words.ts";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";

export const open = (records) => openWith(records, (text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);

export const openWithOurStemmer = (records) =>
  openWith(records, (text) =>
    tokenize(text)
      .map(({ form }) => form)
      .filter((form) => !isStopWord(form))
      .map((form) => stemWord(form)),
  );

function openWith(records, wordsOf) {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "create virtual table sections using fts5(id unindexed, title, heading, text, tokenize = 'unicode61', prefix = '1 2 3')",
  );
  const insert = database.prepare("insert into sections values (?, ?, ?, ?)");
  database.exec("begin");
  for (const { id, title, heading = "", text } of records)
    insert.run(id, ...[title, heading, text].map((field) => wordsOf(field).join(" ")));
  database.exec("commit");
  const select = database.prepare(
    "select id from sections where sections match ? order by bm25(sections, 0, 2, 1, 1) limit 10",
  );
  return {
    rank(query) {
      const words = wordsOf(query).map((word) => `"${word.replaceAll('"', '""')}"`);
      if (words.length === 0) return [];
      return select.all(`${words.join(" OR ")}*`).map(({ id }) => id);
    },
    stored: () => database.serialize?.() ?? "",
  };
}
