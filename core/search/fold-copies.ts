import type { Head } from "./head.ts";
import type { FoundDocument, Grouping } from "./group-hits.ts";
import type { SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { wordForms } from "../analysis/word-forms.ts";

/** Shorter texts agree by chance: a scan without text, a stub, a line of links. */
const shortestText = 80;

/**
 * Documents that say the same under the same title stand beneath the best of them. The same are those whose titles have
 * the same stems, that are for the same regions and channels, and whose places found have the same text. A number or a
 * town may be all in which two tariffs differ, so that nothing short of the same words is a copy: pages of one title
 * mostly say different things.
 */
export function foldCopies(
  index: SearchIndex,
  documents: readonly FoundDocument[],
  { documents: most, textOf }: Pick<Grouping, "documents" | "textOf">,
): FoundDocument[] {
  const folded: FoundDocument[] = [];
  const byTitle = new Map<string, number[]>();
  for (const found of documents) {
    if (folded.length >= most) break;
    const title = titleKey(index, found);
    const alike = byTitle.get(title) ?? [];
    const at = alike.find((other) => isCopy(index, [found, folded[other]], textOf));
    const original = folded[at ?? -1];
    if (at === undefined || original === undefined) {
      byTitle.set(title, [...alike, folded.length]);
      folded.push(found);
    } else {
      const copy = found.places.slice(0, 1).map((place) => ({ ...place, isCopy: true }));
      const beneath = [...original.beneath, ...copy, ...found.beneath];
      folded[at] = { places: original.places, beneath };
    }
  }
  return folded;
}

const keys = new WeakMap<Head, string>();

function titleKey(index: SearchIndex, { places: [best] }: FoundDocument): string {
  const head = index.heads[best?.section ?? -1];
  if (head === undefined) return "";
  const known = keys.get(head);
  if (known !== undefined) return known;
  const key = wordForms(head.title).map(stemWord).join(" ");
  keys.set(head, key);
  return key;
}

function isCopy(
  index: SearchIndex,
  [one, other]: readonly [FoundDocument, FoundDocument | undefined],
  textOf: Grouping["textOf"],
): boolean {
  if (one.places.length !== other?.places.length) return false;
  let length = 0;
  for (const [at, place] of one.places.entries()) {
    const [mine, its] = [index.heads[place.section], index.heads[other.places[at]?.section ?? -1]];
    if (mine === undefined || its === undefined || audienceOf(mine) !== audienceOf(its)) return false;
    const text = textOf(mine.id);
    if (text === undefined || text !== textOf(its.id)) return false;
    length += text.length;
  }
  return length >= shortestText;
}

/** Whom it is for, by region and channel. */
function audienceOf({ region, channel }: Head): string {
  return JSON.stringify([region?.toSorted(), channel?.toSorted()]);
}
