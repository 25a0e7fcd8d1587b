import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../index-builder/extract/page-content.ts";
import { assembleSource, type Seen } from "../../../index-builder/release/assemble-source.ts";
import type { KnownPage } from "../../../index-builder/release/known-page.ts";
import { contentsOf } from "./contents-of.ts";

const at = (path: string) => `https://portal.example${path}`;

/** Contents are named by what they say. */
const read = (said: string): PageContent => ({
  kind: "page",
  root: "chosen",
  titles: { selected: "", h1: said, tag: "" },
  crumbs: [],
  blocks: [{ kind: "text", text: said, mark: said.length, linked: false }],
});

/** A page, and to which paths it links. */
type Linking = readonly [path: string, links: readonly string[], more?: Partial<KnownPage>];

const seenBy = (groups: readonly string[], pages: readonly Linking[]): Seen => ({
  groups,
  pages: pages.map(([path, , more]) => ({
    address: at(path),
    content: `Порядок ${path}`,
    redirectTo: null,
    canonical: null,
    ...more,
  })),
  links: pages.map(([path, links]) => ({ address: at(path), links: links.map(at) })),
});

const assemble = async (...seen: Seen[]) => {
  const signal = new AbortController().signal;
  const { documents } = await assembleSource(seen, contentsOf(read), { today: "2026-11-23", signal });
  return documents;
};

/** How much the document at a path is linked, as its records say. */
async function linkedAt(path: string, ...seen: Seen[]): Promise<number | undefined> {
  const documents = await assemble(...seen);
  const records = documents.find(({ address }) => address === at(path))?.records() ?? [];
  expect(records.length).toBeGreaterThan(0);
  return records[0]?.linked;
}

/** So many pages that each link to the same. */
const rules = (count: number, links: readonly string[], folder = "/rule"): Linking[] =>
  Array.from({ length: count }, (_, number) => [`${folder}/${number}`, links]);
const redirect = (from: string, to: string): Linking => [from, [], { content: null, redirectTo: at(to) }];
const everyone = (...pages: readonly Linking[]): Seen => seenBy(["everyone"], pages);
/** Two readers, one of whom sees more. */
const readers = (open: readonly Linking[], more: readonly Linking[]): Seen[] => [
  everyone(...open),
  seenBy(["underwriting"], [...open, ...more]),
];

describe("a document is linked by as many documents as link to it", () => {
  test.for<[string, readonly Linking[], number | undefined]>([
    ["one alone says nothing", rules(1, ["/kasko"]), undefined],
    ["two do", rules(2, ["/kasko"]), 1],
    ["four do more", rules(4, ["/kasko"]), 2],
    ["sixteen say all there is to say", rules(16, ["/kasko"]), 4],
    ["many links of one page count once", rules(1, ["/kasko", "/kasko", "/kasko", "/kasko"]), undefined],
    [
      "links to what leads there count",
      [
        ...rules(2, ["/old"]),
        ...rules(2, ["/go"], "/news"),
        redirect("/old", "/go"),
        redirect("/go", "/kasko"),
      ],
      2,
    ],
    [
      "one page by two of its addresses is linked once",
      [...rules(1, ["/kasko", "/old"]), redirect("/old", "/kasko")],
      undefined,
    ],
    [
      "what a copy for the printer links, its page has linked",
      [
        ["/rule", ["/kasko"], { content: "Правило" }],
        ["/rule/print", ["/kasko"], { content: "Правило" }],
        ["/rule?tab=1", ["/kasko"], { canonical: at("/rule"), content: "Правило" }],
      ],
      undefined,
    ],
    [
      "pages that are not there link nothing",
      rules(4, ["/kasko"]).map(([path, links]) => [path, links, { content: null }]),
      undefined,
    ],
  ])("%s", async ([, pages, linked]) => {
    expect(await linkedAt("/kasko", everyone(["/kasko", []], ...pages))).toBe(linked);
  });

  test("its own links do not count", async () => {
    const own: Linking[] = [
      ["/kasko", ["/kasko", "/kasko/print"]],
      ["/kasko/print", ["/kasko"], { content: "Порядок /kasko" }],
    ];
    expect(await linkedAt("/kasko", everyone(...own, ...rules(1, ["/kasko"])))).toBeUndefined();
  });
});

test("what stands in the menu of all pages is hardly better linked than anything", async () => {
  const menu = rules(40, ["/", "/contacts"]);
  const few = rules(8, ["/kasko"], "/news");
  const seen = () => everyone(["/", []], ["/contacts", []], ["/kasko", []], ...menu, ...few);
  expect(await linkedAt("/contacts", seen())).toBe(1);
  expect(await linkedAt("/kasko", seen())).toBe(3);
});

describe("links that some readers may not see do not raise what they find", () => {
  const secret = rules(16, ["/kasko"], "/secret");

  test("on pages that one alone sees", async () => {
    const open: Linking[] = [["/kasko", []], ...rules(2, ["/kasko"])];
    const without = await linkedAt("/kasko", ...readers(open, []));
    expect(without).toBe(1);
    expect(await linkedAt("/kasko", ...readers(open, secret))).toBe(without);
    expect(await linkedAt("/kasko", ...readers(open, secret).toReversed())).toBe(without);
  });

  test("on pages that say more to one", async () => {
    const plain = everyone(["/kasko", []], ...rules(8, []));
    const full = seenBy(["underwriting"], [["/kasko", []], ...rules(8, ["/kasko"])]);
    expect(await linkedAt("/kasko", plain, full)).toBeUndefined();
  });

  test("by a redirect that is for one alone", async () => {
    const open: Linking[] = [["/kasko", []], ...rules(8, ["/short"])];
    expect(await linkedAt("/kasko", ...readers(open, [redirect("/short", "/kasko")]))).toBeUndefined();
  });

  test("what one alone sees is linked as that one finds it", async () => {
    const hidden: Linking[] = [["/limits", []], ...rules(8, ["/limits"], "/secret")];
    expect(await linkedAt("/limits", ...readers([["/kasko", []]], hidden))).toBe(3);
  });
});

/** Keys of a source where so many of four rules link to КАСКО. */
async function keysWhen(linking: number): Promise<Map<string, string>> {
  const four = rules(4, []).map(([path], number): Linking => [path, number < linking ? ["/kasko"] : []]);
  const documents = await assemble(everyone(["/kasko", []], ["/osago", []], ...four));
  return new Map(documents.map(({ address, key }) => [address, key]));
}

test("a document that becomes better linked has another key, and it alone", async () => {
  const before = await keysWhen(2);
  expect(await keysWhen(3)).toEqual(before);
  const changed = [...(await keysWhen(4))].filter(([address, key]) => before.get(address) !== key);
  expect(changed.map(([address]) => address)).toEqual([at("/kasko")]);
});
