import { isTag, isText, type AnyNode } from "domhandler";

const silent = new Set([
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "button", "select",
  "datalist", "textarea", "input", "audio", "video", "dialog", "head", "map",
]); // prettier-ignore

/** Elements whose text is no part of what a page says. */
export function isSilent(node: AnyNode): boolean {
  if (!isTag(node)) return !isText(node);
  if (silent.has(node.name) || "hidden" in node.attribs) return true;
  return node.attribs["aria-hidden"] === "true" || /display\s*:\s*none/i.test(node.attribs["style"] ?? "");
}

const spaces = /[\s\u00a0\u200b\ufeff\u00ad]+/g;

/** One space between words; soft hyphens and zero-width spaces gone. */
export function tidy(text: string): string {
  return text
    .replaceAll("\u00ad", "")
    .replaceAll(/[\u200b\ufeff]/g, "")
    .replaceAll(spaces, " ")
    .trim();
}

const breaks = new Set([
  "br",
  "p",
  "div",
  "li",
  "tr",
  "td",
  "th",
  "dt",
  "dd",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

/** The visible text of a node on one line. */
export function elementText(node: AnyNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return tidy(parts.join(""));
}

function collect(node: AnyNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  if (!("children" in node) || isSilent(node)) return;
  const apart = isTag(node) && breaks.has(node.name);
  if (apart) parts.push(" ");
  for (const child of node.children) collect(child, parts);
  if (apart) parts.push(" ");
}
