import type { SearchIndex } from "./search-index.ts";
import type { Stands } from "./stands.ts";
import { isAlive } from "./knows.ts";
import { termNumber } from "./vocabulary.ts";

/** The term that is this very form. */
export function standsOfForm(index: SearchIndex, form: string): Stands {
  return index.parts.map((part) => {
    const term = termNumber(part.index.terms, form);
    return term >= 0 && isAlive(part, term) ? [{ term, weight: 1 }] : [];
  });
}
