import type { HostSummary, Notice, Services } from "../host/background-services.ts";
import { browser } from "../platform/browser.ts";
import { launcherState } from "./answer-page.ts";
import { askTab } from "./ask-tab.ts";
import { followHotkey } from "./follow-hotkey.ts";
import { forgetShown } from "./forget-shown.ts";
import { openTab } from "./open-tab.ts";
import { readPolicy } from "./read-policy.ts";
import { registerLauncher } from "./register-launcher.ts";
import { keepSummary } from "./summary-store.ts";
import { launcherPattern } from "../platform/origin-pattern.ts";

export const alarmName = "host";
const badgeColor = "#2450d4";
/** The host lives by itself; this brings it back should it have died unseen. */
const lookEveryMinutes = 5;

/** What the background does for the host. */
export const serveHost: Services = async (name, given) => {
  const services = {
    policy: readPolicy,
    summary: takeSummary,
    notify: showNotice,
    "open-tab": openWebTab,
    "wake-at": wakeAt,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- service and given belong together by the name
  const serve = services[name] as (given: unknown) => Promise<never>;
  return serve(given);
};

async function takeSummary(summary: HostSummary): Promise<null> {
  const before = await keepSummary(summary);
  if (!summary.connected) await forgetShown();
  if (JSON.stringify(before) === JSON.stringify(summary)) return null;
  const action = browser.action ?? browser.browserAction;
  await action.setBadgeBackgroundColor({ color: badgeColor });
  await action.setBadgeText({ text: summary.unseen > 0 ? String(summary.unseen) : "" });
  await registerLauncher(summary.portalOrigins);
  await followHotkey(summary.hotkey);
  await tellLaunchers(summary);
  return null;
}

async function tellLaunchers(summary: HostSummary): Promise<void> {
  if (summary.portalOrigins.length === 0) return;
  const tabs = await browser.tabs.query({ url: summary.portalOrigins.map(launcherPattern) });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && url !== undefined)
        await askTab(id, "launcher-state", await launcherState(summary, url));
    }),
  );
}

async function showNotice({ id, title, message, buttons }: Notice): Promise<null> {
  const iconUrl = browser.runtime.getURL("/icon/128.png");
  // Firefox refuses a notification that names buttons.
  const pressed = import.meta.env.FIREFOX ? {} : { buttons: buttons.map((label) => ({ title: label })) };
  await browser.notifications.create(id, { type: "basic", iconUrl, title, message, ...pressed });
  return null;
}

/** A tab that the host asks for; nothing but web pages. */
async function openWebTab({ address }: { address: string }): Promise<null> {
  if (/^https?:\/\//.test(address)) await openTab(address);
  return null;
}

async function wakeAt({ at }: { at: number | null }): Promise<null> {
  const when = at === null ? undefined : Math.max(at, Date.now() + 1000);
  await setAlarm(when);
  return null;
}

/** The alarm that wakes the host: at a time, and every few minutes. */
export async function setAlarm(when?: number): Promise<void> {
  await browser.alarms.create(alarmName, {
    periodInMinutes: lookEveryMinutes,
    ...(when === undefined ? {} : { when }),
  });
}
