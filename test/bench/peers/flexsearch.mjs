// FlexSearch as its documentation sets up search as you type over several fields, and the same with our words.
import { Document } from "flexsearch";
import { isStopWord } from "../../../core/analysis/stop-words.ts";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";

export const open = (records) => openWith(records, {});

/** Stems by ours, in place of its own encoder. */
export const openWithOurStemmer = (records) => openWith(records, { encode: ourStems });

function openWith(records, options) {
  const index = new Document({
    document: { id: "id", index: ["title", "heading", "text"] },
    tokenize: "forward",
    ...options,
  });
  for (const { id, title, heading = "", text } of records) index.add({ id, title, heading, text });
  return {
    // `suggest` finds what holds some of the words only; without it a question finds nothing.
    rank: (query) =>
      index
        .search(query, { limit: 10, suggest: true, merge: true })
        .slice(0, 10)
        .map(({ id }) => id),
    async stored() {
      const parts = [];
      await index.export((key, data) => void parts.push(`${key}${data}`));
      return parts.join("\n");
    },
  };
}

function ourStems(text) {
  return tokenize(text)
    .map(({ form }) => form)
    .filter((form) => !isStopWord(form))
    .map((form) => stemWord(form));
}
