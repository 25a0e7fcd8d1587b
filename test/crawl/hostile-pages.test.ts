import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";

/** So many follow each odd one: a host whose answers are all odd would be left alone. */
const honestBetween = 5;
const html = (title: string, body: string): string =>
  `<!doctype html><html lang="ru"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const say =
  (body: string | Uint8Array, headers: Record<string, string | string[]> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);

const nested = (open: string, depth: number): RequestListener =>
  say(html("Глубина", `${open.repeat(depth)}<p>Дно.</p>`));

/** What a portal may answer, by ill will or by a fault of its programmers. */
const odd: Record<string, RequestListener> = {
  "/packed": say(gzipSync(Buffer.alloc(50_000_000, "а ")), { "content-encoding": "gzip" }),
  "/packed-twice": say(gzipSync(gzipSync(Buffer.alloc(50_000_000))), { "content-encoding": "gzip, gzip" }),
  "/not-packed": say("это не gzip", { "content-encoding": "gzip" }),
  "/unknown-packing": say("что-то", { "content-encoding": "zstd-2030" }),
  "/endless": (_request, response) => {
    const part = Buffer.alloc(1_000_000, "а ");
    const more = (): void => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once("drain", more);
    };
    response.writeHead(200, { "content-type": "text/html" });
    more();
  },
  "/cut": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100000" });
    response.write(html("Оборвана", "<p>Начало."), () => response.destroy());
  },
  "/no-type": (_request, response) => void response.writeHead(200).end(html("Без типа", "<p>Текст.</p>")),
  "/odd-charset": say(html("Кодировка", "<p>Текст в кодировке без имени.</p>"), {
    "content-type": "text/html; charset=win-1251-ru",
  }),
  "/huge-header": say(html("Заголовок", "<p>Большой.</p>"), { "x-trace": "x".repeat(70_000) }),
  "/bad-links": say(
    html(
      "Ссылки",
      `${["http://", "http://[", "//", "javascript:alert(1)", "mailto:a@b", "tel:1", "http://%", "data:text/html,x", "\\\\file", "http://a b/", "?", "#", "", "./././", "%", "/%zz"].map((href) => `<a href="${href}">x</a>`).join(" ")}<p>Ссылки с ошибками.</p>`,
    ),
  ),
  "/long-link": say(html("Длинная ссылка", `<a href="/q?${"x".repeat(100_000)}">x</a><p>Ссылка.</p>`)),
  "/many-links": say(
    html("Много ссылок", Array.from({ length: 20_000 }, (_, at) => `<a href="#l${at}">${at}</a>`).join(" ")),
  ),
  "/loop-a": (_request, response) => void response.writeHead(302, { location: "/loop-b" }).end(),
  "/loop-b": (_request, response) => void response.writeHead(302, { location: "/loop-a" }).end(),
  "/nowhere": (_request, response) => void response.writeHead(302).end(),
  "/bad-location": (_request, response) => void response.writeHead(302, { location: "http://[" }).end(),
  "/odd-status": (_request, response) => void response.writeHead(299).end(html("299", "<p>Странно.</p>")),
  "/teapot": (_request, response) => void response.writeHead(418).end(),
  "/zeros": say(Buffer.alloc(200_000)),
  "/attributes": say(html("Атрибуты", `<p ${"data-x='1' ".repeat(50_000)}>Текст с атрибутами.</p>`)),
  "/one-word": say(html("Слово", `<p>${"ы".repeat(500_000)}</p>`)),
  "/spaces": say(html("Пробелы", `<p>а${" \n".repeat(500_000)}б</p>`)),
  "/unclosed-comment": say(html("Комментарий", `<p>До.</p><!-- ${"<p>".repeat(10_000)}`)),
  "/table": say(html("Таблица", `<table>${"<tr><td colspan=1000 rowspan=1000>x".repeat(2_000)}</table>`)),
};

/** A portal of honest pages, and of the odd one that it has to be survived with. */
async function portalWith(
  pages: Record<string, RequestListener>,
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/") {
      const links = Object.keys(pages).flatMap((page, at) => [page, ...honestAfter(at)]);
      return say(html("Портал", links.map((link) => `<a href="${link}">•</a>`).join(" ")))(request, response);
    }
    const page = pages[path];
    if (page) return page(request, response);
    const number = /^\/p\/(\d+)$/.exec(path)?.[1];
    if (number !== undefined) return say(html(`Страница ${number}`, `<p>${path}</p>`))(request, response);
    return void response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was taken");
  return { server, address: `http://127.0.0.1:${address.port}/` };
}

const honestAfter = (number: number): string[] =>
  Array.from({ length: honestBetween }, (_, at) => `/p/${number * honestBetween + at}`);
const honestAmong = (pages: Record<string, RequestListener>): string[] => [
  "/",
  ...Object.keys(pages).flatMap((_, at) => honestAfter(at)),
];

/** What is published of a portal with these pages among honest ones. */
async function publishedOf(pages: Record<string, RequestListener>): Promise<string[]> {
  const { server, address } = await portalWith(pages);
  try {
    await using data = await temporaryData();
    await crawlInto(data.folder, { id: "portal", start: [address], timeoutSeconds: 5 });
    return pathsOf(await servedRecords(data.folder));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("a portal with pages that no browser would mind", () => {
  let published: string[];
  beforeAll(async () => {
    published = await publishedOf(odd);
  }, 120_000);

  test("every honest page is indexed", () => {
    expect(honestAmong(odd).filter((path) => !published.includes(path))).toEqual([]);
  });

  test("of the others those that say something are too", () => {
    const saying = ["/no-type", "/odd-charset", "/bad-links", "/long-link", "/many-links"];
    expect(
      [...saying, "/attributes", "/spaces", "/unclosed-comment"].filter((path) => !published.includes(path)),
    ).toEqual([]);
    const silent = ["/packed", "/packed-twice", "/not-packed", "/endless", "/cut", "/loop-a"];
    expect(silent.filter((path) => published.includes(path))).toEqual([]);
  });
});

test.for([
  ["<div>", 6_000],
  ["<font color=red>x ", 10_000],
  ["<ul><li>x", 5_000],
  ["<blockquote>", 10_000],
] as [string, number][])("a page of %s nested %i deep costs itself alone", async ([open, depth]) => {
  const pages = { "/deep": nested(open, depth) };
  expect((await publishedOf(pages)).filter((path) => path !== "/deep")).toEqual(honestAmong(pages));
});

test("a portal that sets a cookie with each page is crawled to the end", async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [
      `/seen/${at}`,
      say(html(`Товар ${at}`, `<p>Просмотрен ${at}.</p>`), {
        "set-cookie": `viewed_${at}=${"x".repeat(200)}; Path=/`,
      }),
    ]),
  );
  const published = await publishedOf(pages);
  expect([...honestAmong(pages), ...Object.keys(pages)].filter((path) => !published.includes(path))).toEqual(
    [],
  );
});
