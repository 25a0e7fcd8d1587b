import { expect, test } from "vitest";
import { encodeWindows1251 } from "../../../demo/portal/flaws/encode-windows-1251.ts";
import { loadRedirects } from "../../../demo/portal/flaws/redirects.ts";
import { linksOn, visitPortal } from "./portal-visitor.ts";

const portal = visitPortal();

test("the archive is windows-1251, and only its meta element says so", async () => {
  const answer = await portal.get("/archive/kasko-tarify-2023");
  expect(answer.headers.get("content-type")).toBe("text/html");
  const html = new TextDecoder("windows-1251").decode(await answer.arrayBuffer());
  expect(html).toContain('<meta charset="windows-1251"');
  expect(html).toContain("Тарифы КАСКО на 2023 год (архив)");
  expect(html).toContain("Коэффициент 1,55");
  expect((await portal.text("/archive/")).includes("Архив")).toBe(false);
});

test("what windows-1251 has is one byte, what it lacks a numeric reference", () => {
  const text = "Ёж, №\u00a07 — «да», ґанок… ™";
  expect(new TextDecoder("windows-1251").decode(encodeWindows1251(text))).toBe(text);
  expect(new TextDecoder("windows-1251").decode(encodeWindows1251("10 ₽"))).toBe("10 &#8381;");
});

test("ten redirects and more, of both kinds, one in two hops", async () => {
  const redirects = loadRedirects();
  expect(redirects.length).toBeGreaterThanOrEqual(10);
  for (const { from, to, status } of redirects) {
    const answer = await portal.get(from);
    expect([from, answer.status, answer.headers.get("location")]).toEqual([from, status, to]);
  }
  expect(new Set(redirects.map(({ status }) => status))).toEqual(new Set([301, 302]));
  const second = await portal.get((await portal.get("/kasko")).headers.get("location") ?? "");
  expect(second.headers.get("location")).toBe("/products/kasko/");
});

test("a slash too many or too few is sent to the right address", async () => {
  expect((await portal.get("/products/kasko")).headers.get("location")).toBe("/products/kasko/");
  expect((await portal.get("/tariffs/kasko/kazan/?print=1")).headers.get("location")).toBe(
    "/tariffs/kasko/kazan?print=1",
  );
});

test("the calendar goes on in both directions", async () => {
  for (const rel of ["next", "prev"]) {
    const seen = new Set<string>();
    let at = "/calendar";
    for (let month = 0; month < 30; month += 1) {
      const page = await portal.text(at);
      at = new RegExp(`rel="${rel}" href="([^"]+)"`).exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
      seen.add(at);
    }
    expect(seen.size).toBe(30);
  }
  expect((await portal.get("/calendar?year=2026&month=13")).status).toBe(404);
});

test("each page has a printable duplicate without menus; some do not say what they duplicate", async () => {
  const page = await portal.text("/products/kasko/franshiza");
  expect(page).toContain('href="/products/kasko/franshiza?print=1"');
  const printed = await portal.text("/products/kasko/franshiza?print=1");
  expect(printed).toContain('<h2 id="vidy">');
  expect(printed).not.toContain("side-menu");
  expect(printed).toMatch(/rel="canonical"\s+href="http:\/\/localhost\/products\/kasko\/franshiza"/);
  expect(await portal.text("/branches/kazan-centr?print=1")).not.toContain('rel="canonical"');
});

test("some links carry session ids, and the pages behind them are the same", async () => {
  const offices = linksOn(await portal.text("/branches/")).filter((link) => link.startsWith("/branches/"));
  const marked = offices.filter((link) => link.includes("?PHPSESSID="));
  expect(marked.length).toBeGreaterThan(5);
  expect(marked.length).toBeLessThan(offices.length);
  const [office = ""] = marked;
  expect(await portal.text(office)).toBe(await portal.text(office.replace(/\?.*/, "")));
  const form = linksOn(await portal.text("/forms/")).find((link) => link.includes(";jsessionid=")) ?? "";
  expect(await portal.text(form)).toBe(await portal.text(form.replace(/;.*/, "")));
});

test("robots.txt forbids the canary that every footer links to", async () => {
  expect(await portal.text("/robots.txt")).toContain("Disallow: /admin/");
  expect(linksOn(await portal.text("/"))).toContain("/admin/reindex");
  expect(await portal.text("/admin/reindex")).toContain("канарейка-7351-не-индексировать");
});

test("one page has an empty title, and a missing page is a proper 404", async () => {
  expect(await portal.text("/news/2026-10-07-novyy-ofis")).toContain("<title></title>");
  expect((await portal.get("/net-takoy-stranicy")).status).toBe(404);
});

test("an unchanged page answers 304 to its tag and to its date", async () => {
  const first = await portal.get("/products/kasko/franshiza");
  const tag = first.headers.get("etag") ?? "";
  const date = first.headers.get("last-modified") ?? "";
  expect((await portal.get("/products/kasko/franshiza", { "If-None-Match": tag })).status).toBe(304);
  expect((await portal.get("/products/kasko/franshiza", { "If-Modified-Since": date })).status).toBe(304);
  expect((await portal.get("/products/kasko/franshiza", { "If-None-Match": '"other"' })).status).toBe(200);
});
