import type { Postings } from "./compiled.ts";

/** Calls `visit` for each section of a term, ascending. For loops where speed does not decide. */
export function readPostings(
  { starts, bytes }: Postings,
  term: number,
  visit: (section: number, occurrences: number) => void,
): void {
  const end = starts[term + 1] ?? 0;
  let at = starts[term] ?? 0;
  let section = 0;
  while (at < end) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
    }
    section += value >>> 1;
    let occurrences = 1;
    if ((value & 1) === 1) {
      occurrences = bytes[at] ?? 1;
      at += 1;
    }
    visit(section, occurrences);
  }
}
