import type { BrowserContext, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { deskPath } from "../../core/contract/paths.ts";
import { openDesk } from "../browser/harness/agent.ts";
import type { Account } from "../browser/harness/seller.ts";
import { installAfterFrame } from "./after-frame.ts";
import { typeInRhythm } from "./type-in-rhythm.ts";

type Typing = { readonly request: number; readonly queries: readonly string[] };

/**
 * What a fast typist waits for after an `@` in the console's composer: from a key's own time stamp to the first task after
 * the frame that shows what was found for that query. Beside it, typed in the same browser, the peer: a page with one field
 * that fetches the same search at each letter and writes down the titles, with nothing else on it.
 */
export async function composerKeystrokes(
  server: string,
  agent: Account,
  { request, queries }: Typing,
): Promise<{ readonly composerMs: readonly number[]; readonly peerMs: readonly number[] }> {
  const desk = await openDesk(server, agent);
  try {
    const { page } = desk;
    await page.addInitScript(installAfterFrame);
    await page.addInitScript(watchComposer);
    await page.goto(`${server}${deskPath}/requests/${request}`);
    return {
      composerMs: await typeAll(page, { field: "textarea.composer-field", before: "@", queries }),
      peerMs: await peer(page.context(), server, queries),
    };
  } finally {
    await desk.close();
  }
}

async function typeAll(
  page: Page,
  { field, before, queries }: { field: string; before: string; queries: readonly string[] },
): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  for (const query of queries) {
    await page.locator(field).fill("");
    await page.locator(field).fill(before);
    await typeInRhythm(cdp, query);
    await page.evaluate((wanted) => typed.painted(wanted), query);
  }
  return page.evaluate(() => typed.paintedMs);
}

/** Runs inside the console before its own scripts, after `installAfterFrame`. */
function watchComposer(): void {
  let pending: number[] = [];
  let shown = "";
  const paintedMs: number[] = [];
  const waiting = new Map<string, () => void>();
  Object.assign(globalThis, {
    typed: {
      paintedMs,
      painted: (query: string) =>
        shown === query ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(query, resolve)),
    },
  });
  addEventListener(
    "keydown",
    ({ isTrusted, key, timeStamp }) => {
      // A blank changes no query: nothing new is to be painted.
      if (isTrusted && key.length === 1 && key !== " ") pending.push(timeStamp);
    },
    true,
  );
  new MutationObserver(() => {
    const query = document.querySelector("textarea")?.value.split("@")[1]?.trim();
    const list = document.querySelector("#source-picker");
    if (query === undefined || query === shown || list?.getAttribute("data-shown") !== query) return;
    // A letter overtaken by the next one has waited until now too.
    const done = pending;
    pending = [];
    shown = query;
    afterFrame(() => {
      for (const keyedAt of done) paintedMs.push(performance.now() - keyedAt);
      waiting.get(query)?.();
      waiting.delete(query);
    });
  }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-shown"] });
}

async function peer(context: BrowserContext, server: string, queries: readonly string[]): Promise<number[]> {
  const page = await context.newPage();
  const address = `${server}/bare-field`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: "<input><ol></ol>" }));
  await page.addInitScript(installAfterFrame);
  await page.goto(address);
  await page.evaluate(searchAtEachLetter, endpoints.search.path);
  const paintedMs = await typeAll(page, { field: "input", before: "", queries });
  await page.close();
  return paintedMs;
}

/** Runs inside the peer's page. */
function searchAtEachLetter(searchPath: string): void {
  const paintedMs: number[] = [];
  let keyedAt = 0;
  let last = Promise.resolve();
  Object.assign(globalThis, { typed: { paintedMs, painted: () => last } });
  addEventListener("keydown", ({ timeStamp }) => (keyedAt = timeStamp), true);
  addEventListener("input", ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || /^$|\s$/.test(target.value)) return;
    last = show(target.value, keyedAt);
  });

  async function show(query: string, from: number): Promise<void> {
    const response = await fetch(`${searchPath}?${new URLSearchParams({ q: query, limit: "7" }).toString()}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's own answer, in a page without the contract
    const { groups } = (await response.json()) as { groups: { best: { title: string } }[] };
    const rows = groups.map(({ best }) =>
      Object.assign(document.createElement("li"), { textContent: best.title }),
    );
    document.querySelector("ol")?.replaceChildren(...rows);
    await new Promise<void>((painted) => afterFrame(() => painted()));
    paintedMs.push(performance.now() - from);
  }
}

declare global {
  var typed: {
    paintedMs: number[];
    /** Resolves once what was found for this query is on screen. */
    painted: (query: string) => Promise<void>;
  };
}
