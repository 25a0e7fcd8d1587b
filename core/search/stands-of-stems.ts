import type { SearchIndex } from "./search-index.ts";
import type { Stand, Stands } from "./stands.ts";
import { isAlive, termsOfStem } from "./knows.ts";
import { weights } from "./weights.ts";

/** All terms with these stems; `forms` are those as typed or meant. */
export function standsOfStems(
  index: SearchIndex,
  stems: ReadonlySet<string>,
  forms: ReadonlySet<string>,
): Stands {
  return index.parts.map((part) => {
    const stands: Stand[] = [];
    for (const stem of stems) {
      for (const term of termsOfStem(part, stem)) {
        if (!isAlive(part, term)) continue;
        stands.push({ term, weight: forms.has(part.index.terms[term] ?? "") ? 1 : weights.otherForm });
      }
    }
    return stands;
  });
}
