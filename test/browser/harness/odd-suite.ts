import { afterAll, afterEach, beforeAll } from "vitest";
import type { Page } from "playwright-core";
import { closePages } from "./close-pages.ts";
import { launchChromium, type Chromium } from "./launch-chromium.ts";
import { openPage } from "./open-page.ts";
import { screenshotFailure } from "./screenshot.ts";
import { connectSeller, type Account } from "./seller.ts";
import { startOddProduct, type OddProduct } from "./start-odd-product.ts";

export type OddSuite = {
  readonly site: OddProduct;
  readonly chromium: Chromium;
  readonly pageAt: (address: string) => Promise<Page>;
};

/**
 * Odd pages, the product, and one connected seller for all tests of a file; each test's pages are closed after it.
 * @param name the file's, for pictures of failures. @param extension builds another one than the usual.
 */
export function oddSuite(name: string, account: Account, extension?: () => string): OddSuite {
  let site: OddProduct;
  let chromium: Chromium;
  beforeAll(async () => {
    const built = extension?.();
    site = await startOddProduct();
    chromium = await launchChromium(built === undefined ? {} : { extension: built });
    await connectSeller(chromium, site.product.server, account);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await screenshotFailure(chromium.context, name);
    await closePages(chromium);
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
  });
  return {
    get site() {
      return site;
    },
    get chromium() {
      return chromium;
    },
    pageAt: (address) => openPage(chromium, address),
  };
}
