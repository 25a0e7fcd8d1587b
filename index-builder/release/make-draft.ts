import { hash } from "node:crypto";
import type { Block, Crumb, PageContent } from "../extract/page-content.ts";
import { cutSections } from "../sections/cut-sections.ts";
import { readValidity, type Validity } from "../sections/read-validity.ts";
import type { Section } from "../sections/section.ts";
import type { Draft } from "./draft.ts";
import type { Recurring } from "./recurring.ts";

/** @param address one of those that the content was found at; nothing of it gets into the draft. */
export function makeDraft(content: PageContent, address: string, recurring: Recurring): Draft {
  const title = titleOf(content, recurring);
  const cut = cutSections(ownBlocks(content, title, recurring), title);
  const plain: Section[] = cut.length > 0 ? cut : [{ place: { kind: "heading", value: "" }, text: "" }];
  // What stands under the title holds for the whole page; a date further down for its own section.
  const whole = plain[0]?.heading === undefined ? readValidity(plain[0]?.text ?? "") : {};
  const { blocks: _blocks, crumbs, titles: _titles, validFrom, validTo, ...facts } = content;
  const ruled: Validity = { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
  const sections = plain.map((section) => {
    const own = readValidity(section.text);
    // The configuration's rules know better what holds for the page, not what a passage under its own heading says.
    const dates =
      section.heading === undefined ? { ...whole, ...own, ...ruled } : { ...whole, ...ruled, ...own };
    return { ...section, ...dates };
  });
  const said = sections.map((section) => `${section.heading ?? ""}\n${section.text}`).join("\n");
  const own = sections.some((section) => section.text !== "") ? "" : address;
  return {
    title,
    facts,
    sections,
    path: pathOf(crumbs, { title, address, content }),
    validity: { ...whole, ...ruled },
    holdsFor: holdsFor(content),
    fingerprint: hash("sha1", [title, said, own, holdsFor(content)].join("\n"), "base64url"),
  };
}

/** The same words for another region are another document. */
const holdsFor = ({ region = [], channel = [] }: PageContent): string =>
  [...region, "", ...channel].join("\n");

/** Blocks without the frame, the site's name and a repetition of the title that is no heading. */
function ownBlocks(content: PageContent, title: string, recurring: Recurring): Block[] {
  const own = content.blocks.filter((block) => {
    if ("aside" in block && block.aside) return false;
    if (block.kind === "heading") return block.text === title || !recurring.isSiteTitle(block.text);
    return block.kind !== "text" || (block.text !== title && !recurring.isFrame(content, block));
  });
  const start = own.findIndex((block) => block.kind === "heading" && block.text === title);
  // In a whole body what stands before the title is the head of the page.
  return content.root === "body" && start > 0 && start < own.length - 1 ? own.slice(start) : own;
}

/** The page's own heading first; `<title>` less the site's name; whatever else in it names it; "" where nothing does. */
function titleOf(content: PageContent, recurring: Recurring): string {
  const { selected, h1, tag } = content.titles;
  const heading = content.blocks.find((block) => block.kind === "heading");
  return (
    [
      selected,
      h1 !== "" && !recurring.isSiteTitle(h1) ? h1 : "",
      recurring.withoutSite(tag),
      heading?.text ?? "",
      content.crumbs.at(-1)?.text ?? "",
      tag,
    ].find((title) => title !== "") ?? ""
  );
}

/** The sections above a page: neither the start page, which is above all, nor the page itself. */
function pathOf(
  crumbs: readonly Crumb[],
  page: { readonly title: string; readonly address: string; readonly content: PageContent },
): string[] {
  const isSelf = ({ text, address }: Crumb, at: number) =>
    at === crumbs.length - 1 &&
    (text === page.title ||
      text === page.content.titles.h1 ||
      address === page.address ||
      (address === null && at > 0));
  return crumbs.filter((crumb, at) => !isHome(crumb, at) && !isSelf(crumb, at)).map(({ text }) => text);
}

const isHome = ({ text, address }: Crumb, at: number): boolean =>
  at === 0 && (/^(?:главная(?: страница)?|home|портал|на главную)$/i.test(text) || isRoot(address));

const isRoot = (address: string | null): boolean =>
  address !== null && /^\/(?:index\.\w+)?$/.test(new URL(address).pathname);
