import { foldWord } from "../analysis/fold-word.ts";
import { otherLayout } from "../analysis/keyboard-layout.ts";
import { stemWord } from "../analysis/stem-word.ts";

type Named = { readonly name: string };

/** How well a typed word meets a word of a name, by what is needed to see it. */
const asTyped = 3;
/** «Котову» for «Котова»: names are heard within a sentence. */
const inflected = 2;
/** «Rjnjdf»: typed in the other layout. */
const otherKeys = 1;
// A shorter stem would meet half of all names.
const shortestStem = 3;

/**
 * Those whose names begin as typed, every word of it in whatever order; what needs no guessing stands first, then by name.
 * Nothing typed finds nobody.
 */
export function findPeople<P extends Named>(people: readonly P[], typed: string, limit: number): P[] {
  const wanted = wordsOf(typed).map((word) => ({
    word: foldWord(word),
    stem: stemWord(foldWord(word)),
    other: foldWord(otherLayout(word)),
  }));
  if (wanted.length === 0) return [];
  return people
    .map((person) => {
      const name = wordsOf(person.name).map(foldWord);
      const scores = wanted.map((one) => Math.max(0, ...name.map((word) => meets(word, one))));
      // A surname stands first in a name and is what people are looked for by.
      const leads = name[0]?.startsWith(wanted[0]?.word ?? "") === true ? 1 : 0;
      return { person, fits: Math.min(...scores), leads };
    })
    .filter(({ fits }) => fits > 0)
    .toSorted(
      (a, b) => b.fits - a.fits || b.leads - a.leads || a.person.name.localeCompare(b.person.name, "ru"),
    )
    .slice(0, limit)
    .map(({ person }) => person);
}

type Wanted = { readonly word: string; readonly stem: string; readonly other: string };

function meets(name: string, { word, stem, other }: Wanted): number {
  if (name.startsWith(word)) return asTyped;
  if (stem.length >= shortestStem && name.startsWith(stem) && name.length <= word.length + 2)
    return inflected;
  return name.startsWith(other) ? otherKeys : 0;
}

function wordsOf(text: string): string[] {
  // The other layout writes letters with punctuation: «,hfr» is «брак».
  return text.split(/[\s\u2010-\u2015-]+/).filter((word) => word !== "");
}
