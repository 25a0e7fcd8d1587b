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
  /** A word at one typo's distance, and at two. The misspelt one stands nowhere, so that nothing competes with the first. */
  typo: [1, 1, 0.8],
  /** Of what a misspelt word may mean, a word with another first letter; and what is so much less likely than the best is left out. */
  otherFirstLetter: 0.5,
  leastLikelihood: 0.5,
  /** A common word beside a rare one that it may be a misspelling of. */
  typoOfKnown: 0.5,
  /** The same to the eye, written in letters of the other alphabet. */
  lookalike: 0.5,
  /** Another word or phrase that means the same. */
  synonym: 0.6,
  /** A stop word beside real words. */
  stopWord: 0,
  /** An identifier as a whole, and a piece of one, beside its words. */
  identifierPart: 0.5,
  /** The whole page's score added to a section's. */
  page: 0.6,
  /** The rarity of each form that stands in title or text just as typed, added to a section's score. */
  asTyped: 0.2,
  /** Up to so much more where the title holds all words of the query, and where it holds them as typed. */
  queryInTitle: 0.8,
  typedInTitle: 0.5,
  /** Up to so much more where the query holds all words of the title, by their rarity, and all that are in no identifier. */
  titleInQuery: 1.5,
  nameInQuery: 0.4,
  /** Up to so much more where the title begins with the words of the query. */
  titleStart: 0.8,
  /** Up to so much more where neighbours in the query are neighbours in the title. */
  titlePair: 0.45,
  /** Up to so much more where words that are neighbours in the query are neighbours in the text. */
  sideBySide: 0.25,
  /** Up to so much more for what is opened most, for what most pages link to, and for what has just changed. */
  use: 0.15,
  linked: 0.1,
  recent: 0.03,
  /** A page for the seller's own region, for their own channel, and one in the portal's section that they are on. */
  ownRegion: 1.2,
  ownChannel: 1.1,
  near: 1.05,
  /** A page whose validity has ended, one that does not hold yet, and an earlier edition. */
  expired: 0.4,
  notYet: 0.4,
  earlierEdition: 0.8,
  /** A section that matches less than this share of the best one's words is not found at all. */
  leastShare: 0.3,
} satisfies Record<string, number | number[]>;
