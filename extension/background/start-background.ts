import type { ServiceCalls } from "../host/background-services.ts";
import type { Runtime, Tabs } from "../platform/browser.ts";
import { browser } from "../platform/browser.ts";
import { isOwnPage } from "../platform/is-own-page.ts";
import { launcherPattern } from "../platform/origin-pattern.ts";
import type { FrameEnvelope } from "../platform/protocol.ts";
import { answerFrame, type FrameServices } from "./answer-frame.ts";
import { answerPage, pageSender } from "./answer-page.ts";
import type { HostLink } from "./host-link.ts";
import { mayHoldScript } from "./may-hold-script.ts";
import { openPalette } from "./open-palette.ts";
import { openTab } from "./open-tab.ts";
import { PageCall } from "./page-calls.ts";
import { readPolicy } from "./read-policy.ts";
import { registerLauncher, runInOpenTabs } from "./register-launcher.ts";
import { alarmName, serveHost, setAlarm } from "./serve-host.ts";
import { shotCommand } from "./shot-key.ts";
import { readSummary } from "./summary-store.ts";
import { startOmnibox } from "./start-omnibox.ts";
import { takeNoticePress } from "./take-notice-press.ts";
import { hearOfUpdates, takeUpdate } from "./take-update.ts";
import { takeAwaitedShot } from "./take-shot.ts";
import { dropTickets } from "./tickets.ts";
import { viewAddress } from "./view-address.ts";

/** The background's listeners, all set while the script is first run, or an event that starts it would be lost. */
export function startBackground(host: HostLink): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(host, message, sender),
  );
  (browser.action ?? browser.browserAction).onClicked.addListener((tab) => void pressed(tab));
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === shotCommand && tab?.id !== undefined) void takeAwaitedShot(tab.id);
  });
  browser.notifications.onClicked.addListener((id) => void takeNoticePress(host, id, null));
  // Firefox has no buttons there.
  if (!import.meta.env.FIREFOX)
    browser.notifications.onButtonClicked.addListener((id, button) => void takeNoticePress(host, id, button));
  browser.tabs.onRemoved.addListener((tab) => void dropTickets(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return;
    void wake(host);
    if (!import.meta.env.FIREFOX) void takeUpdate();
  });
  if (!import.meta.env.FIREFOX) hearOfUpdates();
  startOmnibox(host);
  browser.runtime.onStartup.addListener(() => void started(host));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === "managed") void wake(host);
  });
  browser.permissions.onAdded.addListener(() => void register());
  browser.permissions.onRemoved.addListener(() => void register());
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(host, reason));
  void keepContentScriptsOut();
  // An update takes registered scripts away, and says so only seconds later.
  void register();
}

/** The toolbar's button and Alt Q bring the grant that a waiting form needs; else they open the palette. */
async function pressed(tab: Tabs.Tab): Promise<void> {
  const taking = tab.id === undefined ? Promise.resolve(false) : takeAwaitedShot(tab.id);
  // Elsewhere the panel opens, which wants the gesture before anything is waited for.
  if (!mayHoldScript(tab.url) || !(await taking)) await openPalette(tab, null);
}

/** One answer to each message that is for the background; undefined for all others. */
function answer(
  host: HostLink,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const page = PageCall.safeParse(message);
  if (page.success) {
    const from = pageSender(sender);
    if (from === null) return undefined;
    return answerPage(page.data, from, (shown) => void host.tell("page-shown", shown));
  }
  if (!isOwnPage(sender) || typeof message !== "object" || message === null || !("to" in message))
    return undefined;
  if (message.to === "background") {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page of this very build speaks our protocol
    return answerFrame(message as FrameEnvelope, sender, servicesOf(host));
  }
  if (message.to !== "background-from-host") return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const { call, given } = message as unknown as { call: keyof ServiceCalls; given: never };
  return serveHost(call, given);
}

function servicesOf(host: HostLink): FrameServices {
  return { ensureHost: () => host.ensure(), viewOf: (place) => viewAddress(host, place) };
}

async function wake(host: HostLink): Promise<void> {
  await host.ensure();
  await host.tell("wake", { policy: await readPolicy() });
}

async function register(): Promise<void> {
  await registerLauncher((await readSummary()).portalOrigins);
}

/** The first pages may have loaded before the browser knew the registered scripts: they get the launcher now. */
async function started(host: HostLink): Promise<void> {
  await Promise.all([wake(host), runInPortalTabs()]);
}

async function runInPortalTabs(): Promise<void> {
  await runInOpenTabs((await readSummary()).portalOrigins.map(launcherPattern));
}

async function installed(host: HostLink, reason: string): Promise<void> {
  // Beside the host, not after it: should that not start, the page is where it shows.
  await Promise.all([reason === "install" ? openFirstPage() : null, setAlarm(), wake(host)]);
  // Pages that were open have the launcher of the version before, which no longer answers.
  if (reason === "update") await runInPortalTabs();
}

/**
 * Where the policy names a server that may be reached, connecting has begun: nothing is to be typed or allowed. Else the
 * page for it comes in a tab of its own: Firefox's `openOptionsPage` would take an empty tab, and with it the page that
 * somebody, or the browser at its start, is just loading there.
 */
async function openFirstPage(): Promise<void> {
  if (!(await readPolicy()).mayReach) await openTab(browser.runtime.getURL("/options.html"));
}

/** Places and summary stand in storage.local: no page's renderer is to read even those. */
async function keepContentScriptsOut(): Promise<void> {
  const areas: unknown[] = [browser.storage.local, browser.storage.session];
  for (const area of areas) {
    if (hasAccessLevel(area)) await area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
  }
}

function hasAccessLevel(
  area: unknown,
): area is { setAccessLevel(given: { accessLevel: "TRUSTED_CONTEXTS" }): Promise<void> } {
  return typeof area === "object" && area !== null && "setAccessLevel" in area;
}
