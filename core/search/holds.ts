import type { Hit } from "../contract/search.ts";
import type { Head } from "./head.ts";

/** What is wrong with a section's validity on a day (ISO 8601): nothing where it holds or names no dates. */
export function holdsOn({ validFrom, validTo }: Head, day: string): Hit["holds"] {
  if (validTo !== undefined && validTo < day) return "no-longer";
  if (validFrom !== undefined && validFrom > day) return "not-yet";
  return undefined;
}
