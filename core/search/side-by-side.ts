import type { SearchIndex } from "./search-index.ts";
import { partOf } from "./part-of.ts";
import { wordNumber, type QueryWords } from "./query-words.ts";

const textField = 2;

/**
 * Which share of the query's neighbours stand side by side in a section's text, in their order, 0 to 1: a pair counts as
 * much as the commoner of its two words is rare. Stop words between them do not part them.
 */
export function sideBySide(index: SearchIndex, { rarities, marks }: QueryWords): (section: number) => number {
  const worth = rarities.slice(1).map((rarity, at) => Math.min(rarity, rarities[at] ?? 0));
  const total = worth.reduce((sum, one) => sum + one, 0);
  if (total === 0) return () => 0;
  const met = new Uint32Array(rarities.length);
  let round = 0;
  return (section) => {
    const number = partOf(index, section);
    const part = index.parts[number];
    const here = marks[number];
    const texts = part?.index.sequences[textField];
    if (part === undefined || here === undefined || texts === undefined) return 0;
    const { stops, first } = part;
    const { starts, words } = texts;
    const to = starts[section - first + 1] ?? 0;
    round += 1;
    let share = 0;
    let before = -1;
    for (let at = starts[section - first] ?? 0; at < to; at += 1) {
      const written = words[at] ?? 0;
      const term = written >>> 1;
      const mark = here[term] ?? 0;
      if (mark === 0) {
        // Wholes and pieces stand beside the words: the next one still follows the word before.
        if (before >= 0 && (written & 1) === 0 && stops[term] === 0) before = -1;
        continue;
      }
      if ((written & 1) === 1) continue;
      const word = wordNumber(mark);
      if (before >= 0 && word === before + 1 && met[word] !== round) {
        met[word] = round;
        share += worth[before] ?? 0;
      }
      before = word;
    }
    return share / total;
  };
}
