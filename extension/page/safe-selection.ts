import { fields } from "../overlay/fields.ts";

const unread = `script,style,noscript,template,${fields}`;
const blocks = "p,div,li,tr,td,th,h1,h2,h3,h4,h5,h6,br,section,article,dt,dd";
const longest = 2000;

/**
 * What is selected on the page, never anything that someone writes: no selection that touches a field or an editor.
 * @returns null where nothing, or nothing that may be taken, is selected.
 */
export function safeSelection(selection: Selection | null): { text: string; range: Range } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (!element || element.closest(fields)) return null;
  for (const field of element.querySelectorAll(fields)) if (range.intersectsNode(field)) return null;
  const text = textOf(range).slice(0, longest);
  return text ? { text, range } : null;
}

/** The selection's own words: while the palette is open the page is inert, and Selection.toString() gives nothing. */
function textOf(range: Range): string {
  const copy = range.cloneContents();
  for (const one of copy.querySelectorAll(unread)) one.remove();
  for (const block of copy.querySelectorAll(blocks)) block.after(" ");
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
