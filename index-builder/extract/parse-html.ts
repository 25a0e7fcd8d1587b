import { isTag, isText, Text, type ChildNode, type Document, type ParentNode } from "domhandler";
import { parseDocument } from "htmlparser2";

/** Browsers stop at 512. Reading walks down step by step: a page that nests without end must not take the crawl with it. */
const deepest = 512;

/** A document no deeper than that; what stands deeper is kept as the text that it is. */
export function parseHtml(html: string): Document {
  const document = parseDocument(html);
  const left: { readonly node: ParentNode; readonly depth: number }[] = [{ node: document, depth: 0 }];
  for (let at = left.pop(); at; at = left.pop()) {
    if (at.depth === deepest) {
      const text = new Text(textUnder(at.node));
      text.parent = at.node;
      at.node.children = [text];
      continue;
    }
    for (const child of at.node.children) if (isTag(child)) left.push({ node: child, depth: at.depth + 1 });
  }
  return document;
}

function textUnder(node: ParentNode): string {
  const parts: string[] = [];
  const left: ChildNode[] = node.children.toReversed();
  for (let at = left.pop(); at; at = left.pop()) {
    if (isText(at)) parts.push(at.data);
    else if (isTag(at) && at.name !== "script" && at.name !== "style") left.push(...at.children.toReversed());
  }
  return parts.join(" ");
}
