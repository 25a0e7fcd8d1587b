/** Digits without anything between them. */
export type DigitGroup = { readonly from: number; readonly to: number; readonly digits: string };

export function digitGroups(text: string): DigitGroup[] {
  return Array.from(text.matchAll(/\d+/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    digits: match[0],
  }));
}

/** A group among all of a text. */
export type GroupAt = {
  readonly text: string;
  readonly groups: readonly DigitGroup[];
  readonly index: number;
};
