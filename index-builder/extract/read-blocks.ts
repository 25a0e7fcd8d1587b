import { hash } from "node:crypto";
import { isTag, isText, type AnyNode, type Element, type ParentNode } from "domhandler";
import { anchorOf } from "./anchor-of.ts";
import { elementText, isNextSpan, isSilent, tidy } from "./element-text.ts";
import { isChrome } from "./is-chrome.ts";
import type { Root } from "./find-root.ts";
import type { Block } from "./page-content.ts";
import { tableRows } from "./table-rows.ts";

const inline = new Set([
  "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
  "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
  "wbr", "nobr", "acronym",
]); // prettier-ignore
const heading = /^h[1-6]$/;

/** The content under a root as headings and paragraphs in reading order, navigation left out. */
export function readBlocks(root: Root, removed: ReadonlySet<AnyNode>): Block[] {
  const reader = new BlockReader(root, removed);
  reader.read(root.element, "");
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #root: Root;
  readonly #removed: ReadonlySet<AnyNode>;
  #line: string[] = [];
  #linked = 0;
  #place = "";

  constructor(root: Root, removed: ReadonlySet<AnyNode>) {
    this.#root = root;
    this.#removed = removed;
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  /** @param place the elements around, as far as they tell one kind of block from another. */
  read(parent: ParentNode, place: string): void {
    for (const node of parent.children) {
      if (this.#removed.has(node)) continue;
      if (isText(node)) this.#say(node.data, place);
      else if (isTag(node)) this.#element(node, place);
    }
  }

  #element(element: Element, place: string): void {
    const { name } = element;
    if (name === "br") return this.#breakLine();
    if (isSilent(element) || isChrome(element, this.#root.kind)) return;
    if (inline.has(name)) return this.#inline(element, place);
    this.#flush();
    const here = `${place}>${name}.${element.attribs["class"] ?? ""}`;
    if (heading.test(name)) return this.#heading(element);
    if (name === "pre") return this.#preformatted(element, here);
    const rows = name === "table" ? tableRows(element) : null;
    if (rows) for (const row of rows) this.#add(row, here);
    else this.read(element, here);
    this.#flush();
  }

  #inline(element: Element, place: string): void {
    const before = this.#line.length;
    if (isNextSpan(element)) this.#line.push(" ");
    this.read(element, place);
    if (element.name === "a") this.#linked += tidy(this.#line.slice(before).join("")).length;
  }

  #heading(element: Element): void {
    const text = elementText(element).replace(/\s*[#¶§]$/, "");
    if (text === "") return;
    const level = Number(element.name.slice(1));
    this.#blocks.push({ kind: "heading", level, anchor: anchorOf(element, this.#root.element), text });
  }

  #preformatted(element: Element, place: string): void {
    const lines: string[] = [];
    const collect = (node: AnyNode): void => {
      if (isText(node)) lines.push(node.data);
      else if ("children" in node) node.children.forEach(collect);
    };
    collect(element);
    this.#add(
      lines
        .join("")
        .replaceAll(/[ \t]+$/gm, "")
        .replaceAll(/\n{2,}/g, "\n")
        .trim(),
      place,
    );
  }

  #say(text: string, place: string): void {
    this.#line.push(text);
    this.#place = place;
  }

  #breakLine(): void {
    this.#line.push("\u2028");
  }

  #flush(): void {
    const text = this.#line
      .join("")
      .split("\u2028")
      .map(tidy)
      .filter((line) => line !== "")
      .join("\n");
    const linked = text !== "" && this.#linked >= text.length * 0.9;
    this.#line = [];
    this.#linked = 0;
    if (text !== "") this.#add(text, this.#place, linked);
  }

  #add(text: string, place: string, linked = false): void {
    if (text === "") return;
    const mark = hash("sha1", `${place}\n${text}`, "base64url").slice(0, 12);
    this.#blocks.push({ kind: "text", text, mark, linked });
  }
}
