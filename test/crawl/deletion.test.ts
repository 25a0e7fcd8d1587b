import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deniedFile } from "../../core/contract/release.ts";
import { exitCodeOf } from "../../index-builder/crawl/report.ts";
import { servedRecords, temporaryData } from "./crawl-into.ts";
import { pages, servedPaths, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";

let portal: PagePortal;
let instead: PagePortal["instead"];
let crawlAfter: PagePortal["crawlAfter"];

beforeEach(async () => {
  portal = await startPagePortal();
  ({ instead, crawlAfter } = portal);
});
afterEach(() => portal.stop());

const gone: Answer = (context) => context.text("нет", 404);

describe("a page that the portal says is gone", () => {
  test.for([
    ["404", gone],
    ["410", (context) => context.text("нет", 410)],
    ["a redirect off the portal", (context) => context.redirect("http://archive.example/p/7")],
  ] as [string, Answer][])("%s: goes when that is said again a day later, not before", async ([, answer]) => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/p/7", answer);
    await crawlAfter(data.folder, 1);
    expect(await servedPaths(data.folder)).toContain("/p/7");
    await crawlAfter(data.folder, 22.9);
    expect(await servedPaths(data.folder)).toContain("/p/7");
    await crawlAfter(data.folder, 1.2);
    expect(await servedPaths(data.folder)).not.toContain("/p/7");
  });

  test("stays when it was back in between", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/p/7", gone);
    await crawlAfter(data.folder, 1);
    instead.delete("/p/7");
    await crawlAfter(data.folder, 12);
    instead.set("/p/7", gone);
    await crawlAfter(data.folder, 24);
    expect(await servedPaths(data.folder)).toContain("/p/7");
  });

  test("a fault in between is no word of its being there, and none of its being gone", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/p/7", gone);
    await crawlAfter(data.folder, 1);
    instead.set("/p/7", (context) => context.text("сбой", 503));
    await crawlAfter(data.folder, 30);
    expect(await servedPaths(data.folder)).toContain("/p/7");
    instead.set("/p/7", gone);
    await crawlAfter(data.folder, 1);
    expect(await servedPaths(data.folder)).not.toContain("/p/7");
  });

  test("a page that lost its last link is asked for all the same", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/", (context) => context.html("<main><h1>Портал</h1><p>Ссылок больше нет.</p></main>"));
    const report = await crawlAfter(data.folder, 30);
    expect(report.outcome.kind).toBe("published");
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
  });
});

describe("a portal that is ill as a whole", () => {
  test.for([
    ["500", (context) => context.text("сбой", 500)],
    ["200 and nothing", (context) => context.body("", 200, { "content-type": "text/html" })],
    ["429", (context) => context.text("позже", 429)],
  ] as [string, Answer][])("%s everywhere, for days: everything stays", async ([, answer]) => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    const before = await servedRecords(data.folder);
    instead.set("*", answer);
    await crawlAfter(data.folder, 25);
    await crawlAfter(data.folder, 25);
    expect(await servedRecords(data.folder)).toEqual(before);
  });

  test("404 everywhere, for days: the release is held until it is allowed", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    for (let at = 0; at < 10; at += 1) instead.set(`/p/${at}`, gone);
    await crawlAfter(data.folder, 1);
    const report = await crawlAfter(data.folder, 25);
    expect(report.outcome).toEqual({ kind: "held" });
    expect(report.problems).toContainEqual({
      kind: "held",
      losses: [expect.objectContaining({ kind: "documents", source: "portal", gone: 10, of: pages + 1 })],
    });
    expect(exitCodeOf(report)).toBe(1);
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1);

    const asked = portal.asked.length;
    const allowed = await crawlAfter(data.folder, 0, { allow: true });
    expect(allowed.outcome.kind).toBe("published");
    expect(portal.asked).toHaveLength(asked);
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1 - 10);
  });

  test("a redirect of everything to one page: held, whatever became an alias", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/works", (context) => context.html("<main><h1>Работы</h1><p>Скоро вернёмся.</p></main>"));
    for (let at = 0; at < pages; at += 1) instead.set(`/p/${at}`, (context) => context.redirect("/works"));
    const report = await crawlAfter(data.folder, 1);
    expect(report.outcome.kind).toBe("held");
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
  });

  test("a page that moved leaves its old address at once, one that leads to a fault stays", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    instead.set("/new", (context) => context.html("<main><h1>Страница 7</h1><p>Тариф 7 рублей.</p></main>"));
    instead.set("/p/7", (context) => context.redirect("/new"));
    instead.set("/p/8", (context) => context.redirect("/ill"));
    instead.set("/ill", (context) => context.text("сбой", 503));
    await crawlAfter(data.folder, 1);
    const now = await servedPaths(data.folder);
    expect(now).toContain("/new");
    expect(now).not.toContain("/p/7");
    expect(now).toContain("/p/8");
  });

  test("a portal that is well again releases the hold by itself", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    for (let at = 0; at < 10; at += 1) instead.set(`/p/${at}`, gone);
    await crawlAfter(data.folder, 1);
    await crawlAfter(data.folder, 25);
    instead.clear();
    const report = await crawlAfter(data.folder, 1);
    expect(report.outcome.kind).not.toBe("held");
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
  });

  test("a pass for rights alone asks for what is known, follows nothing new, and hides what is closed", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    const asked = portal.asked.length;
    instead.set("/p/7", (context) => context.text("нельзя", 403));
    instead.set("/p/8", (context) =>
      context.html('<main><h1>Восемь</h1><p>Ещё.</p><a href="/p/8/new">Новое</a></main>'),
    );
    const report = await crawlAfter(data.folder, 1, { rightsOnly: true });
    // The release stays: whoever went back to an earlier one would lose it within minutes.
    expect(report.outcome.kind).toBe("unchanged");
    expect(portal.asked.slice(asked).filter((path) => path.startsWith("/p/"))).toHaveLength(pages);
    expect(portal.asked).not.toContain("/p/8/new");
    const denied = await readFile(join(data.folder, "releases", deniedFile), "utf8");
    expect(JSON.parse(denied)).toEqual({ addresses: { [`${portal.address}p/7`]: ["everyone"] } });
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
  });

  test("what is closed now is hidden at once and held back by no guard", async () => {
    await using data = await temporaryData();
    await crawlAfter(data.folder, 0);
    for (let at = 0; at < 30; at += 1) instead.set(`/p/${at}`, (context) => context.text("нельзя", 403));
    const report = await crawlAfter(data.folder, 1);
    expect(report.outcome.kind).toBe("published");
    expect(await servedPaths(data.folder)).toHaveLength(pages + 1 - 30);
  });
});

/** A sitemap in which all pages are old but one, which changed at a given instant. */
const dated =
  (at: string): Answer =>
  (context) => {
    const urls = Array.from({ length: pages }, (_, page) => {
      const changed = page === 3 ? at : "2026-11-01T00:00:00Z";
      return `<url><loc>${portal.address}p/${page}</loc><lastmod>${changed}</lastmod></url>`;
    });
    return context.body(`<urlset>${urls.join("")}</urlset>`, 200, { "content-type": "application/xml" });
  };

test("what the sitemap says has not changed is not asked for within a day, and asked for after it", async () => {
  await using data = await temporaryData();
  instead.set("/sitemap.xml", dated("2026-11-01T00:00:00Z"));
  await crawlAfter(data.folder, 0);
  const askedIn = async (hours: number): Promise<string[]> => {
    const before = portal.asked.length;
    await crawlAfter(data.folder, hours);
    return portal.asked.slice(before).filter((path) => path.startsWith("/p/"));
  };
  expect(await askedIn(1)).toEqual([]);
  instead.set("/sitemap.xml", dated("2026-11-23T11:00:00Z"));
  expect(await askedIn(2)).toEqual(["/p/3"]);
  expect(await askedIn(22)).toHaveLength(pages - 1);
  expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
});

test("a page closed while the release is held is on the deny list all the same", async () => {
  await using data = await temporaryData();
  await crawlAfter(data.folder, 0);
  for (let at = 0; at < 10; at += 1) instead.set(`/p/${at}`, gone);
  await crawlAfter(data.folder, 1);
  instead.set("/p/20", (context) => context.text("нельзя", 403));
  const report = await crawlAfter(data.folder, 25);
  expect(report.outcome.kind).toBe("held");
  const denied: unknown = JSON.parse(await readFile(join(data.folder, "releases", deniedFile), "utf8"));
  const closed = { addresses: { [`${portal.address}p/20`]: ["everyone"] } };
  expect(denied).toEqual(closed);

  // The portal says nothing of it now, and the release that is served still has it.
  instead.set("/p/20", (context) => context.text("сбой", 503));
  expect((await crawlAfter(data.folder, 1)).outcome.kind).toBe("held");
  expect(JSON.parse(await readFile(join(data.folder, "releases", deniedFile), "utf8"))).toEqual(closed);

  // Open again: it is seen again.
  instead.delete("/p/20");
  await crawlAfter(data.folder, 1);
  expect(JSON.parse(await readFile(join(data.folder, "releases", deniedFile), "utf8"))).toEqual({
    addresses: {},
  });
});
