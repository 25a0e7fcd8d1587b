import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { servedRecords, temporaryData } from "./crawl-into.ts";
import { servedPaths, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";

let portal: PagePortal;
let instead: PagePortal["instead"];
let crawlAfter: PagePortal["crawlAfter"];

beforeEach(async () => {
  portal = await startPagePortal();
  ({ instead, crawlAfter } = portal);
});
afterEach(() => portal.stop());

const polite: Answer = (context, path) =>
  context.html(`<main><h1>Ничего не нашлось</h1><p>Страницы ${path} нет. Попробуйте поиск.</p></main>`);

describe("a page that the portal shows in place of what is missing, with status 200", () => {
  test("is never indexed, and the page it stands for goes as with 404", async () => {
    await using data = await temporaryData();
    portal.missing = polite;
    await crawlAfter(data.folder, 0);
    expect(JSON.stringify(await servedRecords(data.folder))).not.toContain("Ничего не нашлось");
    instead.set("/p/7", polite);
    const report = await crawlAfter(data.folder, 1);
    expect(report.sources[0]?.gone).toEqual([`${portal.address}p/7`]);
    expect(await servedPaths(data.folder)).toContain("/p/7");
    await crawlAfter(data.folder, 25);
    expect(await servedPaths(data.folder)).not.toContain("/p/7");
  });

  test("or a redirect to the start page", async () => {
    await using data = await temporaryData();
    portal.missing = (context) => context.redirect("/");
    await crawlAfter(data.folder, 0);
    instead.set("/p/7", portal.missing);
    await crawlAfter(data.folder, 1);
    expect(await servedPaths(data.folder)).toContain("/p/7");
    await crawlAfter(data.folder, 25);
    expect(await servedPaths(data.folder)).not.toContain("/p/7");
  });

  test("a portal that shows its start page for whatever is missing keeps its start page", async () => {
    await using data = await temporaryData();
    instead.set("/", (context) =>
      context.html('<main><h1>Портал</h1><p>Главная.</p><a href="/p/1">Один</a></main>'),
    );
    portal.missing = (context) =>
      context.html('<main><h1>Портал</h1><p>Главная.</p><a href="/p/1">Один</a></main>');
    await crawlAfter(data.folder, 0);
    expect(await servedPaths(data.folder)).toEqual(["/", "/p/1"]);
  });
});
