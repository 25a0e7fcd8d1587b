import { browser } from "../platform/browser.ts";
import { hostPattern } from "../../core/contract/host-pattern.ts";
import { launcherPattern } from "../platform/origin-pattern.ts";
import { oneAtATime } from "../platform/one-at-a-time.ts";

const id = "launcher";
export const launcherFile = "/launcher.js";
const queue = oneAtATime();

/**
 * Has the launcher run on these portals from the next page on, and at once in tabs that are open. Only where the user or
 * the policy has granted the origin.
 */
export function registerLauncher(origins: readonly string[]): Promise<void> {
  return queue(async () => {
    const granted: string[] = [];
    for (const origin of origins) {
      if (await browser.permissions.contains({ origins: [hostPattern(origin)] })) granted.push(origin);
    }
    const matches = granted.map(launcherPattern).toSorted();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    const unchanged = registered?.matches?.toSorted().join(" ") === matches.join(" ");
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    if (!unchanged) {
      const script = { id, matches, js: [launcherFile], runAt: "document_start" } as const;
      await (registered
        ? browser.scripting.updateContentScripts([{ ...script, matches, js: [launcherFile] }])
        : browser.scripting.registerContentScripts([{ ...script, matches, js: [launcherFile] }]));
      await runInOpenTabs(matches);
    }
  });
}

/** Runs the launcher in tabs that were open before it was registered, or before the extension was started or updated. */
export async function runInOpenTabs(matches: readonly string[]): Promise<void> {
  // A query for no address at all gives every tab.
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.allSettled(
    tabs
      .flatMap((tab) => tab.id ?? [])
      .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [launcherFile] })),
  );
}
