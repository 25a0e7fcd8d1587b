import type { Browser } from "playwright-core";
import { decodeText } from "../../charset/decode-text.ts";
import { fileType } from "../../files/file-type.ts";
import type { Answer, Fetcher } from "../answer.ts";
import type { KeptBrowser } from "./kept-browser.ts";
import { renderPage, type Rendered, type RenderSetting, type SentPage } from "./render-page.ts";

export type BrowserFetcherOptions = RenderSetting & { readonly browser: KeptBrowser };

type Answered = Extract<Answer, { kind: "answer" }>;

const html = /^(?:text\/html|application\/xhtml\+xml)/i;
/** Without these a page stays as it was sent. */
const changesItself = /<script\b|\son(?:load|error)\s*=|shadowrootmode/i;
const mostDeaths = 2;

/**
 * Reads addresses as the HTTP fetcher does, and pages that change themselves as a reader sees them: what HTTP brought
 * is shown in a browser that has no network of its own.
 */
export function createBrowserFetcher(options: BrowserFetcherOptions): Fetcher {
  const { http, browser } = options;
  return {
    async get(ask) {
      const answer = await http.get(ask);
      const sent = ask.form ? null : pageToShow(answer);
      if (sent === null || answer.kind === "failed") return answer;
      return answerOf(answer, sent, await render(sent, options));
    },
    async close() {
      await browser.close();
      await http.close();
    },
  };
}

function pageToShow(answer: Answer): SentPage | null {
  if (answer.kind === "failed" || answer.status !== 200) return null;
  const { address, body, headers } = answer;
  const type = headers["content-type"] ?? "";
  if (!html.test(type) || fileType(body, type, address) !== null) return null;
  const { text } = decodeText(body, type);
  return changesItself.test(text) ? { address, html: text, headers } : null;
}

/** A browser that dies under a page is started anew, and the page tried once more. */
async function render(sent: SentPage, { browser, ...setting }: BrowserFetcherOptions): Promise<Rendered> {
  for (let deaths = 0; ; deaths += 1) {
    const lent = await browser.lend((one) => renderIn(one, sent, setting));
    if (lent.kind === "no-browser") return { kind: "failed", why: "rendering", detail: lent.detail };
    if (lent.value !== "died") return lent.value;
    if (deaths + 1 >= mostDeaths) return { kind: "failed", why: "rendering", detail: "the browser died" };
  }
}

async function renderIn(
  browser: Browser,
  sent: SentPage,
  setting: RenderSetting,
): Promise<Rendered | "died"> {
  try {
    const rendered = await renderPage(browser, sent, setting);
    return rendered.kind === "failed" && rendered.why === "rendering" && !browser.isConnected()
      ? "died"
      : rendered;
  } catch (error) {
    if (!browser.isConnected()) return "died";
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "failed", why: "rendering", detail };
  }
}

function answerOf(answer: Answered, sent: SentPage, rendered: Rendered): Answer {
  const { address } = answer;
  if (rendered.kind === "failed") return { ...rendered, address };
  if (rendered.kind === "moved") {
    const headers = { ...headersOf(answer, true), location: rendered.to };
    return { kind: "answer", address, status: 302, headers, body: new Uint8Array() };
  }
  const { document, asksForData } = rendered;
  const body = Buffer.from(withBase(document.html, document.base, sent.address));
  return { ...answer, headers: headersOf(answer, asksForData), body };
}

function headersOf({ headers }: Answered, asksForData: boolean): Record<string, string> {
  const { "content-encoding": _encoding, "content-length": _length, ...rest } = headers;
  const { etag: _etag, "last-modified": _changed, ...unvouched } = rest;
  // The page itself may be the same for ever while its data changes: it has to be shown again each time.
  return { ...(asksForData ? unvouched : rest), "content-type": "text/html; charset=utf-8" };
}

/** A script may have changed the page's address, and with it where its relative links lead. */
function withBase(page: string, base: string, address: string): string {
  if (base === "" || base === address || /<base\s/i.test(page)) return page;
  const tag = `<base href="${base.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`;
  return page.replace(/<head[^>]*>/i, (head) => head + tag);
}
