const fields = "input,textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox]";
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
  const text = selection.toString().replaceAll(/\s+/g, " ").trim().slice(0, longest);
  return text ? { text, range } : null;
}
