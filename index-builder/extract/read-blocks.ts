import { markNumber } from "./mark-number.ts";
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

/** Where a text stands, and the elements around it as far as they tell one kind of block from another. */
type Spot = { readonly source: ParentNode; readonly place: string };

/** The element that a block was read from. */
export type BlockSources = Map<Block, ParentNode>;

/**
 * The content under a root as headings and paragraphs in reading order, navigation left out.
 * @param sources takes in where each block stands.
 */
export function readBlocks(
  root: Root,
  removed: ReadonlySet<AnyNode>,
  sources: BlockSources = new Map(),
): Block[] {
  const reader = new BlockReader(root, removed, sources);
  reader.read(root.element, "");
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #root: Root;
  readonly #removed: ReadonlySet<AnyNode>;
  readonly #sources: BlockSources;
  #line: string[] = [];
  #linked = 0;
  #spot: Spot;

  constructor(root: Root, removed: ReadonlySet<AnyNode>, sources: BlockSources) {
    this.#root = root;
    this.#removed = removed;
    this.#sources = sources;
    this.#spot = { source: root.element, place: "" };
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  /** @param place the elements around, as far as they tell one kind of block from another. */
  read(parent: ParentNode, place: string): void {
    for (const node of parent.children) {
      if (this.#removed.has(node)) continue;
      if (isText(node)) this.#say(node.data, { source: parent, place });
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
    const spot = { source: element, place: here };
    if (name === "pre") return this.#preformatted(element, spot);
    const rows = name === "table" ? tableRows(element) : null;
    if (rows) for (const row of rows) this.#add(row, spot);
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
    this.#push({ kind: "heading", level, anchor: anchorOf(element, this.#root.element), text }, element);
  }

  #preformatted(element: Element, spot: Spot): void {
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
      spot,
    );
  }

  #say(text: string, spot: Spot): void {
    this.#line.push(text);
    this.#spot = spot;
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
    if (text !== "") this.#add(text, this.#spot, linked);
  }

  #add(text: string, { source, place }: Spot, linked = false): void {
    if (text === "") return;
    const mark = markNumber(`${place}\n${text}`);
    this.#push({ kind: "text", text, mark, linked }, source);
  }

  #push(block: Block, source: ParentNode): void {
    this.#blocks.push(block);
    this.#sources.set(block, source);
  }
}
