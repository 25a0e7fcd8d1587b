// lunr with lunr-languages' Russian: exact term, then the beginning of a word, then one typo, as its guide shows.
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import russian from "lunr-languages/lunr.ru.js";

stemmerSupport(lunr);
russian(lunr);

export function open(records) {
  const index = lunr(function build() {
    this.use(lunr.ru);
    this.ref("id");
    this.field("title", { boost: 2 });
    this.field("heading");
    this.field("text");
    for (const { id, title, heading = "", text } of records) this.add({ id, title, heading, text });
  });
  return {
    rank: (query) =>
      index
        .query((clauses) => {
          const terms = lunr.tokenizer(query).map(String);
          for (const [at, term] of terms.entries()) {
            clauses.term(term, { boost: 100 });
            if (at === terms.length - 1)
              clauses.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 10 });
            // Of shorter words too many are near; tried: it finds less with them.
            if (term.length > 4) clauses.term(term, { editDistance: 1, boost: 1 });
          }
        })
        .slice(0, 10)
        .map(({ ref }) => ref),
    stored: () => JSON.stringify(index),
  };
}
