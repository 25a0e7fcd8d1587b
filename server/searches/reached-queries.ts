import { stemWord } from "../../core/analysis/stem-word.ts";
import { wordForms } from "../../core/analysis/word-forms.ts";
import type { TuningDraft } from "../../core/contract/search-quality-endpoints.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import { normalQuery } from "../../core/insight/search/normal-query.ts";

type Asked = { readonly query: string; readonly text: string; readonly people: number };
export type Reached = { readonly text: string; readonly people: number | null };

const mostReached = 8;

/** Queries that a change may reach: what sellers search with its words, most first, and its own words. */
export function reachedQueries(
  draft: TuningDraft,
  taught: Pick<Tuning, "synonyms" | "pins">,
  asked: readonly Asked[],
): Reached[] {
  const own = ownWords(draft, taught);
  const phrases = own.map((words) => wordForms(words).map(stemWord)).filter(({ length }) => length > 0);
  const normals = new Set(own.map(normalQuery));
  const reaches = ({ query }: Asked): boolean => {
    if (draft.kind === "pin") return normals.has(query);
    const stems = query.split(" ");
    return phrases.some((phrase) => phrase.every((stem) => stems.includes(stem)));
  };
  const searched = asked.filter(reaches);
  const known = new Set(searched.map(({ query }) => query));
  const unsearched = own.filter((words, at) => {
    const normal = normalQuery(words);
    return !known.has(normal) && own.findIndex((other) => normalQuery(other) === normal) === at;
  });
  return [
    ...searched.map(({ text, people }) => ({ text, people })),
    ...unsearched.map((text) => ({ text, people: null })),
  ].slice(0, mostReached);
}

/** As it was and as it is to be. */
function ownWords(draft: TuningDraft, { synonyms, pins }: Pick<Tuning, "synonyms" | "pins">): string[] {
  if (draft.kind === "pin") {
    const before = pins.find(({ id }) => id === draft.id)?.queries ?? [];
    return [...new Set([...(draft.pin?.queries ?? []), ...before])];
  }
  const before = synonyms.find(({ id }) => id === draft.id)?.words ?? [];
  return [...new Set([...(draft.words ?? []), ...before])];
}
