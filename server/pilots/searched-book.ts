import type { Now } from "../clock.ts";
import type { InsightEngine, Told } from "../insight/insight-engine.ts";
import type { SearchedDays, SearchedPlaces } from "../insight/read-searched.ts";

const goodForMs = 10 * 60_000;

type Known = { readonly at: number; readonly places: Promise<SearchedPlaces> };

/**
 * What came of searches on some days, read anew every ten minutes: of a large company it takes a second for each stretch of
 * days, in which whoever wants other figures would wait.
 */
export class SearchedBook {
  readonly #engine: Pick<InsightEngine, "view">;
  readonly #now: Now;
  readonly #known = new Map<string, Known>();

  constructor(engine: Pick<InsightEngine, "view">, now: Now) {
    this.#engine = engine;
    this.#now = now;
  }

  on(days: SearchedDays, by: Told): Promise<SearchedPlaces> {
    const at = this.#now().getTime();
    for (const [key, { at: then }] of this.#known)
      if (Math.abs(at - then) >= goodForMs) this.#known.delete(key);
    const key = `${days.from} ${days.to}`;
    const before = this.#known.get(key);
    if (before) return before.places;
    const places = this.#engine.view("searched", days, by);
    this.#known.set(key, { at, places });
    places.catch(() => this.#known.delete(key));
    return places;
  }
}
