import { signal } from "@preact/signals";
import { z } from "zod";
import type { RequestRow } from "../../../core/contract/request.ts";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { readStored, writeStored } from "../platform/stored.ts";
import { go } from "../router/router.ts";
import { frameMessages } from "./frame-messages.ts";

const key = "ask-me-notify";

/** Whether new requests are told by the desktop; `unasked` until the person has said yes or no. */
export type Notifying = "unasked" | "on" | "off" | "denied";

export const notifying = signal<Notifying>(current());

function current(): Notifying {
  if (typeof Notification !== "function" || Notification.permission === "denied") return "denied";
  const wanted = readStored(key, z.boolean());
  if (wanted === null) return "unasked";
  return wanted && Notification.permission === "granted" ? "on" : "off";
}

/** Asks for permission where it is needed: only ever after a click. */
export async function switchNotifying(on: boolean): Promise<void> {
  writeStored(key, on);
  if (on && typeof Notification === "function" && Notification.permission === "default")
    await Notification.requestPermission();
  notifying.value = current();
}

/** Tells of a new request. */
export function notifyOf(row: RequestRow): void {
  const say = frameMessages(language.value);
  const { dueAt } = row.clock;
  const question = dueAt === null ? say.newQuestion : say.newQuestionDue(clockTime(dueAt, language.value));
  const title = { question, complaint: say.complaint, suggestion: say.suggestion }[row.as];
  notifyOfRequest(row, { title, tag: `request-${row.id}` });
}

/** Tells something of a request, which a click opens. All pages of the console tell it; the browser shows one, by its tag. */
export function notifyOfRequest(row: RequestRow, { title, tag }: { title: string; tag: string }): void {
  if (notifying.peek() !== "on") return;
  const shown = new Notification(title, {
    body: row.text ?? "",
    tag,
    icon: new URL("../icon.svg", import.meta.url).href,
  });
  shown.addEventListener("click", () => {
    focus();
    go({ name: "request", id: row.id });
    shown.close();
  });
}
