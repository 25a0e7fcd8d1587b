import { isTag, isText, type AnyNode, type Element } from "domhandler";

const silent = new Set([
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "button", "select",
  "datalist", "textarea", "input", "audio", "video", "dialog", "head", "map",
]); // prettier-ignore

/** Elements whose text is no part of what a page says. */
export function isSilent(node: AnyNode): boolean {
  if (!isTag(node)) return false;
  if (silent.has(node.name) || "hidden" in node.attribs) return true;
  return node.attribs["aria-hidden"] === "true" || /display\s*:\s*none/i.test(node.attribs["style"] ?? "");
}

const invisible = /[\u00ad\u200b\ufeff]/g;
/** Anything but one plain space: most text needs no change at all. */
const spaces = /\s{2,}|[^\S ]/g;

/** One space between words; soft hyphens and zero-width spaces gone. */
export function tidy(text: string): string {
  return text.replaceAll(invisible, "").replaceAll(spaces, " ").trim();
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
  const apart = isTag(node) && (breaks.has(node.name) || isNextSpan(node));
  if (apart) parts.push(" ");
  for (const child of node.children) collect(child, parts);
  if (apart) parts.push(" ");
}

/** `<span>1</span><span>10:00</span>` are two things, set apart by style alone. */
export function isNextSpan(element: Element): boolean {
  const { prev } = element;
  return element.name === "span" && prev !== null && isTag(prev) && prev.name === "span";
}

/** Whether there is anything to read under a node; stops at the first word. */
export function hasText(node: AnyNode): boolean {
  if (isText(node)) return /\S/.test(node.data);
  return "children" in node && !isSilent(node) && node.children.some(hasText);
}
