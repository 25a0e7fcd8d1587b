/** BM25's two parameters: how soon repetition stops counting, and how much a section's length does. */
export const bm25 = { k1: 1.2, b: 0.6 };

/**
 * All weights of ranking, in one place.
 * Fitted coarsely on the development queries (`test/relevance/judge.ts`): where neighbours did equally well, the round number.
 */
export const weights = {
  /** Title, heading, text: an occurrence in the title says three times what one in the text does. */
  fields: [3, 0.5, 1],
  /** Another form of the same word, beside the form as typed. */
  otherForm: 0.8,
  /** A completion of the word being typed, and one where what is typed is a word already. */
  prefix: 1,
  longerWord: 0.7,
  /** A word at one typo's distance, and at two. */
  typo: [1, 0.7, 0.5],
  /** A stop word beside real words. */
  stopWord: 0,
  /** An identifier as a whole, and a piece of one, beside its words. */
  identifierPart: 0.5,
  /** The whole page's score added to a section's. */
  page: 0.3,
  /** Up to so much more where the title holds all words of the query, and where the query holds all of the title's. */
  queryInTitle: 0.6,
  titleInQuery: 0.6,
  /** Two words of the query side by side in the title. */
  titlePair: 0.8,
  /** The title begins with a word of the query. */
  titleStart: 0.1,
  /** A page for the seller's own region, for their own channel, one whose validity has ended, and an earlier edition. */
  ownRegion: 1.2,
  ownChannel: 1.1,
  expired: 0.4,
  earlierEdition: 0.8,
  /** A section that matches less than this share of the best one's words is not found at all. */
  leastShare: 0.3,
} satisfies Record<string, number | number[]>;
