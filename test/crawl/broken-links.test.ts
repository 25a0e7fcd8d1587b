import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryData } from "./crawl-into.ts";
import { pages, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";
import { lastRun } from "./read-runs.ts";

let portal: PagePortal;
beforeEach(async () => {
  portal = await startPagePortal();
});
afterEach(() => portal.stop());

const at = (path: string): string => new URL(path, portal.address).href;
const page =
  (title: string, body: string): Answer =>
  (context) =>
    context.html(`<main><h1>${title}</h1>${body}</main>`);

describe("links that lead nowhere", () => {
  test("are told with the pages that hold them, however they are spelled or reached", async () => {
    await using data = await temporaryData();
    portal.instead.set(
      "/p/3",
      page("Осаго", `<a href="/net?utm_source=menu#top">Бланк</a> <a href="/net">Он же</a>`),
    );
    portal.instead.set("/p/4", page("Каско", `<a href="${at("/net")}">Бланк</a> <a href="/byl">Был</a>`));
    portal.instead.set("/byl", (context) => context.redirect("/byl-tam"));
    portal.instead.set("/byl-tam", (context) => context.redirect("/ushel"));
    portal.instead.set("/ushel", (context) => context.body(null, 410));
    await portal.crawlAfter(data.folder, 0);
    const [source] = (await lastRun(data.folder)).sources;
    expect(source?.broken).toEqual({
      count: 2,
      links: [
        { address: at("/net"), status: "404", pages: [at("/p/3"), at("/p/4")], held: 2 },
        { address: at("/ushel"), status: "410", pages: [at("/p/4")], held: 1 },
      ],
    });
    expect(source?.answers).toEqual({ "200": pages + 1, redirect: 2, gone: 2 });
  });

  test("name ten pages, and count all that hold them", async () => {
    await using data = await temporaryData();
    const withMenu = page("Страница", `<a href="/net">Архив</a>`);
    for (let number = 0; number < 25; number += 1) portal.instead.set(`/p/${number}`, withMenu);
    await portal.crawlAfter(data.folder, 0);
    const [link] = (await lastRun(data.folder)).sources[0]?.broken.links ?? [];
    expect(link).toMatchObject({ address: at("/net"), held: 25 });
    expect(link?.pages).toHaveLength(10);
  });

  test("are not those that another identity can open", async () => {
    await using data = await temporaryData();
    portal.instead.set("/p/3", page("Осаго", `<a href="/agentam">Агентам</a> <a href="/net">Нет</a>`));
    portal.instead.set("/agentam", (context) =>
      context.req.header("x-who") === "agent"
        ? context.html("<main><h1>Агентам</h1></main>")
        : context.notFound(),
    );
    const identities = [
      { name: "everybody", groups: ["everyone"] },
      {
        name: "agent",
        groups: ["agents"],
        signIn: { kind: "header" as const, name: "x-who", value: "agent" },
      },
    ];
    await portal.crawlAfter(data.folder, 0, { source: { identities } });
    const { broken } = (await lastRun(data.folder)).sources[0] ?? {};
    expect(broken?.links.map(({ address }) => address)).toEqual([at("/net")]);
  });

  test("are those of this run: one that was mended is told no more", async () => {
    await using data = await temporaryData();
    portal.instead.set("/p/3", page("Осаго", `<a href="/net">Бланк</a>`));
    await portal.crawlAfter(data.folder, 0);
    portal.instead.delete("/p/3");
    await portal.crawlAfter(data.folder, 1);
    expect((await lastRun(data.folder)).sources[0]?.broken.count).toBe(0);
  });
});
