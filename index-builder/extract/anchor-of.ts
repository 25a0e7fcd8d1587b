import { isTag, isText, type AnyNode, type Element, type ParentNode } from "domhandler";
import { first } from "./selectors.ts";

/**
 * The fragment that leads to a heading: its own id, an anchor inside or right before it, or the id of the nearest
 * container that begins with it.
 * @param root where looking outwards ends.
 * @returns "" where the page offers none.
 */
export function anchorOf(heading: Element, root: ParentNode): string {
  const own = idOf(heading) ?? idInside(heading) ?? anchorBefore(heading);
  if (own !== null) return own;
  for (let at: Element = heading; ;) {
    const { parent } = at;
    if (!parent || parent === root || !isTag(parent) || !beginsWith(parent, at)) return "";
    const id = idOf(parent);
    if (id !== null) return id;
    at = parent;
  }
}

const idOf = ({ attribs }: Element): string | null => attribs["id"] || attribs["name"] || null;

function idInside(heading: Element): string | null {
  const inner = first("[id], a[name]", heading);
  return inner ? idOf(inner) : null;
}

function anchorBefore(heading: Element): string | null {
  const previous = previousElement(heading);
  // A paragraph left open takes the anchor in: `<p>…<a name="x"></a><h2>`.
  const before = previous?.name === "p" ? lastElement(previous) : previous;
  if (before?.name !== "a" || before.attribs["href"] !== undefined) return null;
  return idOf(before);
}

function lastElement(parent: Element): Element | null {
  const last = parent.children.findLast((node) => isTag(node) || (isText(node) && node.data.trim() !== ""));
  return last && isTag(last) ? last : null;
}

function previousElement(node: AnyNode): Element | null {
  for (let at = node.prev; at; at = at.prev) {
    if (isTag(at)) return at;
    if (isText(at) && at.data.trim() !== "") return null;
  }
  return null;
}

function beginsWith(container: Element, child: AnyNode): boolean {
  for (const node of container.children) {
    if (node === child) return true;
    if (isTag(node) || (isText(node) && node.data.trim() !== "")) return false;
  }
  return false;
}
