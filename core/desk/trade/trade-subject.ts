/**
 * A subject of the trade and the words it is spoken of with. Words of one line mean nearly the same. A star leaves the end
 * open: «комисси*» is комиссия and комиссионный. Written from what any insurer's staff knows, not from anybody's questions.
 */
export type TradeSubject = { readonly name: string; readonly words: readonly string[] };
