import type { Page } from "playwright-core";
import type { Chromium } from "./launch-chromium.ts";

/** A new tab at an address. */
export async function openPage({ context }: Pick<Chromium, "context">, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
