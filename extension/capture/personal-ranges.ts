import { findPersonalData } from "../../core/desk/find-personal-data.ts";
import { fields } from "../overlay/fields.ts";
import { rootsOf } from "./roots-of.ts";

const unread = `script,style,noscript,template,${fields}`;
/** Between these a number ends; within one it may be written in pieces. */
const blocks =
  "p,div,li,tr,td,th,dt,dd,h1,h2,h3,h4,h5,h6,section,article,header,footer,main,nav,aside,label,button,pre,text";
const largestText = 2_000_000;

/** Where personal data stands in what a page says. Null for a page that says more than can be looked through. */
export function personalRanges(document: Document): Range[] | null {
  const ranges: Range[] = [];
  for (const root of rootsOf(document)) {
    const { text, nodes } = textIn(document, root);
    if (text.length > largestText) return null;
    for (const { from, to } of findPersonalData(text)) {
      const range = rangeOf(document, nodes, { from, to });
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

type Piece = { readonly node: Text; readonly start: number };

function textIn(document: Document, root: Document | ShadowRoot): { text: string; nodes: Piece[] } {
  const nodes: Piece[] = [];
  let text = "";
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const around = node.parentElement;
    if (!isTextNode(node) || around?.closest(unread)) continue;
    const own = around?.closest(blocks) ?? null;
    if (own !== block) text += "\n";
    block = own;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/** Told by its kind: what belongs to a frame's document is no `Text` of this window's. */
function isTextNode(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function rangeOf(
  document: Document,
  nodes: readonly Piece[],
  { from, to }: { from: number; to: number },
): Range | null {
  const begin = nodes.findLast(({ start }) => start <= from);
  const end = nodes.findLast(({ start }) => start < to);
  if (!begin || !end) return null;
  const range = document.createRange();
  range.setStart(begin.node, Math.min(from - begin.start, begin.node.length));
  range.setEnd(end.node, Math.min(to - end.start, end.node.length));
  return range;
}
