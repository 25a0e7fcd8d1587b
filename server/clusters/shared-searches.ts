import { wordForms } from "../../core/analysis/word-forms.ts";
import { masked } from "../../core/desk/mask-context.ts";
import type { Searcher } from "../../core/desk/repeats/sellers-at-least.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";

type Search = Searcher & { readonly entry: string; readonly query: string | null };

/** Searches in the same words, of so many people at least. */
type SharedSearch = {
  readonly query: string;
  readonly people: number;
  readonly entries: readonly string[];
};

/** What at least three people typed alike, most people first: what fewer typed is nobody's business. */
export function sharedSearches(searches: readonly Search[]): SharedSearch[] {
  const byWords = Map.groupBy(searches, ({ query }) => wordForms(query ?? "").join(" "));
  return [...byWords.values()]
    .map((same) => {
      // Of two keys nobody knows who is who.
      const names = Map.groupBy(same, ({ key }) => key).values();
      const people = Math.max(
        ...[...names].map((one) => new Set(one.map(({ pseudonym }) => pseudonym)).size),
      );
      return { query: masked(same[0]?.query ?? ""), people, entries: same.map(({ entry }) => entry) };
    })
    .filter(({ query, people }) => query !== "" && people >= fewestSellers)
    .toSorted((a, b) => b.people - a.people || (a.query < b.query ? -1 : 1));
}
