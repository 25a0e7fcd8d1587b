import { sayingFinder } from "../trade/find-sayings.ts";
import { acts, askedBy, products, sides } from "./frame-words.ts";

/**
 * What of a question speaks against another that has something else in its place: the product, for whom, what is done, what
 * is wanted to know. Each a set of lines of the words, as bits.
 */
export type QuestionFrame = {
  readonly product: number;
  readonly side: number;
  readonly act: number;
  readonly asked: number;
};

const findProducts = sayingFinder(bitsOf(products));
const findSides = sayingFinder(bitsOf(sides));
const findActs = sayingFinder(bitsOf(acts));

/** @param forms all words as read. @param telling those that are no stop words, slips mended. */
export function questionFrame(forms: readonly string[], telling: readonly string[]): QuestionFrame {
  return {
    product: found(findProducts, telling),
    side: found(findSides, telling),
    act: found(findActs, telling),
    asked: askedBy.reduce(
      (bits, words, at) => (forms.some((form) => words.test(form)) ? bits | (1 << at) : bits),
      0,
    ),
  };
}

function found(find: ReturnType<typeof sayingFinder>, words: readonly string[]): number {
  let bits = 0;
  for (const { senses } of find(words)) for (const sense of senses) bits |= 1 << Number(sense);
  return bits;
}

function bitsOf(lines: readonly string[]) {
  return lines.flatMap((line, at) => line.split(", ").map((written) => ({ written, senses: [`${at}`] })));
}
