/**
 * The words of one field in reading order: those of a section stand from `starts[section]` to the next. Each is its term
 * twice, and one more where it stands aside: wholes («crm.deal.add») and pieces («deleteList») come after the words that
 * they are made of, and are nobody's neighbours.
 */
export type Sequences = { readonly starts: Uint32Array; readonly words: Uint16Array | Uint32Array };

/** Room for words of that many terms. */
export function roomForWords(words: number, terms: number): Uint16Array | Uint32Array {
  return terms * 2 <= 65_536 ? new Uint16Array(words) : new Uint32Array(words);
}
