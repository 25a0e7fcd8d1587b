import type { PersonalData } from "./find-personal-data.ts";

/** What stands in the place of a number that is not to be read. */
export const mask = "••••";

/** The text with each of the ranges `found` in it, ascending and disjoint, masked. */
export function maskPersonalData(text: string, found: readonly Pick<PersonalData, "from" | "to">[]): string {
  let masked = "";
  let at = 0;
  for (const { from, to } of found) {
    masked += text.slice(at, from) + mask;
    at = to;
  }
  return masked + text.slice(at);
}
