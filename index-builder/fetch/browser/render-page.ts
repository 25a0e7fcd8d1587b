import type { Browser, BrowserContext, Page, Request, Route } from "playwright-core";
import type { BrowserSettings } from "../../../core/contract/config-browser.ts";
import type { Answer, FetchFailure, Fetcher } from "../answer.ts";
import { follow } from "../follow.ts";
import type { AssetMemory } from "./asset-memory.ts";
import { judgeRequest, type PageRequest, type RequestRules } from "./judge-request.ts";
import { headersToAskWith, headersToShow } from "./page-headers.ts";
import { readDocument, type ReadDocument } from "./read-document.ts";
import { createStillness } from "./stillness.ts";

export type RenderSetting = Pick<RequestRules, "mayAsk" | "acts"> & {
  readonly http: Fetcher;
  readonly assets: AssetMemory;
  readonly settings: BrowserSettings;
  readonly signal: AbortSignal;
};

/** A page as the portal sent it. */
export type SentPage = {
  readonly address: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type Rendered =
  | {
      readonly kind: "shown";
      readonly document: ReadDocument;
      /** What it says came by requests of its own: its validators tell nothing about that. */
      readonly asksForData: boolean;
    }
  /** Its script sends the reader elsewhere. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "failed"; readonly why: FetchFailure; readonly detail: string };

/** A page that does not answer for so long after its time hangs in a script of its own. */
const answersWithinMs = 5_000;
/** High: what loads as one scrolls down loads at once. */
const viewport = { width: 1280, height: 5_000 };
/** Closed ones could not be read; a reader sees what is in them all the same. */
const opensShadowRoots = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) { return attach.call(this, { ...init, mode: "open" }); };
}`;
/** These tell of the request or the configuration, not of a portal in trouble: the page goes without. */
const harmless: ReadonlySet<FetchFailure> = new Set(["refused-address", "too-large"]);

/** Shows one page in a context of its own, with every request judged and answered by our own fetcher. */
export async function renderPage(
  browser: Browser,
  sent: SentPage,
  setting: RenderSetting,
): Promise<Rendered> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    acceptDownloads: false,
    locale: "ru-RU",
    reducedMotion: "reduce",
    viewport,
  });
  try {
    return await show(context, sent, setting);
  } finally {
    await context.close().catch(() => undefined);
  }
}

async function show(context: BrowserContext, sent: SentPage, setting: RenderSetting): Promise<Rendered> {
  const { settings, signal } = setting;
  const { settleSeconds, pageSeconds } = settings;
  const stillness = createStillness({ settleMs: settleSeconds * 1000, pageMs: pageSeconds * 1000 });
  const ended = Promise.withResolvers<Rendered>();
  const stop = (): void => ended.resolve({ kind: "failed", why: "stopped", detail: "stopped" });
  const page = await context.newPage();
  const visit: Visit = { ...setting, sent, page, stillness, end: ended.resolve, isShown: false, data: 0 };
  page.on("crash", () => visit.end(failed("the page crashed")));
  context.on("page", (other) => void other.close().catch(() => undefined));
  await context.routeWebSocket(/.*/, (socket) => void socket.close());
  await context.route("**/*", (route) => answerRoute(route, visit).catch(() => undefined));
  await context.addInitScript({ content: opensShadowRoots });
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    const shown = watch(visit).catch((error: unknown) => failed(firstLine(error)));
    return await Promise.race([ended.promise, shown]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

type Visit = RenderSetting & {
  readonly sent: SentPage;
  readonly page: Page;
  readonly stillness: ReturnType<typeof createStillness>;
  readonly end: (rendered: Rendered) => void;
  isShown: boolean;
  /** Requests for data so far. */
  data: number;
};

async function watch(visit: Visit): Promise<Rendered> {
  const { page, sent, stillness, settings } = visit;
  await page.goto(sent.address, { waitUntil: "commit", timeout: settings.pageSeconds * 1000 });
  for (;;) {
    const end = await stillness.reached();
    const requests = stillness.requests();
    const document = await within(answersWithinMs, readDocument(page));
    // Reading waits for the page's own script, which may have asked for more before it let go.
    const goesOn = stillness.requests() > requests || document.isLoading;
    if (end === "too-long" || !goesOn) return { kind: "shown", document, asksForData: visit.data > 0 };
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the page does not answer")), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function answerRoute(route: Route, visit: Visit): Promise<void> {
  const { sent, page, stillness, settings, mayAsk, acts } = visit;
  const request = pageRequest(route.request(), page);
  const verdict = judgeRequest(request, { page: sent.address, isShown: visit.isShown, mayAsk, acts });
  if (verdict === "page") {
    visit.isShown = true;
    const headers = { ...headersToShow(sent.headers), "content-type": "text/html; charset=utf-8" };
    return route.fulfill({ body: sent.html, headers });
  }
  if (verdict === "move") visit.end({ kind: "moved", to: request.address });
  if (verdict !== "ask" || stillness.requests() >= settings.mostRequests) return route.abort();
  stillness.begin();
  try {
    const answer = await ask(request, visit);
    if (answer.kind === "answer" && answer.status >= 200 && (answer.status < 300 || answer.status >= 400)) {
      await route.fulfill({
        status: answer.status,
        headers: headersToShow(answer.headers),
        body: request.method === "HEAD" ? "" : Buffer.from(answer.body),
      });
      return;
    }
    // What the page would say without it must not replace what is known of it.
    if (answer.kind === "failed" && request.type !== "stylesheet" && !harmless.has(answer.why)) {
      visit.end({ kind: "failed", why: answer.why, detail: `${answer.detail} (${request.address})` });
    }
    await route.abort();
  } finally {
    stillness.end();
  }
}

/** Redirects are followed here, each hop judged: the browser would follow them unseen. */
function ask({ address, type, headers }: PageRequest, visit: Visit): Promise<Answer> {
  const { http, assets, mayAsk } = visit;
  const isData = type === "xhr" || type === "fetch";
  if (isData) visit.data += 1;
  const own = headersToAskWith(headers);
  const key = isData ? `${address} ${JSON.stringify(own)}` : address;
  return assets.answer({ kind: isData ? "data" : "code", key }, () =>
    follow(http, { address, headers: own }, mayAsk),
  );
}

function pageRequest(request: Request, page: Page): PageRequest {
  return {
    address: request.url(),
    method: request.method(),
    type: request.resourceType(),
    headers: request.headers(),
    navigates: request.isNavigationRequest() ? (isOwn(request, page) ? "own" : "other") : "none",
  };
}

/** A window that is about to open has no frame yet. */
function isOwn(request: Request, page: Page): boolean {
  try {
    return request.frame() === page.mainFrame();
  } catch {
    return false;
  }
}

const failed = (detail: string): Rendered => ({ kind: "failed", why: "rendering", detail });

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
