import { expect, test } from "vitest";
import { assertNodeVersion } from "../../../demo/portal/assert-node-version.ts";
import { startPortal } from "../../../demo/portal/start-portal.ts";
import { linksOn, sitemapPaths, visitPortal, type Visitor } from "./portal-visitor.ts";

/** Broken on purpose: texts on the portal still link to these. */
const deadLinks = ["/files/spravochnik-2024.xls", "/learning/obshchaya-papka"];
/** These never end; tests of their own cover them. */
const endless = /^\/(calendar|search)\?/;

const portal = visitPortal();

async function everyPage(visitor: Visitor): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = await sitemapPaths(visitor);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path) || endless.test(path) || path === "/logout") continue;
    const answer = await visitor.get(path);
    if (answer.status >= 300 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(path, html);
    waiting.push(...linksOn(html).filter((link) => !link.includes("?") && !link.includes(";")));
  }
  return pages;
}

const pages = await everyPage(portal);

test("the sitemap alone leads to at least 300 pages, all of them there", async () => {
  const paths = await sitemapPaths(portal);
  expect(paths.length).toBeGreaterThanOrEqual(300);
  expect(paths.filter((path) => !pages.has(path))).toEqual([]);
});

test("every link leads somewhere, save those dead on purpose", async () => {
  const links = new Set([...pages.values()].flatMap(linksOn));
  links.delete("/logout");
  const broken: string[] = [];
  for (const link of links) {
    if (!pages.has(link) && (await portal.get(link)).status >= 400) broken.push(link);
  }
  expect(broken.toSorted()).toEqual(deadLinks);
});

test("a redirect that a text links to ends at a page", async () => {
  const links = [...new Set([...pages.values()].flatMap(linksOn))];
  const followed: string[] = [];
  for (const link of links.filter((at) => !pages.has(at) && !at.includes("?") && at !== "/logout")) {
    let answer = await portal.get(link);
    if (answer.status < 300 || answer.status > 399) continue;
    for (let hop = 0; hop < 5 && answer.headers.has("location"); hop += 1) {
      answer = await portal.get(answer.headers.get("location") ?? "");
    }
    expect([link, answer.status]).toEqual([link, 200]);
    followed.push(link);
  }
  expect(followed.length).toBeGreaterThanOrEqual(5);
});

test("two pages stand in the sitemap and nowhere else; the archive stands nowhere in it", async () => {
  const linked = new Set<string>();
  for (const [path, html] of pages) {
    const targets = linksOn(html).map((link) => link.replace(/[?;].*/, ""));
    for (const target of targets) if (target !== path) linked.add(target);
  }
  const paths = await sitemapPaths(portal);
  const orphans = paths.filter((path) => !linked.has(path));
  expect(orphans.toSorted()).toEqual(["/learning/sekretnyy-spisok-vebinarov", "/work/mediaplan-vesna"]);
  expect(paths.some((path) => path.startsWith("/archive/"))).toBe(false);
});

test("at least 30 articles of 150 to 600 words are written, and 6 in English", () => {
  const lengths = [...pages]
    .filter(([path]) => /^\/(products|underwriting|claims|work|learning)\/.*[^/]$/.test(path))
    .map(([, html]) => wordsIn(html));
  expect(lengths.filter((words) => words >= 150 && words <= 600).length).toBeGreaterThanOrEqual(30);
  const english = [...pages].filter(
    ([path, html]) => path.startsWith("/en/") && html.includes('<html lang="en">'),
  );
  expect(english.length).toBeGreaterThanOrEqual(6);
});

test("a page says when it was changed, who owns it and for which region it holds", () => {
  const tariff = pages.get("/tariffs/kasko/kazan") ?? "";
  expect(tariff).toContain('<time datetime="2026-11-18">18.11.2026</time>');
  expect(tariff).toMatch(/<meta\s+name="region"\s+content="Казань"/);
  expect(tariff).toMatch(/<meta\s+name="owner"\s+content="Управление автострахования"/);
  expect(tariff).toContain("Действует с 01.09.2026 по 31.12.2026");
  expect(tariff).toContain('<h2 id="molodye-voditeli">');
  expect(pages.get("/work/commission/akt")).toMatch(/<meta\s+name="channel"\s+content="агенты"/);
});

test("a lesson has a clip that can be sought, and at least 20 cues", async () => {
  const lesson = pages.get("/learning/lessons/kasko-dlya-taksi") ?? "";
  const track = /<track [^>]*src="([^"]+)"/.exec(lesson)?.[1] ?? "";
  const subtitles = await portal.get(track);
  expect(subtitles.headers.get("content-type")).toContain("text/vtt");
  expect((await subtitles.text()).match(/-->/g)?.length).toBeGreaterThanOrEqual(20);
  const part = await portal.get("/assets/lessons/urok.webm", { Range: "bytes=0-99" });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
});

test("two portals on the same day answer with the same bytes", async () => {
  const other = visitPortal();
  for (const path of ["/", "/tariffs/osago/perm", "/branches/", "/archive/bso-zhurnal", "/calendar"]) {
    expect(await other.text(path)).toBe(await portal.text(path));
  }
});

test("an old Node is told what to do", () => {
  expect(() => assertNodeVersion("20.11.0")).toThrow(/Node 24.*npm ci/s);
});

test("it listens on a free port and stops with its signal; a taken port is named", async () => {
  const stop = new AbortController();
  const running = await startPortal({ port: 0, host: "127.0.0.1", signal: stop.signal });
  expect((await fetch(`${running.address}robots.txt`)).status).toBe(200);
  await expect(startPortal({ port: running.port, host: "127.0.0.1" })).rejects.toThrow(
    new RegExp(`127.0.0.1:${running.port}.*--port`),
  );
  stop.abort();
  await running.close();
  await expect(fetch(running.address)).rejects.toThrow("fetch failed");
});

function wordsIn(html: string): number {
  const body = /<article>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? "";
  return body.replace(/<[^>]+>/g, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
