import type { Page, Request } from "playwright-core";
import { livePath } from "../../../core/contract/paths.ts";

/** What a screen is drawn from. */
const telling = new Set(["document", "fetch", "xhr"]);

const lookEveryMs = 40;
const quietLooks = 4;
/** A stream that never ends is no reason to wait on. */
const longestMs = 5000;

/** From now on tells when a page has got all that it asked for, but for the stream of news. */
export function settledOf(page: Page): () => Promise<void> {
  const asked = new Set<Request>();
  page.on("request", (request) => {
    if (telling.has(request.resourceType()) && !request.url().includes(livePath)) asked.add(request);
  });
  page.on("requestfinished", (request) => void asked.delete(request));
  page.on("requestfailed", (request) => void asked.delete(request));
  return () =>
    new Promise((settled) => {
      const from = performance.now();
      let quiet = 0;
      const look = setInterval(() => {
        quiet = asked.size === 0 ? quiet + 1 : 0;
        if (quiet < quietLooks && performance.now() - from < longestMs) return;
        clearInterval(look);
        settled();
      }, lookEveryMs);
    });
}
