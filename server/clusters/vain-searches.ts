import { wordForms } from "../../core/analysis/word-forms.ts";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Reading } from "../desk/people.ts";

/** Somebody searched, and opened nothing of it. */
export type VainSearch = {
  /** Row of `search_entry`. */
  readonly entry: string;
  readonly key: number;
  readonly pseudonym: string;
  /** Words of the query as search reads them; what is clustered. */
  readonly query: string;
  /** Begin of the hour, ISO. */
  readonly hour: string;
  readonly region: string | null;
  readonly channel: string | null;
  /** Nothing was found; else there were hits, and none was opened. */
  readonly foundNothing: boolean;
};

/** Equal for searches of one person in one week: one of them is enough for its figure. */
export function weekOfPerson({ pseudonym, hour }: VainSearch): string {
  return `${pseudonym} ${weekOf(hour)}`;
}

/**
 * Searches of a day (ISO date, UTC) that led to nothing, as long as their words are kept: without a hit, or without anything
 * opened by the same person within that hour. Of what was typed on the way to a longer query only that counts, and of the
 * same query of one person the last. Whoever asked in that hour is counted by the question.
 */
export async function vainSearches(db: Reading, day: string): Promise<VainSearch[]> {
  const rows = await db
    .selectFrom("search_entry")
    .innerJoin("search_text", "search_text.entry", "search_entry.id")
    .select(["search_entry.id as entry", "search_entry.key", "search_entry.pseudonym", "search_entry.kind"])
    .select(["search_entry.total", "search_text.query", "search_text.hour"])
    .select(["search_text.region", "search_text.channel"])
    .where("search_entry.day", "=", day)
    .execute();
  const vain: VainSearch[] = [];
  for (const ofHour of Map.groupBy(rows, ({ pseudonym, hour }) => `${pseudonym} ${hour}`).values()) {
    if (ofHour.some(({ kind }) => kind === "asked")) continue;
    const hasOpened = ofHour.some(({ kind }) => kind === "opened" || kind === "solved");
    const searched = new Map<string, VainSearch>();
    for (const { kind, total, query, ...row } of ofHour) {
      if (kind !== "searched" || query === null) continue;
      const foundNothing = total === 0;
      const words = wordForms(query).join(" ");
      if (words !== "" && (foundNothing || !hasOpened))
        searched.set(words, { ...row, query: words, foundNothing });
    }
    const queries = [...searched.keys()];
    for (const [words, one] of searched)
      if (!queries.some((other) => other !== words && other.startsWith(words))) vain.push(one);
  }
  return vain.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
}
