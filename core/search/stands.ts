/** A term of one part that stands for a word, and how well. */
export type Stand = { readonly term: number; readonly weight: number };
/** One list per part of the index. */
export type Stands = readonly (readonly Stand[])[];
