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
  const before = previousElement(heading);
  if (before?.name !== "a" || before.attribs["href"] !== undefined) return null;
  return idOf(before);
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
