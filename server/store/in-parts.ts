/** A list in parts of at most so many: as a statement takes parameters, and a unit of writing rows. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}
