import { browser } from "../platform/browser.ts";
import type { TabCalls } from "../platform/protocol.ts";

/** A tab's page is its frame 0. */
const pageFrame = 0;
export type TabFrame = { readonly tab: number; readonly frame: number };

/** Asks the scripts of ours in a tab's page; undefined where none is there or none knows the call. */
export function askTab<N extends keyof TabCalls>(
  tab: number,
  call: N,
  given: TabCalls[N]["given"],
): Promise<TabCalls[N]["answer"] | undefined> {
  return askFrame({ tab, frame: pageFrame }, call, given);
}

/** The same of a page within the tab's page. */
export async function askFrame<N extends keyof TabCalls>(
  { tab, frame }: TabFrame,
  call: N,
  given: TabCalls[N]["given"],
): Promise<TabCalls[N]["answer"] | undefined> {
  try {
    const message = { to: "tab", call, given };
    const answer: unknown = await browser.tabs.sendMessage(tab, message, { frameId: frame });
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

/** Runs one of our scripts in a tab's page and in all frames within; gives those in which the browser let us. */
export async function runInFrames(tab: number, file: string): Promise<number[]> {
  try {
    const target = { tabId: tab, allFrames: true };
    const ran = await browser.scripting.executeScript({ target, files: [file] });
    return ran.map(({ frameId }) => frameId);
  } catch {
    return [];
  }
}
