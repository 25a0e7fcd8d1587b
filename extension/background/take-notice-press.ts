import { browser } from "../platform/browser.ts";
import type { HostLink } from "./host-link.ts";
import { noticePress } from "./notice-press.ts";
import { openRequest } from "./open-request.ts";

/** Does what a press on a notification asks for. What cannot be said to the server from here is said in the thread. */
export async function takeNoticePress(host: HostLink, notice: string, button: number | null): Promise<void> {
  const press = noticePress(notice, button);
  if (press === null) return;
  await browser.notifications.clear(notice);
  const { request } = press;
  if (press.kind === "open") return openRequest({ id: request, part: press.part });
  const said = await host.tell("rate-complete", { request });
  if (said !== true) await openRequest({ id: request, part: "rating" });
}
