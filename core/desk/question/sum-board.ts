import { highest } from "../../search/highest.ts";

/** Sums by slot, used again for each search: a list of twenty thousand objects would take longer than all the rest. */
export type SumBoard = {
  /** Room for so many slots, all at nothing. */
  readonly begin: (slots: number) => void;
  /** Of what a word counts for a slot, the most is added once the word is closed. */
  readonly count: (slot: number, weight: number) => void;
  readonly closeWord: () => void;
  /** The slots with the highest worth, the best first; those of equal worth by `orderOf`. */
  readonly best: (
    most: number,
    worthOf: (slot: number, sum: number) => number,
    orderOf: (slot: number) => number,
  ) => Summed[];
};
export type Summed = { readonly slot: number; readonly nearness: number };

export function createSumBoard(): SumBoard {
  let sums = new Float32Array(0);
  let ofWord = new Float32Array(0);
  let met = new Uint32Array(0);
  let metCount = 0;
  let here = new Uint32Array(0);
  let hereCount = 0;

  return {
    begin(slots) {
      for (let at = 0; at < metCount; at += 1) sums[met[at] ?? 0] = 0;
      metCount = 0;
      if (sums.length >= slots) return;
      sums = new Float32Array(slots * 2);
      ofWord = new Float32Array(slots * 2);
      met = new Uint32Array(slots * 2);
      here = new Uint32Array(slots * 2);
    },
    count(slot, weight) {
      const before = ofWord[slot] ?? 0;
      if (weight <= before) return;
      if (before === 0) {
        here[hereCount] = slot;
        hereCount += 1;
      }
      ofWord[slot] = weight;
    },
    closeWord() {
      for (let at = 0; at < hereCount; at += 1) {
        const slot = here[at] ?? 0;
        const sum = sums[slot] ?? 0;
        if (sum === 0) {
          met[metCount] = slot;
          metCount += 1;
        }
        sums[slot] = sum + (ofWord[slot] ?? 0);
        ofWord[slot] = 0;
      }
      hereCount = 0;
    },
    best(most, worthOf, orderOf) {
      const slots = met.subarray(0, metCount);
      for (const slot of slots) sums[slot] = worthOf(slot, sums[slot] ?? 0);
      const bound = highest(slots, sums, most);
      const found: Summed[] = [];
      for (const slot of slots) {
        const nearness = sums[slot] ?? 0;
        if (nearness >= bound && nearness > 0) found.push({ slot, nearness });
      }
      return found
        .toSorted((one, other) => other.nearness - one.nearness || orderOf(one.slot) - orderOf(other.slot))
        .slice(0, most);
    },
  };
}
