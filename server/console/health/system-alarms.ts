import { effect, signal } from "@preact/signals";
import type { Alarm } from "../../../core/contract/alarm.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { me } from "../account/me.ts";
import { deskCall } from "../platform/desk-call.ts";

/** What is wrong with the server and what it lives from; nothing as long as nothing is known. */
export const systemAlarms = signal<readonly Alarm[]>([]);

const everyMs = 30_000;

/** Asks again and again what is wrong, as long as somebody is signed in who can do something about it. */
export function followSystemAlarms(stopping: AbortSignal): void {
  const asking = setInterval(() => void look(), everyMs);
  stopping.addEventListener("abort", () => clearInterval(asking));
  document.addEventListener("visibilitychange", () => void look(), { signal: stopping });
  effect(() => {
    if (me() === null) systemAlarms.value = [];
    else void look();
  });
}

async function look(): Promise<void> {
  const role = me()?.role;
  if (document.hidden || (role !== "lead" && role !== "admin")) return;
  const called = await deskCall(endpoints.alarms, {});
  if (called.kind === "ok") systemAlarms.value = called.answer.alarms;
}
