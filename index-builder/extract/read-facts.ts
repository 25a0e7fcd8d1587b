import { isTag, isText, type AnyNode, type Document } from "domhandler";
import type { Source } from "../../core/contract/config-source.ts";
import { datePattern, readDate } from "./read-date.ts";
import { elementText, tidy } from "./element-text.ts";
import { all, first, firstOf } from "./selectors.ts";

export type Facts = {
  readonly owner?: string;
  readonly region?: readonly string[];
  readonly channel?: readonly string[];
  readonly changedAt?: string;
  readonly checkedAt?: string;
};

const ownerLabel =
  /^(?:ответственн(?:ый|ая)|владелец|автор|owner|responsible|author)(?: страницы| материала)?\s*:\s*/i;
const changed =
  /^(?:обновл[её]н[оа]?|измен[её]н[оа]?|дата (?:обновления|изменения)|последнее (?:обновление|изменение)|редакция от|опубликован[оа]?|дата публикации|(?:last )?(?:updated|modified)(?: on)?|published(?: on)?)(?![а-яa-z])/i;
const checked = /^(?:провер[её]н[оа]?|дата проверки|актуально на|reviewed|checked)(?: on)?(?![а-яa-z])/i;
const dateInText = new RegExp(datePattern, "i");
const longestFactLine = 200;

/** A line such as «Обновлено 20.11.2026 · Ответственный: …»: facts about the page, not what it says. */
export function isFactLine(text: string): boolean {
  if (text.length > longestFactLine) return false;
  return (changed.test(text) || checked.test(text)) && dateInText.test(text);
}

/** Facts that a page states about itself: by selector, by `<meta>`, by a labelled line. */
export function readFacts(document: Document, selectors: Source["selectors"]): Facts {
  const lines = labelledLines(document);
  const tags = metaTags(document);
  const meta = (names: readonly string[]) => names.map((name) => tags.get(name)).find(Boolean) ?? "";
  const owner = selected(document, selectors.owner) || meta(["owner", "author", "dc.creator"]) || lines.owner;
  const region = list(meta(["region", "regions"]));
  const channel = list(meta(["channel", "channels"]));
  const changedAt =
    dateOf(firstOf(selectors.changedAt, document)) ??
    readInstant(meta(["article:modified_time", "last-modified", "dcterms.modified", "dc.date.modified"])) ??
    dateOf(first("[itemprop=dateModified]", document)) ??
    lines.changedAt ??
    readInstant(meta(["article:published_time", "date", "dc.date"]));
  return {
    ...(owner ? { owner: owner.slice(0, 200) } : {}),
    ...(region.length > 0 ? { region } : {}),
    ...(channel.length > 0 ? { channel } : {}),
    ...(changedAt ? { changedAt } : {}),
    ...(lines.checkedAt ? { checkedAt: lines.checkedAt } : {}),
  };
}

type Lines = {
  owner?: string | undefined;
  changedAt?: string | undefined;
  checkedAt?: string | undefined;
};

/** Walks the text once: a label stands at the beginning of its text, its value in the rest of the same element. */
function labelledLines(document: Document): Lines {
  const found: Lines = {};
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      const text = node.data.trimStart();
      if (text.length > 2) readLine(node, tidy(text), found);
    } else if ("children" in node && !(isTag(node) && (node.name === "script" || node.name === "style"))) {
      node.children.forEach(visit);
    }
  };
  visit(document);
  return found;
}

function readLine(node: AnyNode, text: string, found: Lines): void {
  const { parent } = node;
  if (!parent || !isTag(parent)) return;
  if (found.owner === undefined && ownerLabel.test(text)) {
    const owner = elementText(parent).replace(ownerLabel, "");
    if (owner !== "" && owner.length <= 120) found.owner = owner;
  }
  if (found.changedAt === undefined && changed.test(text)) found.changedAt = dateNear(node) ?? undefined;
  if (found.checkedAt === undefined && checked.test(text)) found.checkedAt = dateNear(node) ?? undefined;
}

/** The date right after a label: in a `<time>` beside it or written out. */
function dateNear(label: AnyNode): string | null {
  for (let at: AnyNode | null = label; at; at = at.next) {
    const time = isTag(at) ? (at.name === "time" ? at : first("time", at)) : null;
    const date =
      dateOf(time) ?? readDate(dateInText.exec(isTag(at) || isText(at) ? elementText(at) : "")?.[0] ?? "");
    if (date !== null) return date;
  }
  return null;
}

function dateOf(element: ReturnType<typeof first>): string | null {
  if (!element) return null;
  const said = element.attribs["datetime"] ?? element.attribs["content"] ?? elementText(element);
  return readInstant(said) ?? readDate(dateInText.exec(said)?.[0] ?? "");
}

/** An instant with its zone, else the day alone: a time without a zone is not worth guessing. */
function readInstant(text: string): string | null {
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? new Date(text) : null;
  if (zoned && !Number.isNaN(zoned.getTime())) return zoned.toISOString();
  return readDate(text);
}

/** `<meta>` by name or property, in lower case; the first of a name counts. */
function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { attribs } of all("meta[content]", document)) {
    const name = (attribs["name"] ?? attribs["property"] ?? "").toLowerCase();
    if (name !== "" && !tags.has(name)) tags.set(name, tidy(attribs["content"] ?? ""));
  }
  return tags;
}

function selected(document: Document, selectors: readonly string[]): string {
  const found = firstOf(selectors, document);
  return found ? elementText(found).replace(ownerLabel, "") : "";
}

const list = (text: string): string[] =>
  text
    .split(/[;,]/)
    .map(tidy)
    .filter((one) => one !== "");
