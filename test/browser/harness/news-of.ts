import { z } from "zod";
import type { Chromium } from "./launch-chromium.ts";
import { optionsPage } from "./seller.ts";

export type News = { badge: string; notices: string[] };

const News = z.object({ badge: z.string(), notices: z.array(z.string()) });

/** What the toolbar button and the operating system tell of answers. */
export async function newsOf(chromium: Chromium): Promise<News> {
  const options = await optionsPage(chromium);
  return News.parse(
    await options.evaluate(`(async () => ({
      badge: await chrome.action.getBadgeText({}),
      notices: Object.keys(await chrome.notifications.getAll()),
    }))()`),
  );
}

/** Clicks a notification. It stands outside of every page: the background is told as the system would tell it. */
export async function clickNotice({ context }: Chromium, id: string): Promise<void> {
  const worker = context.serviceWorkers().find((one) => one.url().endsWith("/background.js"));
  if (!worker) throw new Error("The background does not run");
  await worker.evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
}
