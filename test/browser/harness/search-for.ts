import type { Frame, Locator, Page } from "playwright-core";

/** Types into an open palette in place of what stood there, and waits for the answer; gives the hits. */
export async function searchFor(page: Page, palette: Frame, query: string): Promise<Locator> {
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(query);
  await palette.locator(`#results[data-shown="${query}"]`).waitFor();
  // Not the last row, which repeats the query and asks.
  return palette.locator("#results [role=option][id^=hit-]");
}
