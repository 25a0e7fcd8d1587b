export type CellPosition = { readonly row: number; readonly column: number };

/** «C12» → row 11, column 2. */
export function cellPosition(reference: string): CellPosition {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return { row: Number(reference.slice(at)) - 1, column: column - 1 };
}
