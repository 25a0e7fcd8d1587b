import type { Reading } from "../desk/people.ts";
import { type VainSearch, vainSearches, weekOfPerson } from "./vain-searches.ts";

/** Vain searches of a window by their queries: of the same query of one person the latest of each week. */
export class VainSearchBook {
  /** By query, then by who searched and in which week. */
  readonly #byQuery = new Map<string, Map<string, VainSearch>>();
  /** Each text once: a hundred thousand searches are of a few regions and thousands of people. */
  readonly #texts = new Map<string, string>();

  queries(): Iterable<string> {
    return this.#byQuery.keys();
  }

  of(query: string): readonly VainSearch[] {
    return [...(this.#byQuery.get(query)?.values() ?? [])];
  }

  /** Takes in a day's searches (ISO date). @returns the queries that have more of them now. */
  async take(db: Reading, day: string): Promise<string[]> {
    const grown: string[] = [];
    for (const search of await vainSearches(db, day)) {
      const { query, entry, hour } = search;
      const known = this.#byQuery.get(query) ?? new Map<string, VainSearch>();
      const whose = weekOfPerson(search);
      const before = known.get(whose);
      if (before && (before.entry === entry || before.hour > hour)) continue;
      this.#byQuery.set(this.#once(query), known.set(whose, this.#slim(search)));
      grown.push(query);
    }
    return grown;
  }

  #slim(search: VainSearch): VainSearch {
    const { pseudonym, query, hour, region, channel } = search;
    return {
      ...search,
      pseudonym: this.#once(pseudonym),
      query: this.#once(query),
      hour: this.#once(hour),
      region: region && this.#once(region),
      channel: channel && this.#once(channel),
    };
  }

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}
