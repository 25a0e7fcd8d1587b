import { z } from "zod";
import { background } from "./background.ts";
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
export async function clickNotice(chromium: Chromium, id: string): Promise<void> {
  await background(chromium).evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
}

/** Presses one of its buttons, counted from 0, likewise. */
export async function pressNotice(chromium: Chromium, id: string, button: 0 | 1): Promise<void> {
  await background(chromium).evaluate(
    `chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, ${button})`,
  );
}
