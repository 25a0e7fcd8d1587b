import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { rollUpSearches } from "./roll-up-searches.ts";
import { type SearchFigures, searchFigures } from "./search-figures.ts";
import type { Days } from "./read-sums.ts";

type Given = {
  readonly store: Store;
  /** The database's file. */
  readonly file: string;
  readonly now: Now;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
};

// Adding up reads all of ten days: so often it is not felt, and seldom is anybody to wait for it.
const rollEveryMs = 10 * 60_000;
const keptReports = 12;

/** Adds up what is searched, and reads what came of it; what was read is kept until there is more. */
export class SearchQuality {
  readonly #given: Given;
  #rolling: Promise<void> = Promise.resolve();
  #rolledMs: number;
  #read = new Map<string, Promise<SearchFigures>>();

  constructor(given: Given) {
    this.#given = given;
    this.#rolledMs = given.now().getTime();
  }

  /** Adds up what is new, after what is under way. */
  readonly roll = (): Promise<void> => {
    const { store, file, now, signal } = this.#given;
    this.#rolledMs = now().getTime();
    const rolled = this.#rolling.then(() => rollUpSearches({ store, file, now: now(), signal }));
    this.#rolling = rolled.catch(() => {});
    return rolled.then(() => this.#read.clear());
  };

  /** Somebody has searched: it is added up in a while. */
  readonly noted = (): void => {
    const { now, failed } = this.#given;
    if (now().getTime() - this.#rolledMs >= rollEveryMs) void this.roll().catch(failed);
  };

  /** What is known of these days. */
  figures(days: Days): Promise<SearchFigures> {
    const key = JSON.stringify(days);
    const known = this.#read.get(key);
    if (known) return known;
    if (this.#read.size >= keptReports) this.#read.clear();
    const read = searchFigures(this.#given.store.read, days);
    this.#read.set(key, read);
    read.catch(() => this.#read.delete(key));
    return read;
  }

  /** Resolves once nothing is being added up any more. */
  settled(): Promise<void> {
    return this.#rolling;
  }
}
