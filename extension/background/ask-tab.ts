import { browser } from "../platform/browser.ts";
import type { TabCalls } from "../platform/protocol.ts";

/** Asks the scripts of ours in a tab; undefined where none is there or none knows the call. */
export async function askTab<N extends keyof TabCalls>(
  tab: number,
  call: N,
  given: TabCalls[N]["given"],
): Promise<TabCalls[N]["answer"] | undefined> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, { to: "tab", call, given }, { frameId: 0 });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by a script of this very build
    return (answer ?? undefined) as TabCalls[N]["answer"] | undefined;
  } catch {
    return undefined;
  }
}

/** Runs one of our scripts in a tab's page; false where the browser does not let us. */
export async function runInTab(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
