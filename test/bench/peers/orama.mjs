// Orama with its own Russian stemmer and stop words, as its documentation sets up a language, and with ours.
import { create, insertMultiple, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/russian";
import { stopwords } from "@orama/stopwords/russian";
import { stemWord } from "../../../core/analysis/stem-word.ts";

export const open = (records) => openWith(records, stemmer);

export const openWithOurStemmer = (records) => openWith(records, stemWord);

async function openWith(records, stem) {
  const database = create({
    schema: { title: "string", heading: "string", text: "string" },
    components: { tokenizer: { language: "russian", stemming: true, stemmer: stem, stopWords: stopwords } },
  });
  await insertMultiple(
    database,
    records.map(({ id, title, heading = "", text }) => ({ id, title, heading, text })),
    1_000,
  );
  return {
    async rank(term) {
      const { hits } = await search(database, {
        term,
        limit: 10,
        properties: ["title", "heading", "text"],
        boost: { title: 2 },
      });
      return hits.map(({ id }) => id);
    },
    stored: () => JSON.stringify(save(database)),
  };
}
