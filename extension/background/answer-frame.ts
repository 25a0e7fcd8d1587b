import type { Runtime } from "../platform/browser.ts";
import { browser } from "../platform/browser.ts";
import type { FrameCalls, FrameEnvelope } from "../platform/protocol.ts";
import type { ShotTaken } from "../platform/shot.ts";
import { awaitShot, forgetShot } from "./awaited-shot.ts";
import { askTab, runInTab } from "./ask-tab.ts";
import { openPlace, type ViewAddressOf } from "./open-place.ts";
import { pageScriptFile } from "./page-script.ts";
import { shotKey } from "./shot-key.ts";
import { readSummary } from "./summary-store.ts";
import { takeShotNow } from "./take-shot.ts";
import { redeemTicket } from "./tickets.ts";
import { takeWantedPassage, wantPassage } from "./wanted-passage.ts";
import { takeWantedRequest } from "./wanted-request.ts";

type FrameAnswer = FrameCalls[keyof FrameCalls]["answer"];

export type FrameServices = { ensureHost: () => Promise<void>; viewOf: ViewAddressOf };

/** Answers a page of ours. */
export async function answerFrame(
  message: FrameEnvelope,
  sender: Runtime.MessageSender,
  { ensureHost, viewOf }: FrameServices,
): Promise<FrameAnswer> {
  switch (message.call) {
    case "verify-ticket":
      return verify(message.given.nonce, sender);
    case "wake-host":
      await ensureHost();
      return true;
    case "page-facts": {
      const tab = await tabInFront(sender);
      if (tab === null || !(await runInTab(tab, pageScriptFile))) return null;
      return (await askTab(tab, "page-facts", null)) ?? null;
    }
    case "open": {
      const tab = await tabInFront(sender);
      return tab === null ? { opened: false, marked: null } : openPlace(tab, message.given, viewOf);
    }
    case "show-passage":
      if (sender.tab?.windowId !== undefined) await wantPassage(sender.tab.windowId, message.given);
      return true;
    case "wanted-passage":
      return takeWantedPassage(message.given.windowId);
    case "wanted-request":
      return takeWantedRequest();
    case "take-shot":
      return shotFor(message.given.id, sender);
    case "forget-shot":
      await forgetShot(message.given.id);
      return true;
    case "open-options":
      await browser.runtime.openOptionsPage();
      return true;
  }
}

async function verify(
  nonce: string,
  sender: Runtime.MessageSender,
): Promise<FrameCalls["verify-ticket"]["answer"]> {
  const tab = sender.tab?.id;
  const ticket = tab === undefined ? null : await redeemTicket(nonce, tab);
  if (ticket === null) return null;
  const { portalOrigins } = await readSummary();
  return {
    tab: ticket.tab,
    portal: portalOrigins.includes(ticket.origin),
    site: new URL(ticket.origin).hostname,
  };
}

async function shotFor(id: string, sender: Runtime.MessageSender): Promise<ShotTaken> {
  const tab = await tabInFront(sender);
  const overlay = sender.url !== undefined && new URL(sender.url).pathname === "/palette.html";
  const shot = tab === null ? null : await takeShotNow(tab, overlay);
  if (shot !== null) return { kind: "taken", shot };
  if (tab !== null) await awaitShot({ id, tab, overlay });
  return { kind: "waiting", key: await shotKey() };
}

/** The tab that a frame belongs to: its own for the palette, the one in front of its window for the side panel. */
async function tabInFront(sender: Runtime.MessageSender): Promise<number | null> {
  const own = sender.url === undefined ? "" : new URL(sender.url).pathname;
  if (own === "/palette.html") return sender.tab?.id ?? null;
  const asked = sender.url === undefined ? null : new URL(sender.url).searchParams.get("tab");
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked);
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.id ?? null;
}
