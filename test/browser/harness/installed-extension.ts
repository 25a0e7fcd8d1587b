import type { Page } from "playwright-core";
import type { Chromium } from "./launch-chromium.ts";
import { openPage } from "./open-page.ts";

declare const chrome: {
  runtime: { getManifest: () => { version: string }; requestUpdateCheck: () => Promise<unknown> };
  storage: { managed: { get: () => Promise<unknown> } };
  management: { getSelf: () => Promise<{ installType: string }> };
  developerPrivate: { getExtensionsInfo: () => Promise<{ id: string; version: string }[]> };
};

/** Who installed the extension, its version, and what the machine's policy tells it. @param own a page of its own */
export function installedHow(own: Page): Promise<{ type: string; version: string; policy: unknown }> {
  return own.evaluate(async () => {
    const { installType } = await chrome.management.getSelf();
    const policy = await chrome.storage.managed.get();
    return { type: installType, version: chrome.runtime.getManifest().version, policy };
  });
}

/** Has the browser look for a newer version now, as it does by itself every few hours. */
export function lookForUpdate(own: Page): Promise<void> {
  return own.evaluate(() => void chrome.runtime.requestUpdateCheck());
}

/** As the browser's own list of extensions has it: a page of the extension's would keep it from being updated. */
export async function versionIn({ context, extensionId }: Chromium): Promise<string | undefined> {
  const address = "chrome://extensions/";
  const there = context.pages().find((page) => page.url() === address);
  const list = there ?? (await openPage({ context }, address));
  return list.evaluate(
    async (id) => (await chrome.developerPrivate.getExtensionsInfo()).find((one) => one.id === id)?.version,
    extensionId,
  );
}
