import { expect, test } from "vitest";
import { markNumber } from "../../../index-builder/extract/mark-number.ts";
import type { PageContent } from "../../../index-builder/extract/page-content.ts";
import { assembleSource, type Seen } from "../../../index-builder/release/assemble-source.ts";
import { contentsOf } from "./contents-of.ts";
import type { KnownPage } from "../../../index-builder/release/known-page.ts";

const at = (path: string) => `https://portal.example${path}`;
const page = (path: string, content: string, more: Partial<KnownPage> = {}): KnownPage => ({
  address: at(path),
  content,
  redirectTo: null,
  canonical: null,
  ...more,
});
const redirect = (from: string, to: string): KnownPage => ({
  address: at(from),
  content: null,
  redirectTo: at(to),
  canonical: null,
});

/** Contents are named «title: text». */
function read(name: string): PageContent {
  const [title = "", said = ""] = name.split(": ");
  return {
    kind: "page",
    root: "chosen",
    titles: { selected: "", h1: title, tag: "" },
    crumbs: [],
    blocks: [
      { kind: "heading", level: 1, anchor: "", text: title },
      ...said.split("|").flatMap((part) => [
        { kind: "heading" as const, level: 2, anchor: "", text: `О ${part}` },
        { kind: "text" as const, text: part, mark: markNumber(part), linked: false },
      ]),
    ],
  };
}

const assemble = async (...seen: Seen[]) => {
  const { documents: made, duplicates } = await assembleSource(seen, contentsOf(read), {
    today: "2026-11-23",
    signal: new AbortController().signal,
  });
  const [records, documents] = [made.flatMap((one) => one.records()), made.length];
  const shown = records.map(({ address, aliases, text, audience }) => ({ address, aliases, text, audience }));
  return { shown, documents, duplicates, records };
};
const everyone = (...pages: KnownPage[]): Seen => ({ groups: ["everyone"], pages, links: [] });

test("chains of redirects become aliases of where they end", async () => {
  const { shown } = await assemble(
    everyone(redirect("/old", "/go"), redirect("/go", "/kasko"), page("/kasko", "КАСКО: тариф")),
  );
  expect(shown).toEqual([
    { address: at("/kasko"), aliases: [at("/go"), at("/old")], text: "тариф", audience: ["everyone"] },
  ]);
});

test("redirects that go round in a circle lead nowhere and hang nothing", async () => {
  const { documents } = await assemble(
    everyone(redirect("/a", "/b"), redirect("/b", "/a"), page("/kasko", "КАСКО: тариф")),
  );
  expect(documents).toBe(1);
});

test("the same text at several addresses is one document; the print view does not stand for it", async () => {
  const { shown, duplicates } = await assemble(
    everyone(
      page("/kasko/print", "КАСКО: тариф"),
      page("/kasko", "КАСКО: тариф"),
      page("/kasko?tab=1", "КАСКО: тариф"),
    ),
  );
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({
    address: at("/kasko"),
    aliases: [at("/kasko/print"), at("/kasko?tab=1")],
  });
  expect(duplicates).toBe(2);
});

test("a canonical link is believed between versions of one page, not between strangers", async () => {
  const { shown } = await assemble(
    everyone(
      page("/kasko", "КАСКО: тариф"),
      page("/k", "КАСКО: тариф, вид для печати", { canonical: at("/kasko") }),
      page("/osago", "ОСАГО: ставка", { canonical: at("/kasko") }),
    ),
  );
  expect(shown.map(({ address }) => address)).toEqual([at("/kasko"), at("/osago")]);
});

test("the audience of a document is the union of the groups that saw it", async () => {
  const { shown } = await assemble(everyone(page("/kasko", "КАСКО: тариф")), {
    groups: ["underwriting"],
    pages: [page("/kasko", "КАСКО: тариф"), page("/limits", "Лимиты: 5 млн")],
    links: [],
  });
  expect(shown.map(({ text, audience }) => [text, audience])).toEqual([
    ["тариф", ["everyone", "underwriting"]],
    ["5 млн", ["underwriting"]],
  ]);
});

test("where identities see different texts at one address, each passage is for those who saw it", async () => {
  const { shown, records, documents } = await assemble(everyone(page("/list", "Список: общее|для всех")), {
    groups: ["underwriting"],
    pages: [page("/list", "Список: общее|тайное")],
    links: [],
  });
  expect(documents).toBe(1);
  expect(shown.map(({ text, audience }) => [text, audience])).toEqual([
    ["общее", ["everyone", "underwriting"]],
    ["для всех", ["everyone"]],
    ["тайное", ["underwriting"]],
  ]);
  expect(new Set(records.map(({ id }) => id)).size).toBe(3);
});

test("the same text for different people stays apart, and no address is told to whom it is hidden from", async () => {
  const { shown } = await assemble(everyone(page("/open", "Памятка: текст")), {
    groups: ["underwriting"],
    pages: [page("/secret/copy", "Памятка: текст"), page("/open", "Памятка: текст")],
    links: [],
  });
  expect(shown).toContainEqual({
    address: at("/open"),
    aliases: [],
    text: "текст",
    audience: ["everyone", "underwriting"],
  });
  expect(shown).toContainEqual({
    address: at("/secret/copy"),
    aliases: [],
    text: "текст",
    audience: ["underwriting"],
  });
});

test("ids last: they depend on address and place, not on the text", async () => {
  const { records: before } = await assemble(everyone(page("/kasko", "КАСКО: тариф")));
  const more = everyone(page("/kasko", "КАСКО: тариф"), page("/new", "Новое: текст"));
  const { records: after } = await assemble(more);
  expect(after.map(({ id }) => id)).toContain(before[0]?.id);
});

/** A rule of some length, for shorter texts do not tell whether one is an edition of another. */
const rule = (rate: number) =>
  `Тариф ${rate} процента. Страховая премия по договору определяется умножением страховой суммы на базовый тариф с учётом возраста и стажа водителей, региона регистрации транспортного средства, наличия противоугонных систем, размера франшизы и истории убытков страхователя за последние три года. Скидка за безубыточность применяется только при непрерывном страховании, а рассрочка увеличивает премию и согласуется с руководителем подразделения до выпуска полиса.`;

test("records of an older edition name the newest; those of the newest name none", async () => {
  const { records } = await assemble(
    everyone(
      page("/kasko/2024", `Тарифы КАСКО 2024: ${rule(5)}`),
      page("/kasko/2026", `Тарифы КАСКО 2026: ${rule(7)}`),
    ),
  );
  const of = (path: string) => records.filter(({ address }) => address === at(path));
  const [newest] = of("/kasko/2026");
  expect(of("/kasko/2024").map(({ newer }) => newer)).toEqual([newest?.document]);
  expect(of("/kasko/2026").map(({ newer }) => newer)).toEqual([undefined]);
});

test("to whom only one of two editions is shown, it is no older edition of anything", async () => {
  const { records } = await assemble(everyone(page("/kasko/2024", `Тарифы КАСКО 2024: ${rule(5)}`)), {
    groups: ["underwriting"],
    pages: [page("/kasko/2026", `Тарифы КАСКО 2026: ${rule(7)}`)],
    links: [],
  });
  expect(records.map(({ newer }) => newer)).toEqual([undefined, undefined]);
});

test("a document whose newer edition comes or goes has another key: its records have changed", async () => {
  const old = page("/kasko/2024", `Тарифы КАСКО 2024: ${rule(5)}`);
  const contents = contentsOf(read);
  const keyOf = async (...pages: KnownPage[]) => {
    const { documents } = await assembleSource([everyone(...pages)], contents, {
      today: "2026-11-23",
      signal: new AbortController().signal,
    });
    return documents.find(({ address }) => address === at("/kasko/2024"))?.key;
  };
  const alone = await keyOf(old);
  expect(await keyOf(old, page("/kasko/2026", `Тарифы КАСКО 2026: ${rule(7)}`))).not.toBe(alone);
  expect(await keyOf(old)).toBe(alone);
});
