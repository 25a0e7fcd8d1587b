/** An instant within a sentence that is written for readers in several time zones: `{2026-11-23T09:00:00.000Z}`. */
export const instantMark = (at: Date): string => `{${at.toISOString()}}`;

const marks = /\{(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\}/g;

/** The sentence with its instants as this reader is told them. */
export function tellInstants(sentence: string, tell: (instant: string) => string): string {
  return sentence.replaceAll(marks, (_, instant: string) => tell(instant));
}
