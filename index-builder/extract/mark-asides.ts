import { isTag, type ParentNode } from "domhandler";
import { fileKind } from "../address/file-kind.ts";
import { elementText } from "./element-text.ts";
import { findArticle, leastArticle } from "./find-article.ts";
import type { Block } from "./page-content.ts";
import type { BlockSources } from "./read-blocks.ts";
import { all } from "./selectors.ts";
import { squeeze } from "./squeeze.ts";

type Text = Extract<Block, { kind: "text" }>;

/** An article that is less than this of what the page says besides links is one of several things on it. */
const leastShare = 1 / 3;
/** Shorter texts stand in menus and articles alike and tell nothing of where the article is. */
const leastTelling = 40;
/** No editor nests so deep. */
const deepest = 200;
const ownWords =
  /(?:^|[\s_-])(?:comments?|kommentarii|disqus|replies|respond|reviews|related|similar|recommend\w*|pohozhie|teasers?|banners?|promo|subscribe|widgets?)(?:$|[\s_-])/i;

/**
 * The third resort for pages whose content no element names: what stands beside Readability's article is marked.
 * Nothing is on pages that are short or hold several things; tables and lists of terms with figures never are, since
 * Readability drops some that matter. Where the article stands, only what leads to other pages or says itself that it
 * is something else, as comments do, stands beside it.
 */
export function markAsides(html: string, blocks: readonly Block[], sources: BlockSources): readonly Block[] {
  const texts = blocks.filter((block) => block.kind === "text");
  const said = texts.reduce((sum, block) => sum + (block.linked ? 0 : squeeze(block.text).length), 0);
  if (said < leastArticle || isTooDeep(sources)) return blocks;
  const article = findArticle(html);
  if (article === null || article.length < said * leastShare) return blocks;
  const place = placeOf(blocks, { article, sources });
  if (place === null) return blocks;
  const textOf = remembered(elementText);
  const marked = new Set(
    texts.filter((block) => isAside(block, { article, place, source: sources.get(block), textOf })),
  );
  // From below, to know at each heading whether something that stays stands under it.
  let under: "nothing" | "asides" | "article" = "nothing";
  return blocks
    .toReversed()
    .map((block): Block => {
      if (block.kind === "text") {
        const isMarked = marked.has(block);
        if (!isMarked) under = "article";
        else if (under === "nothing") under = "asides";
        return isMarked ? { ...block, aside: true } : block;
      }
      const isOverAsides = block.kind === "heading" && block.level > 1 && under === "asides";
      under = "nothing";
      return isOverAsides ? { ...block, aside: true } : block;
    })
    .toReversed();
}

/** Readability's work grows with the depth as well as with the number of elements. */
function isTooDeep(sources: BlockSources): boolean {
  return [...sources.values()].some((source) => ancestors(source).length > deepest);
}

/** The innermost element around all of the article and the heading above it, where the page has one. */
function placeOf(
  blocks: readonly Block[],
  { article, sources }: { readonly article: string; readonly sources: BlockSources },
): ParentNode | null {
  const tells = (block: Block): boolean => {
    const text = block.kind === "text" ? squeeze(block.text) : "";
    return text.length >= leastTelling && article.includes(text);
  };
  const first = blocks.findIndex(tells);
  if (first < 0) return null;
  const title = blocks.slice(0, first).findLast((block) => block.kind === "heading" && block.level === 1);
  let common: readonly ParentNode[] | null = null;
  for (const block of [title, ...blocks.slice(first).filter(tells)]) {
    const source = block && sources.get(block);
    if (!source) continue;
    const around = new Set([source, ...ancestors(source)]);
    common = common === null ? [...around] : common.filter((one) => around.has(one));
  }
  return common?.[0] ?? null;
}

type Around = {
  readonly article: string;
  readonly place: ParentNode;
  readonly source: ParentNode | undefined;
  readonly textOf: (node: ParentNode) => string;
};

function isAside(block: Text, { article, place, source, textOf }: Around): boolean {
  if (!source) return false;
  // Rows of a table are put in other words than the table's own: it counts as a whole.
  const lines = isTag(source) && source.name === "table" ? [textOf(source)] : block.text.split("\n");
  if (lines.some((line) => article.includes(squeeze(line)))) return false;
  const around = [source, ...ancestors(source)];
  if (hasFigures(around, textOf)) return false;
  const depth = around.indexOf(place);
  if (depth < 0) return true;
  return (block.linked && leadsToPages(around)) || around.slice(0, depth).some(namesItself);
}

/** Files to a page's matter, telephone numbers and mail addresses are links too, and part of what it says. */
function leadsToPages(around: readonly ParentNode[]): boolean {
  const [source] = around;
  const own = around.find((one) => isTag(one) && one.name === "a");
  const links = [...(own && isTag(own) ? [own] : []), ...(source ? all("a", source) : [])];
  return links.every(({ attribs }) => {
    const address = URL.parse(attribs["href"] ?? "", "http://portal.invalid/");
    return address !== null && /^https?:$/.test(address.protocol) && fileKind(address.href) !== "document";
  });
}

/** A table that lays out the page is none: its cells are read one by one, so that they are not the block's source. */
function hasFigures(
  [source, ...around]: readonly ParentNode[],
  textOf: (node: ParentNode) => string,
): boolean {
  const list = [source, ...around].find((one) => one !== undefined && isTag(one) && one.name === "dl");
  const holder = source && isTag(source) && source.name === "table" ? source : list;
  return holder !== undefined && /\d/.test(textOf(holder));
}

function namesItself(element: ParentNode): boolean {
  if (!isTag(element)) return false;
  return ownWords.test(`${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`);
}

/** A long table is looked at for each of its rows. */
function remembered(read: (node: ParentNode) => string): (node: ParentNode) => string {
  const known = new Map<ParentNode, string>();
  return (node) => {
    const text = known.get(node) ?? read(node);
    known.set(node, text);
    return text;
  };
}

function ancestors(node: ParentNode): ParentNode[] {
  const found: ParentNode[] = [];
  for (let at = node.parent; at; at = at.parent) found.push(at);
  return found;
}
