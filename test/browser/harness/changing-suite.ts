import { afterAll, afterEach, beforeAll } from "vitest";
import type { Page } from "playwright-core";
import { startChangingPortal, type ChangingPortal } from "./changing-portal.ts";
import { closePages } from "./close-pages.ts";
import { launchChromium, type Chromium, type ChromiumOptions } from "./launch-chromium.ts";
import { openPage } from "./open-page.ts";
import { screenshotFailure } from "./screenshot.ts";
import { connectSeller, type Account } from "./seller.ts";
import { startProduct, type Product } from "./start-product.ts";

export type ChangingSuite = {
  readonly portal: ChangingPortal;
  readonly product: Product;
  /** One connected seller's browser for all tests of a file; none where the file has no account. */
  readonly chromium: Chromium;
  /** A new tab of that browser on the portal's first page. */
  readonly newPage: () => Promise<Page>;
  /** A browser for this test alone, in which nobody is connected. */
  readonly ownBrowser: (options?: ChromiumOptions) => Promise<Chromium>;
  readonly whileServerIsAway: <T>(act: () => Promise<T>) => Promise<T>;
};

/**
 * The product on a portal whose pages may change; each test's pages, browsers and changes are gone after it.
 * @param name the file's, for pictures of failures. @param account null where each test has a browser of its own.
 */
export function changingSuite(name: string, account: Account | null): ChangingSuite {
  let portal: ChangingPortal;
  let product: Product;
  let chromium: Chromium | undefined;
  const own: Chromium[] = [];
  beforeAll(async () => {
    portal = await startChangingPortal();
    const sources = [{ id: "changing", start: [`${portal.origin}/`] }];
    product = await startProduct({ portal: portal.origin, sources });
    if (account === null) return;
    chromium = await launchChromium();
    await connectSeller(chromium, product.server, account);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") {
      for (const [at, { context }] of [...(chromium ? [chromium] : []), ...own].entries()) {
        await screenshotFailure(context, `${name}-${at}`);
      }
    }
    for (const one of own.splice(0)) await one.close();
    if (chromium) await closePages(chromium);
    portal.restore();
  });
  afterAll(async () => {
    await chromium?.close();
    await product?.close();
    await portal?.close();
  });
  const connected = (): Chromium => {
    if (!chromium) throw new Error("This file has no account of its own: use `ownBrowser`");
    return chromium;
  };
  return {
    get portal() {
      return portal;
    },
    get product() {
      return product;
    },
    get chromium() {
      return connected();
    },
    newPage: () => openPage(connected(), portal.origin),
    async ownBrowser(options) {
      const launched = await launchChromium(options);
      own.push(launched);
      return launched;
    },
    async whileServerIsAway(act) {
      await product.stopServer();
      try {
        return await act();
      } finally {
        await product.startServer();
      }
    },
  };
}
