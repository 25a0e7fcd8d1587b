import type { AnyNode, Document } from "domhandler";
import type { Source } from "../../core/contract/config-source.ts";
import type { Link } from "../address/acting-link.ts";
import { normaliseAddress, type Junk } from "../address/normalise-address.ts";
import { elementText } from "./element-text.ts";
import { findRoot } from "./find-root.ts";
import { markAsides } from "./mark-asides.ts";
import { parseHtml } from "./parse-html.ts";
import type { Block, PageContent } from "./page-content.ts";
import { readBlocks, type BlockSources } from "./read-blocks.ts";
import { readCrumbs } from "./read-crumbs.ts";
import { isFactLine, readFacts } from "./read-facts.ts";
import { readFields } from "./read-fields.ts";
import { readLanguage } from "./read-language.ts";
import { baseOf, readLinks } from "./read-links.ts";
import { all, first, firstOf } from "./selectors.ts";

export type PageInput = {
  readonly html: string;
  readonly address: string;
  readonly selectors: Source["selectors"];
  /** Junk parameters of the configuration, in lower case. */
  readonly junk: readonly string[] | Junk;
  readonly fields?: Source["fields"];
};

/** All that one page gives: what it says, and what the crawl needs to know of it. */
export type ParsedPage = {
  readonly content: PageContent;
  readonly links: readonly Link[];
  readonly canonical: string | null;
  /** The page's own wish about robots. */
  readonly robots: { readonly index: boolean; readonly follow: boolean };
  /** It has a field for a password: a log-in page, whatever status came with it. */
  readonly asksToSignIn: boolean;
  /** Subtitles of its clip, Russian first. */
  readonly tracks: readonly string[];
};

/** Version of the extraction: what was stored by another one is read again. */
export const extractionVersion = 5;

export function parsePage({ html, address, selectors, junk, fields = [] }: PageInput): ParsedPage {
  const document = parseHtml(html);
  const root = findRoot(document, selectors.main);
  const breadcrumb = readCrumbs(document, address, selectors.breadcrumb);
  const removed = new Set<AnyNode>(selectors.remove.flatMap((selector) => all(selector, document)));
  if (breadcrumb.element) removed.add(breadcrumb.element);
  const sources: BlockSources = new Map();
  const read = readBlocks(root, removed, sources);
  const said = read.filter((block) => block.kind !== "text" || !isFactLine(block.text));
  const blocks = root.kind === "body" ? markAsides(html, said, sources) : said;
  const text = blocks.map((block) => block.text).join("\n");
  const language = readLanguage(root.element, document, text);
  const tracks = readTracks(document, address);
  return {
    content: {
      kind: all("video, audio", root.element).length > 0 && tracks.length > 0 ? "video" : "page",
      root: root.kind,
      titles: readTitles(document, root.element, selectors.title),
      crumbs: breadcrumb.crumbs,
      ...(language ? { language } : {}),
      ...readFacts(document, selectors),
      ...readFields(fields, { address, crumbs: breadcrumb.crumbs, blocks: read, document }),
      blocks,
    },
    links: readLinks(document, address, junk),
    canonical: readCanonical(document, address, junk),
    robots: readRobotsMeta(document),
    asksToSignIn: first('input[type="password" i]', document) !== null,
    tracks,
  };
}

function readTitles(
  document: Document,
  root: Parameters<typeof first>[1],
  selectors: readonly string[],
): PageContent["titles"] {
  const selected = firstOf(selectors, document);
  const h1 = first("h1", root) ?? first("h1", document);
  const tag = first("head > title, title", document);
  return {
    selected: selected ? elementText(selected) : "",
    h1: h1 ? elementText(h1) : "",
    tag: tag ? elementText(tag) : "",
  };
}

function readCanonical(document: Document, page: string, junk: readonly string[] | Junk): string | null {
  const href = first('link[rel~="canonical" i][href]', document)?.attribs["href"];
  return href ? normaliseAddress(href, baseOf(document, page), junk) : null;
}

function readRobotsMeta(document: Document): ParsedPage["robots"] {
  const wish = all("meta[name][content]", document)
    .filter((tag) => tag.attribs["name"]?.toLowerCase() === "robots")
    .map((tag) => tag.attribs["content"]?.toLowerCase() ?? "")
    .join(",");
  return { index: !/noindex|none/.test(wish), follow: !/nofollow|none/.test(wish) };
}

function readTracks(document: Document, page: string): string[] {
  return all("video track[src], audio track[src]", document)
    .filter(({ attribs }) => /^(?:subtitles|captions)?$/.test(attribs["kind"] ?? ""))
    .toSorted((a, b) => rank(a.attribs) - rank(b.attribs))
    .map(({ attribs }) => URL.parse(attribs["src"] ?? "", baseOf(document, page))?.href)
    .filter((address) => address !== undefined);
}

const rank = (attribs: Readonly<Record<string, string>>): number =>
  attribs["srclang"]?.startsWith("ru") ? 0 : "default" in attribs ? 1 : 2;

/** What the subtitles say, as blocks after the page's own text. */
export function withCues(
  content: PageContent,
  cues: readonly Extract<Block, { kind: "cue" }>[],
): PageContent {
  return cues.length === 0 ? content : { ...content, kind: "video", blocks: [...content.blocks, ...cues] };
}
