/** Queries by what came of them. */
export const queryLists = ["zero", "unopened", "abandoned", "askedAfter", "found", "frequent"] as const;
export type QueryList = (typeof queryLists)[number];
