import type { Page } from "playwright-core";

/** The text that the extension has marked on a page; "" where nothing is. */
export function markedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("ask-me-place") ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : "")).join(" ");
  });
}
