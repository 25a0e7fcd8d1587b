import type { Page } from "playwright-core";

/** What a page shows in words, closed shadow roots included: as a screen reader finds it. */
export async function wordsOn(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  return nodes
    .filter((node) => node.role?.value === "StaticText")
    .map((node) => String(node.name?.value ?? ""))
    .join("\n");
}
