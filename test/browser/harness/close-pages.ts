import type { Chromium } from "./launch-chromium.ts";

/** Closes what a test opened on the web; the extension's own page, open from the start, stays. */
export async function closePages({ context }: Chromium): Promise<void> {
  for (const page of context.pages()) if (page.url().startsWith("http")) await page.close();
}
