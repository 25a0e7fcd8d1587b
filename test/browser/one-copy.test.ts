import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { changingSuite } from "./harness/changing-suite.ts";
import { extensionParts } from "./harness/extension-parts.ts";
import { launchChromium } from "./harness/launch-chromium.ts";
import { openPage } from "./harness/open-page.ts";
import { searchFor } from "./harness/search-for.ts";
import { closePalette, connectSeller, openPalette } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };

const suite = changingSuite("one-copy", marina);

/** How many documents a query comes to find, which every page of the portal answers. */
async function foundBy(page: Page, palette: Frame): Promise<number> {
  const hits = await searchFor(page, palette, "памятка");
  await expect.poll(() => hits.count()).toBeGreaterThanOrEqual(suite.portal.titles.length);
  return hits.count();
}

test("one tab, two and ten search in one copy: the resident host stays the same", async () => {
  const parts = await extensionParts(suite.chromium);
  const hosts: string[][] = [];
  for (let tabs = 1; tabs <= 10; tabs += 1) {
    const page = await suite.newPage();
    if (![1, 2, 10].includes(tabs)) continue;
    await foundBy(page, await openPalette(page));
    await closePalette(page);
    hosts.push(await parts.running("/offscreen.html"));
  }
  expect(hosts[0]).toHaveLength(1);
  expect(hosts).toEqual([hosts[0], hosts[0], hosts[0]]);
});

test("a browser that starts again with its profile answers from disk, without the server", async ({
  onTestFinished,
}) => {
  const before = await launchChromium();
  await connectSeller(before, suite.product.server, marina);
  const first = await openPage(before, suite.portal.origin);
  const found = await foundBy(first, await openPalette(first));
  await before.close({ profile: true });
  await suite.whileServerIsAway(async () => {
    const again = await launchChromium({ profile: before.profile });
    onTestFinished(() => again.close());
    const parts = await extensionParts(again);
    await expect.poll(() => parts.running("/offscreen.html")).toHaveLength(1);
    const page = await openPage(again, suite.portal.origin);
    expect(await foundBy(page, await openPalette(page))).toBe(found);
  });
});
