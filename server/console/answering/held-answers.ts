import { effect, signal } from "@preact/signals";
import type { HeldAnswer } from "../../../core/contract/answering.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnServerTime, now } from "../platform/server-time.ts";

/** One's own answers on their way, and those that could not be sent. */
export const heldAnswers = signal<readonly HeldAnswer[]>([]);

/** What was taken back, until the screen of its request has put it into the draft. */
export const takenBack = signal<HeldAnswer | null>(null);

/** So long after its time an answer is looked for, where no live event has told of it. */
const lateMs = 1500;

let reading = false;

export async function refreshHeld(): Promise<void> {
  if (reading) return;
  reading = true;
  const called = await deskCall(endpoints.heldAnswers, {});
  reading = false;
  if (called.kind !== "ok") return;
  learnServerTime(called.answer.serverNow);
  heldAnswers.value = called.answer.held;
}

export function learnHeld(held: HeldAnswer): void {
  heldAnswers.value = [...heldAnswers.peek().filter(({ request }) => request !== held.request), held];
}

/** Of a request: the answer that waits to be sent. */
export function heldFor(request: number): HeldAnswer | undefined {
  return heldAnswers.value.find((held) => held.request === request && held.problem === null);
}

export type TookBack = "taken-back" | "sent" | "offline";

/** Takes an answer back, as long as it has not been sent. */
export async function takeBack(request: number): Promise<TookBack> {
  const called = await deskCall(endpoints.takeBackAnswer, { params: { id: request } });
  if (called.kind === "offline") return "offline";
  heldAnswers.value = heldAnswers.peek().filter((held) => held.request !== request);
  if (called.kind === "problem") return called.problem.code === "closed" ? "sent" : "taken-back";
  takenBack.value = called.answer;
  return "taken-back";
}

/** The whole seconds until an answer goes. @param at epoch ms by the server's time, which is up to a second behind on a screen */
export function secondsLeft({ sendAt }: Pick<HeldAnswer, "sendAt">, at: number): number {
  return Math.max(0, Math.floor((Date.parse(sendAt) - at) / 1000));
}

effect(() => {
  const at = now.value;
  const isLate = heldAnswers.value.some(
    ({ sendAt, problem }) => problem === null && at - Date.parse(sendAt) > lateMs,
  );
  if (isLate) void refreshHeld();
});
