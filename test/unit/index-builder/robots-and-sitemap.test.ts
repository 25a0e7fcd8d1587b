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
  expect(answer.addresses).toEqual([`${origin}/one`, `${origin}/two?a=1&b=2`]);
  expect(answer.unread).toEqual([`${origin}/gone.xml`]);
});

test("a page that is no sitemap is told as unread", async () => {
  const pages = { "/sitemap.xml": { type: "text/html", body: "<html><body>Карта сайта</body></html>" } };
  const answer = await readSitemaps(portal(pages), [`${origin}/sitemap.xml`], allows);
  expect(answer).toEqual({ addresses: [], unread: [`${origin}/sitemap.xml`] });
});
