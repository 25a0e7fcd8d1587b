import { EVERYONE } from "../../contract/record.ts";

/**
 * Groups whose members may read all of these: never anybody who may not read one of them. Everybody is in the one group that
 * all have, so that what everybody may read takes nothing from the others. Somebody who reads each by another of their groups
 * is left out: too few is safe. Of nothing at all everybody is a reader; none means nobody.
 */
export function commonReaders(audiences: readonly (readonly string[])[]): string[] {
  const closed = audiences.filter((audience) => !audience.includes(EVERYONE));
  const [first, ...others] = closed;
  if (first === undefined) return [EVERYONE];
  const common = first.filter((group) => others.every((audience) => audience.includes(group)));
  return [...new Set(common)].toSorted();
}
