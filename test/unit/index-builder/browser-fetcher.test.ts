import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BrowserSettings } from "../../../core/contract/config-browser.ts";
import type { Answer, Ask, Fetcher } from "../../../index-builder/fetch/answer.ts";
import { createAssetMemory } from "../../../index-builder/fetch/browser/asset-memory.ts";
import { createBrowserFetcher } from "../../../index-builder/fetch/browser/browser-fetcher.ts";
import { keepBrowser } from "../../../index-builder/fetch/browser/kept-browser.ts";
import { launchBrowser } from "../../../index-builder/fetch/browser/launch-browser.ts";

const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const origin = "https://portal.polis.example";
const settings = BrowserSettings.parse({ settleSeconds: 0.2, pageSeconds: 3 });

let stop: AbortController;
let asked: Ask[];
let pages: Map<string, string>;
/** Called before a request is answered. */
let onAsk: (path: string) => Promise<void> | void;
let browsers: Browser[];
let fetcher: Fetcher;

const http: Fetcher = {
  async get(ask) {
    const { pathname } = new URL(ask.address);
    asked.push(ask);
    await onAsk(pathname);
    const body = pages.get(pathname);
    const type = pathname.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    return {
      kind: "answer",
      address: ask.address,
      status: body === undefined ? 404 : 200,
      headers: { "content-type": type, etag: '"7"' },
      body: Buffer.from(body ?? ""),
    };
  },
  close: () => Promise.resolve(),
};

beforeEach(async (context) => {
  context.skip(!existsSync(chromium), `no Chromium at ${chromium}; npm test installs it`);
  stop = new AbortController();
  asked = [];
  pages = new Map();
  onAsk = () => undefined;
  browsers = [];
  const launch = async () => {
    const launched = await launchBrowser(settings);
    if (launched.kind === "launched") browsers.push(launched.browser);
    return launched;
  };
  const first = await launch();
  if (first.kind !== "launched") throw new Error(first.detail);
  fetcher = createBrowserFetcher({
    http,
    browser: keepBrowser(first.browser, launch, 2),
    mayAsk: (address) => address.startsWith(origin),
    acts: (address) => address.endsWith("/logout"),
    assets: createAssetMemory(() => new Date()),
    settings,
    signal: stop.signal,
  });
});
afterEach(() => fetcher.close());

const get = (path: string) => fetcher.get({ address: origin + path });
const textOf = (answer: Answer): string =>
  answer.kind === "answer" ? new TextDecoder().decode(answer.body) : `${answer.why}: ${answer.detail}`;
const writes = (text: string) => `<body><script>document.body.innerHTML = "<p>${text}</p>"</script>`;
const browser = (): Browser => {
  const last = browsers.at(-1);
  if (!last) throw new Error("no browser");
  return last;
};

test("the page comes back as its script wrote it, in UTF-8, with the headers it had", async () => {
  pages.set("/kasko", writes("Франшиза 10 000 ₽"));
  const answer = await get("/kasko");
  expect(textOf(answer)).toContain("<p>Франшиза 10 000 ₽</p>");
  expect(answer).toMatchObject({
    status: 200,
    address: `${origin}/kasko`,
    headers: { "content-type": "text/html; charset=utf-8", etag: '"7"' },
  });
});

test("what a script asks with reaches the portal, what is not its own does not", async () => {
  const headers = `{ "x-app": "polis", accept: "application/json", "x-forwarded-for": "10.0.0.1", "x-original-url": "/logout" }`;
  pages.set("/kasko", `<script>fetch("/api/kasko", { headers: ${headers} })</script>`);
  await get("/kasko");
  const [, data] = asked;
  expect(data).toMatchObject({
    address: `${origin}/api/kasko`,
    headers: { "x-app": "polis", accept: "application/json" },
  });
  expect(
    Object.keys(data?.headers ?? {}).filter((name) => /forwarded|original|cookie|agent/.test(name)),
  ).toEqual([]);
});

test("a page without scripts never meets the browser", async () => {
  pages.set("/plain", "<p>Памятка</p>");
  expect(textOf(await get("/plain"))).toBe("<p>Памятка</p>");
});

test("relative links of a page that changed its own address lead where its reader would come", async () => {
  pages.set(
    "/",
    `<head></head><a href="rules">Правила</a><script>history.replaceState({}, "", "/osago/2026/")</script>`,
  );
  expect(textOf(await get("/"))).toContain(`<base href="${origin}/osago/2026/">`);
});

test("a page that crashes costs this page; the others come", async () => {
  pages.set("/crash", `<script>fetch("/api/wait")</script>`);
  pages.set("/fine", writes("Цела"));
  onAsk = async (path) => {
    if (path !== "/api/wait") return;
    const page = browser().contexts()[0]?.pages()[0];
    const session = page ? await page.context().newCDPSession(page) : null;
    await session?.send("Page.crash").catch(() => undefined);
  };
  expect(textOf(await get("/crash"))).toBe("rendering: the page crashed");
  expect(textOf(await get("/fine"))).toContain("Цела");
  expect(browsers).toHaveLength(1);
});

test("a browser that dies is started anew and the page tried once more", async () => {
  pages.set(
    "/kasko",
    `<body><script>fetch("/api/wait").then(() => { document.body.textContent = "Франшиза"; })</script>`,
  );
  let deaths = 0;
  onAsk = async (path) => {
    if (path !== "/api/wait" || deaths > 0) return;
    deaths += 1;
    await browser().close();
  };
  expect(textOf(await get("/kasko"))).toContain("Франшиза");
  expect(browsers).toHaveLength(2);
});

test("a crawl that is stopped does not wait for its pages", async () => {
  pages.set("/kasko", `<script>fetch("/api/wait")</script>`);
  const answered = Promise.withResolvers<void>();
  onAsk = (path) => {
    if (path !== "/api/wait") return;
    stop.abort();
    return answered.promise;
  };
  expect(await get("/kasko")).toMatchObject({ kind: "failed", why: "stopped" });
  answered.resolve();
});

test("nothing is left open in the browser once the pages are read", async () => {
  pages.set("/kasko", writes("Франшиза"));
  await Promise.all(["/kasko", "/kasko", "/kasko", "/kasko"].map(get));
  expect(browser().contexts()).toEqual([]);
});
