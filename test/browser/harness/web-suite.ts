import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchPlain } from "./agent.ts";
import { listen, type Site } from "./listen.ts";
import { screenshotFailure } from "./screenshot.ts";
import { smallPortal } from "./small-portal.ts";
import { type Product, startProduct } from "./start-product.ts";

export type WebSuite = {
  readonly product: Product;
  /** What the pages' own browser has found wrong with them. */
  readonly complaints: readonly string[];
  /** The server's page in a browser without the extension, where nobody was before. */
  readonly visit: (options: BrowserContextOptions, path?: string) => Promise<Page>;
  readonly whileServerIsAway: (act: () => Promise<void>) => Promise<void>;
};

/** The product on a small portal, for the page at its root. @param name the file's, for pictures of failures. */
export function webSuite(name: string): WebSuite {
  let portal: Site;
  let product: Product;
  let browser: Browser;
  const open: BrowserContext[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    portal = await listen(smallPortal());
    const sources = [{ id: "small", start: [`${portal.origin}/`] }];
    product = await startProduct({ portal: portal.origin, sources });
    browser = await launchPlain();
  });
  afterEach(async ({ task }) => {
    for (const [at, context] of open.splice(0).entries()) {
      if (task.result?.state === "fail") await screenshotFailure(context, `${name}-${at}`);
      await context.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    await portal?.close();
  });
  return {
    get product() {
      return product;
    },
    complaints,
    async visit(options, path = "/") {
      const context = await browser.newContext({ locale: "ru-RU", ...options });
      open.push(context);
      const page = await context.newPage();
      page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
      page.on("pageerror", (failure) => complaints.push(String(failure)));
      await page.goto(product.server + path);
      return page;
    },
    async whileServerIsAway(act) {
      await product.stopServer();
      try {
        await act();
      } finally {
        await product.startServer();
      }
    },
  };
}
