import type { Span } from "../../core/passage/find-quote.ts";

const unread = "script,style,noscript,template,svg,input,textarea,select,[hidden],[aria-hidden=true]";

/** The text of a part of the page, with the way back from offsets to nodes. */
export type PageText = { readonly text: string; readonly rangeOf: (span: Span) => Range | null };

/** @param until the first node that no longer belongs to it, in document order. */
export function pageText(within: Node, from: Node | null, until: Node | null): PageText {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!(node instanceof Text) || node.parentElement?.closest(unread)) continue;
    if (from && !(from.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    if (until && until.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    nodes.push({ node, start: text.length });
    // Neighbouring blocks are separate words, and so may inline ones be: the comparison skips spaces anyway.
    text += `${node.data} `;
  }

  function rangeOf({ from: first, to: last }: Span): Range | null {
    const begin = nodes.findLast(({ start }) => start <= first);
    const end = nodes.findLast(({ start }) => start < last);
    if (!begin || !end) return null;
    const range = document.createRange();
    range.setStart(begin.node, Math.min(first - begin.start, begin.node.length));
    range.setEnd(end.node, Math.min(last - end.start, end.node.length));
    return range;
  }

  return { text, rangeOf };
}
