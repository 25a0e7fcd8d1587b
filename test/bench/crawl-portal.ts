import "../../node-version.mjs";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

/**
 * The portal that crawlers are timed on, a process of its own: `--pages`, `--bytes` of each, `--latency` in ms. Pages link
 * to ten further ones, answer conditional requests, and stand in a sitemap with their dates. `POST /change?percent=1` gives
 * that share of the pages another text; `GET /asked` tells how many requests came and how many were answered by 304.
 */
const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "2000" },
    bytes: { type: "string", default: "5800" },
    latency: { type: "string", default: "0" },
  },
});
const [pages, bytes, latencyMs] = [Number(values.pages), Number(values.bytes), Number(values.latency)];
const words =
  "страхование полис тариф франшиза выплата договор премия агент осмотр клиент заявление убыток автомобиль ипотека".split(
    " ",
  );
const born = new Date("2026-11-01T08:00:00Z");
const editions = new Map<number, { number: number; at: Date }>();
let [asked, notModified] = [0, 0];

function textOf(page: number, length: number): string {
  let seed = page * 7919 + (editions.get(page)?.number ?? 0) * 104_729 + 1;
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const sentence: string[] = [];
    for (let word = 0; word < 60; word += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      sentence.push(words[seed % words.length] ?? "");
    }
    const paragraph = `<p>${sentence.join(" ")}, пункт ${page}.</p>`;
    // Two bytes a letter.
    size += paragraph.length * 2;
    paragraphs.push(paragraph);
  }
  return paragraphs.join("\n");
}

function pageOf(page: number): string {
  const links = Array.from({ length: 10 }, (_, at) => page * 10 + at + 1)
    .filter((one) => one < pages)
    .map((one) => `<li><a href="/p/${one}">Страница ${one}</a></li>`);
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница ${page} — Портал</title></head><body>
<nav><a href="/">Главная</a></nav><main><h1>Страница ${page}</h1>${textOf(page, bytes - 900)}<ul>${links.join("")}</ul></main>
<footer>Портал</footer></body></html>`;
}

const cache = new Map<number, { html: string; etag: string }>();
function cached(page: number): { html: string; etag: string } {
  const known = cache.get(page);
  if (known) return known;
  const html = pageOf(page);
  const made = { html, etag: `"${createHash("sha1").update(html).digest("hex").slice(0, 16)}"` };
  cache.set(page, made);
  return made;
}

function change(percent: number): void {
  const step = Math.max(1, Math.round(100 / percent));
  for (let page = 1; page < pages; page += step) {
    editions.set(page, { number: (editions.get(page)?.number ?? 0) + 1, at: new Date() });
    cache.delete(page);
  }
}

function sitemap(origin: string): string {
  const urls = Array.from({ length: pages }, (_, page) => {
    const at = (editions.get(page)?.at ?? born).toISOString();
    return `<url><loc>${origin}${page === 0 ? "/" : `/p/${page}`}</loc><lastmod>${at}</lastmod></url>`;
  });
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
}

const server = createServer((request, response) => {
  void respond(request, response);
});

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answer(request.url ?? "/", request.headers["if-none-match"]);
  response.writeHead(status, headers);
  response.end(body);
}

type Answer = { status: number; headers: Record<string, string>; body: string };

async function answer(address: string, known: string | undefined): Promise<Answer> {
  const url = new URL(address, "http://portal");
  if (url.pathname === "/asked") return json({ asked, notModified });
  if (url.pathname === "/change") {
    change(Number(url.searchParams.get("percent")));
    return json({ changed: editions.size });
  }
  asked += 1;
  if (url.pathname === "/sitemap.xml")
    return { status: 200, headers: { "content-type": "application/xml" }, body: sitemap(origin) };
  const page = url.pathname === "/" ? 0 : Number(/^\/p\/(\d+)$/.exec(url.pathname)?.[1] ?? Number.NaN);
  if (!(page < pages)) return { status: 404, headers: {}, body: "" };
  if (latencyMs > 0) await pause(latencyMs);
  const { html, etag } = cached(page);
  if (known === etag) {
    notModified += 1;
    return { status: 304, headers: { etag }, body: "" };
  }
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8", etag }, body: html };
}

const json = (value: unknown): Answer => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

let origin = "";
for (let page = 0; page < Math.min(pages, 20_000); page += 1) if (bytes < 10_000) cached(page);
server.listen(0, "127.0.0.1", () => {
  const at = server.address();
  origin = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`;
  console.log(origin);
});
