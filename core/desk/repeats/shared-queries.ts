import { stemWord } from "../../analysis/stem-word.ts";
import { isStopWord } from "../../analysis/stop-words.ts";
import { wordForms } from "../../analysis/word-forms.ts";
import { type Searcher, sellersAtLeast } from "./sellers-at-least.ts";

/** What somebody asked under their account, or searched under a pseudonym. */
type SharedText =
  | { readonly seller: string; readonly text: string }
  | { readonly searcher: Searcher; readonly text: string };

// A word of fewer could be a customer's name.
const fewestSellers = 3;
const mostQueries = 50;
// Nobody types more into a field of search, and a pin wants all words of its query.
const mostWords = 8;
const longestQuery = 200;

/**
 * Queries that stand for what many ask: of each question the words that at least three different sellers use, in its own
 * order; each set of words once, the most asked first. What goes to every browser holds nothing that one person alone wrote.
 * @param namesOf the pseudonyms of an account, under every key that is still there.
 */
export function sharedQueries(
  asked: readonly SharedText[],
  namesOf: (account: string) => readonly string[],
): string[] {
  const sellersOf = (some: readonly SharedText[]): number =>
    sellersAtLeast(
      new Set(some.flatMap((one) => ("seller" in one ? one.seller : []))),
      some.flatMap((one) => ("searcher" in one ? one.searcher : [])),
      namesOf,
    );
  const users = new Map<string, SharedText[]>();
  const worded = asked.map((one) => ({ one, words: wordsOf(one.text) }));
  for (const { one, words } of worded)
    for (const { stem } of words) {
      const known = users.get(stem) ?? [];
      known.push(one);
      users.set(stem, known);
    }
  const shares = [...users].filter(([, some]) => sellersOf(some) >= fewestSellers);
  const sharedStems = new Set(shares.map(([stem]) => stem));
  const queries = new Map<string, { text: string; askedBy: SharedText[] }>();
  for (const { one, words } of worded) {
    const shared = words.filter(({ stem }) => sharedStems.has(stem));
    if (shared.length === 0 || shared.length > mostWords) continue;
    const key = shared
      .map(({ stem }) => stem)
      .toSorted()
      .join(" ");
    const text = shared.map(({ form }) => form).join(" ");
    if (text.length > longestQuery) continue;
    const known = queries.get(key) ?? { text, askedBy: [] };
    known.askedBy.push(one);
    queries.set(key, known);
  }
  // A single word of many is that of a whole subject: pinned to it, the section would stand above all else there.
  const telling = [...queries.entries()].filter(([key]) => queries.size === 1 || key.includes(" "));
  return telling
    .map(([, { text, askedBy }]) => ({ text, sellers: sellersOf(askedBy) }))
    .toSorted((a, b) => b.sellers - a.sellers || b.text.length - a.text.length)
    .slice(0, mostQueries)
    .map(({ text }) => text);
}

function wordsOf(text: string): { form: string; stem: string }[] {
  const words = new Map<string, { form: string; stem: string }>();
  for (const form of wordForms(text)) {
    const stem = stemWord(form);
    if (!isStopWord(form) && !words.has(stem)) words.set(stem, { form, stem });
  }
  return [...words.values()];
}
