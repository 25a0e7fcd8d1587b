/**
 * How much it counts that a word of one question is met in another: by the same stem, a word that means the same, one that
 * is written alike, or one of the same subject. Found on one collection of questions; a change of one of them by a third
 * makes about a hundredth of difference.
 */
export const closeness = {
  stem: 1,
  meaning: 0.7,
  subject: 0.25,
  /** Times likeness to this power. */
  written: 0.8,
  likenessPower: 1.5,
} as const;

/** How much a question's length speaks against it: 0 not at all, 1 by the root of its words. */
export const lengthCounts = 0.6;

/** How much it speaks against a question that it is made of what everybody asks: it is a little near to everything. */
export const commonplaceCounts = 0.7;

/** How much what was chosen before speaks against a question that asks the same. */
export const repeatCounts = 0.5;

// Among few questions no word is rare: as if so many more had been asked, with none of their words.
const unseen = 50;

/** How much of it any question is expected to have. */
export function expectedOf(questions: number, having: number): number {
  return having / (questions + unseen);
}

/** What a term tells: the rarer, the more. */
export function rarity(questions: number, having: number): number {
  return Math.log(1 + (unseen + questions - having + 0.5) / (having + 1));
}
