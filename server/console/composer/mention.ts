/** What is being typed after `@`, and where: `from` is the place of the `@`, `to` the caret. */
export type Mention = { readonly from: number; readonly to: number; readonly query: string };

const longestQuery = 60;

/** The mention that the caret stands in; null where an `@` belongs to an address or was left behind long ago. */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(Math.max(0, caret - longestQuery - 1), caret);
  const at = before.lastIndexOf("@");
  if (at < 0) return null;
  const from = caret - before.length + at;
  const query = before.slice(at + 1);
  const previous = text[from - 1];
  if (previous !== undefined && !/[\s(«"'>]/.test(previous)) return null;
  return /^\s|\n|\s\s$/.test(query) ? null : { from, to: caret, query };
}
