import type { HostSummary } from "../host/background-services.ts";
import { launcherLook } from "../overlay/launcher-look.ts";
import type { Runtime } from "../platform/browser.ts";
import type { LauncherState } from "../platform/launcher-state.ts";
import { keepPlace, readPlace } from "./launcher-places.ts";
import type { PageAnswer, PageCall } from "./page-calls.ts";
import { showPanel } from "./show-panel.ts";
import { readSummary } from "./summary-store.ts";
import { issueTicket } from "./tickets.ts";

export type PageSender = { tab: number; address: string; origin: string };

/** Who speaks, as the browser says. Null for frames inside a page and for what is no page in a tab. */
export function pageSender(sender: Runtime.MessageSender): PageSender | null {
  const { tab, url, frameId } = sender;
  if (tab?.id === undefined || url === undefined || frameId !== 0) return null;
  const { protocol, origin } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return { tab: tab.id, address: url, origin };
}

/** Answers a content script; address and origin are those that the browser tells, not the script. */
export async function answerPage(
  message: PageCall,
  sender: PageSender,
  tellHost: (page: { address: string; title: string }) => void,
): Promise<PageAnswer> {
  switch (message.call) {
    case "show-panel":
      return showPanel({ id: sender.tab });
    case "ticket":
      return issueTicket(sender.tab, sender.origin);
    case "launcher-moved":
      await keepPlace(sender.address, message.given);
      return null;
    case "page-shown": {
      const summary = await readSummary();
      if (!summary.portalOrigins.includes(sender.origin)) return null;
      tellHost({ address: sender.address, title: message.given.title });
      return { launcher: await launcherState(summary, sender.address) };
    }
  }
}

const steps = { ArrowUp: -16, ArrowDown: 16 };

/** What the launcher of a page shows. */
export async function launcherState(summary: HostSummary, address: string): Promise<LauncherState> {
  const { unseen, offline, language, hotkey, mayNot } = summary;
  const mayMove = !mayNot.includes("move-button");
  const mayHide = !mayNot.includes("hide-button");
  const { top, hidden } = await readPlace(address);
  return {
    unseen,
    offline,
    language,
    look: launcherLook({ unseen, offline, language, mayMove, mayHide }, hotkey),
    // Moved or hidden before the policy forbade it: the button is where it belongs again.
    top: mayMove ? top : null,
    hidden: mayHide && hidden,
    mayMove,
    mayHide,
    steps: mayMove ? steps : {},
  };
}
