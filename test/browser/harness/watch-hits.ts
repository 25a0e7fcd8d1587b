import type { BrowserContext, Page } from "playwright-core";
import { z } from "zod";

/**
 * In every page and frame, before anything of it runs: the calls that payloads make are heard, and so is whatever the page's
 * policy had to stop. Plain text, since two browsers run it.
 */
export const hearHits = `(() => {
  const hits = (globalThis.__hits = []);
  globalThis.__hit = (what) => void hits.push("hit " + what);
  for (const name of ["alert", "confirm", "prompt"])
    globalThis[name] = (what) => void hits.push(name + " " + what);
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    hits.push("stopped " + violatedDirective + " " + blockedURI + " " + sample));
})()`;

const Hits = z.array(z.string()).nullable();

/** What was heard in all pages and frames of a browser until now. */
export async function hitsIn(pages: readonly Page[]): Promise<string[]> {
  const told = await Promise.all(
    pages.flatMap((page) =>
      page.frames().map(async (frame) => {
        const hits = Hits.parse(await frame.evaluate("globalThis.__hits ?? null").catch(() => null));
        return (hits ?? []).map((hit) => `${hit} in ${frame.url()}`);
      }),
    ),
  );
  return told.flat();
}

/** Hears what happens in pages to come, dialogs and new windows included; gives what was heard. */
export async function watchHits(context: BrowserContext): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  await context.addInitScript(hearHits);
  const watch = (page: Page): void => {
    page.on("dialog", (dialog) => {
      if (dialog.type() === "beforeunload") return void dialog.accept();
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (/^(javascript|data:text|vbscript)/i.test(request.url())) seen.push(`went to ${request.url()}`);
    });
  };
  context.pages().forEach(watch);
  context.on("page", watch);
  return async () => [...seen, ...(await hitsIn(context.pages()))];
}
