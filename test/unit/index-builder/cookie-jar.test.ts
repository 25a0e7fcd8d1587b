import { expect, test } from "vitest";
import { createCookieJar } from "../../../index-builder/fetch/cookie-jar.ts";

const start = new Date("2026-11-23T09:00:00Z");

test("cookies go back to their host and path only", () => {
  const jar = createCookieJar(() => start);
  jar.keep("https://portal.example/app/login", ["sid=1; Path=/app; HttpOnly", "lang=ru"]);
  expect(jar.header("https://portal.example/app/page")).toBe("sid=1; lang=ru");
  expect(jar.header("https://portal.example/application")).toBe("lang=ru");
  expect(jar.header("https://files.portal.example/app/")).toBe("");
});

test("a domain cookie reaches its subdomains, one for a foreign domain is refused", () => {
  const jar = createCookieJar(() => start);
  jar.keep("https://sso.portal.example/", [
    "sso=1; Domain=portal.example",
    "bad=1; Domain=other.example",
    "tld=1; Domain=example",
  ]);
  expect(jar.header("https://docs.portal.example/")).toBe("sso=1");
});

test("cookies end when they say, are replaced and deleted", () => {
  let now = start;
  const jar = createCookieJar(() => now);
  jar.keep("https://portal.example/", ["a=1; Max-Age=60", "b=1"]);
  jar.keep("https://portal.example/", ["b=2"]);
  expect(jar.header("https://portal.example/")).toBe("a=1; b=2");
  now = new Date(start.getTime() + 61_000);
  expect(jar.header("https://portal.example/")).toBe("b=2");
  jar.keep("https://portal.example/", ["b=; Max-Age=0"]);
  expect(jar.header("https://portal.example/")).toBe("");
});

test("secure cookies stay off plain connections", () => {
  const jar = createCookieJar(() => start);
  jar.keep("https://portal.example/", ["a=1; Secure"]);
  expect(jar.header("http://portal.example/")).toBe("");
});

test("a portal that sets a cookie with each page keeps its session, and a header that servers accept", () => {
  const jar = createCookieJar(() => start);
  jar.keep("https://portal.example/", ["session=in"]);
  for (let at = 0; at < 1_000; at += 1) {
    jar.keep("https://portal.example/", [`viewed_${at}=${"x".repeat(200)}; Path=/`]);
  }
  jar.keep("https://portal.example/", ["session=in-again"]);
  const header = jar.header("https://portal.example/");
  expect(header).toMatch(/^session=in-again; viewed_0=/);
  expect(header.length).toBeLessThan(8_000);
});

test("names of cookies that have ended make room", () => {
  let now = start;
  const jar = createCookieJar(() => now);
  for (let at = 0; at < 180; at += 1) jar.keep("https://portal.example/", [`flash_${at}=1; Max-Age=60`]);
  now = new Date(start.getTime() + 61_000);
  jar.keep("https://portal.example/", ["ASPSESSIONIDQQ=in"]);
  expect(jar.header("https://portal.example/")).toBe("ASPSESSIONIDQQ=in");
});
