import type { Page } from "playwright-core";
import { z } from "zod";
import { openDesk } from "../browser/harness/agent.ts";
import type { Account } from "../browser/harness/seller.ts";

declare global {
  interface Window {
    benchLongestMs: number;
  }
}

/** How long the longest task of the queue's page is while new requests come into it, in ms; 0 where none is over 50. */
export async function queueLongTask(
  server: string,
  agent: Account,
  { times, ask }: { times: number; ask: () => Promise<void> },
): Promise<number> {
  const desk = await openDesk(server, agent);
  try {
    const before = await shownCount(desk.page);
    await desk.page.evaluate(() => {
      window.benchLongestMs = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          window.benchLongestMs = Math.max(window.benchLongestMs, duration);
      }).observe({ type: "longtask" });
    });
    for (let n = 1; n <= times; n++) {
      await ask();
      await desk.page.waitForFunction(
        (least) => Number(document.querySelector(".tab-count")?.textContent) >= least,
        before + n,
      );
    }
    return z.number().parse(await desk.page.evaluate(() => window.benchLongestMs));
  } finally {
    await desk.close();
  }
}

async function shownCount(page: Page): Promise<number> {
  await page.locator("[role=grid] [data-request]").first().waitFor();
  return Number(await page.locator(".tab-count").first().textContent());
}
