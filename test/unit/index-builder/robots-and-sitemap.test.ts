import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Answer, Fetcher } from "../../../index-builder/fetch/answer.ts";
import { readRobots } from "../../../index-builder/fetch/robots.ts";
import { readSitemaps } from "../../../index-builder/fetch/sitemap.ts";

const origin = "https://portal.example";
type Given = { status?: number; type?: string; body?: string | Uint8Array; location?: string };

function portal(pages: Readonly<Record<string, Given | "down" | "broken">>): Fetcher {
  const answer = (address: string): Answer => {
    const page = pages[new URL(address).pathname] ?? { status: 404 };
    if (page === "down")
      return { kind: "failed", address, why: "connection-refused", detail: "ECONNREFUSED" };
    if (page === "broken") return { kind: "failed", address, why: "server-error", detail: "HTTP 503" };
    const headers = {
      "content-type": page.type ?? "text/plain",
      ...(page.location ? { location: page.location } : {}),
    };
    const body =
      typeof page.body === "string" ? new TextEncoder().encode(page.body) : (page.body ?? new Uint8Array());
    return { kind: "answer", address, status: page.status ?? 200, headers, body };
  };
  return { get: ({ address }) => Promise.resolve(answer(address)), close: () => Promise.resolve() };
}

const allows = (address: string) => new URL(address).origin === origin;
const ask = (pages: Parameters<typeof portal>[0]) =>
  readRobots(portal(pages), origin, { userAgent: "AskMe-IndexBuilder", allows });

test("rules for our agent, sitemaps named", async () => {
  const answer = await ask({
    "/robots.txt": { body: `User-agent: *\nDisallow: /private/\nSitemap: ${origin}/map.xml` },
  });
  if (answer.kind !== "read") throw new Error(answer.kind);
  expect(answer.robots.allows(`${origin}/private/a`)).toBe(false);
  expect(answer.robots.allows(`${origin}/docs/`)).toBe(true);
  expect(answer.robots.sitemaps).toEqual([`${origin}/map.xml`]);
});

test.each([
  [
    "for our agent by name",
    "User-agent: *\nCrawl-delay: 9\n\nUser-agent: AskMe-IndexBuilder\nCrawl-delay: 2.5",
    2_500,
  ],
  ["for everybody", "User-agent: *\nCrawl-delay: 9", 9_000],
  ["for somebody else", "User-agent: Yandex\nCrawl-delay: 9", 0],
  [
    "not for us, who are named without one",
    "User-agent: *\nCrawl-delay: 9\n\nUser-agent: askme-indexbuilder\nDisallow: /x",
    0,
  ],
  ["an hour is capped", "User-agent: *\nCrawl-delay: 3600", 60_000],
  ["endless is capped", "User-agent: *\nCrawl-delay: Infinity", 60_000],
  ["less than nothing is nothing", "User-agent: *\nCrawl-delay: -1", 0],
  ["no number", "User-agent: *\nCrawl-delay: soon", 0],
  ["none", "User-agent: *\nDisallow: /x", 0],
])("Crawl-delay: %s", async (_why, body, delay) => {
  const answer = await ask({ "/robots.txt": { body } });
  expect(answer.kind === "read" && answer.robots.delayMs(`${origin}/a`)).toBe(delay);
});

test("Clean-param comes with the rules", async () => {
  const answer = await ask({ "/robots.txt": { body: "User-agent: *\nDisallow:\nClean-param: sid /shop" } });
  if (answer.kind !== "read") throw new Error(answer.kind);
  expect(answer.robots.cleanParam(`${origin}/shop/1?sid=7`)).toBe(`${origin}/shop/1`);
  expect(answer.robots.cleanParam(`${origin}/a?sid=7`)).toBe(`${origin}/a?sid=7`);
});

test.each([404, 403, 410])("without robots.txt (%i) everything is allowed", async (status) => {
  const answer = await ask({ "/robots.txt": { status } });
  expect(answer.kind === "read" && answer.robots.allows(`${origin}/private/`)).toBe(true);
});

test("a page of the portal instead of robots.txt is no robots.txt", async () => {
  const answer = await ask({ "/robots.txt": { type: "text/html", body: "<h1>Disallow: /</h1>" } });
  expect(answer.kind === "read" && answer.robots.allows(`${origin}/a`)).toBe(true);
});

test.each(["down", "broken"] as const)("while nobody can tell (%s) nothing is allowed", async (state) => {
  expect((await ask({ "/robots.txt": state })).kind).toBe("unavailable");
});

const map = (...pages: string[]) =>
  `<urlset>${pages.map((page) => `<url><loc>${page}</loc></url>`).join("")}</urlset>`;

const index = (...files: string[]) =>
  `<?xml version="1.0"?><sitemapindex>${files.map((file) => `<sitemap><loc>${file}</loc></sitemap>`).join("")}</sitemapindex>`;

test("index files are followed, gzip unpacked, foreign hosts not asked, loops read once", async () => {
  const answer = await readSitemaps(
    portal({
      "/index.xml": {
        body: index(
          `${origin}/a.xml.gz`,
          `${origin}/index.xml`,
          "https://elsewhere.example/b.xml",
          `${origin}/gone.xml`,
        ),
      },
      "/a.xml.gz": { body: gzipSync(map(`${origin}/one`, `${origin}/two?a=1&amp;b=2`)) },
    }),
    [`${origin}/index.xml`],
    allows,
  );
  expect([...answer.pages.keys()]).toEqual([`${origin}/one`, `${origin}/two?a=1&b=2`]);
  expect(answer.unread).toEqual([`${origin}/gone.xml`]);
});

test("a page that is no sitemap is told as unread", async () => {
  const pages = { "/sitemap.xml": { type: "text/html", body: "<html><body>Карта сайта</body></html>" } };
  const answer = await readSitemaps(portal(pages), [`${origin}/sitemap.xml`], allows);
  expect(answer).toEqual({ pages: new Map(), unread: [`${origin}/sitemap.xml`] });
});

test.each([
  ["2026-11-01T08:00:00Z", "2026-11-01T08:00:00.000Z"],
  ["2026-11-01T11:00:00+03:00", "2026-11-01T08:00:00.000Z"],
  ["2026-11-01", "2026-11-01T23:59:59.000Z"],
  ["вчера", null],
])("lastmod %s is %s; a day alone ends with the day", async (said, instant) => {
  const body = `<urlset><url><loc>${origin}/one</loc><lastmod>${said}</lastmod></url></urlset>`;
  const pages = { "/sitemap.xml": { body } };
  const answer = await readSitemaps(portal(pages), [`${origin}/sitemap.xml`], allows);
  expect(answer.pages.get(`${origin}/one`)?.toISOString() ?? null).toBe(instant);
});
