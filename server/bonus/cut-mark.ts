import type { Cut } from "./month-reckoning.ts";

/** A cut as a list of rows carries it, so that the next page is of the same. */
export function markOf({ asOf, upToEvent, upToDecision, upToRule }: Cut): string {
  return [asOf, upToEvent, upToDecision, upToRule].join(".");
}

/** @param mark as `markOf` writes it */
export function cutOfMark(mark: string): Cut {
  const [asOf = 0, upToEvent = 0, upToDecision = 0, upToRule = 0] = mark.split(".").map(Number);
  return { asOf, upToEvent, upToDecision, upToRule };
}
