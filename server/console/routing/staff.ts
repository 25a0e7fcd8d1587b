import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { deskCall } from "../platform/desk-call.ts";

/** Everybody at the desk, as last read; null until then. */
export const staff = signal<readonly Staff[] | null>(null);

/** The desk's, in which working hours are written; null until it is known. */
export const deskTimeZone = signal<string | null>(null);

// What changes hands comes in bursts, and figures may be a second old.
const restMs = 1000;
let timer = 0;

/** Reads it again, soon and once, however often it is asked for. */
export function refreshStaff(): void {
  if (timer !== 0) return;
  timer = window.setTimeout(() => {
    timer = 0;
    void readStaff();
  }, restMs);
}

export async function readStaff(): Promise<void> {
  const called = await deskCall(endpoints.staff, {});
  if (called.kind !== "ok") return;
  staff.value = called.answer.staff;
  deskTimeZone.value = called.answer.timeZone;
}
