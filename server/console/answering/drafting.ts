import { signal } from "@preact/signals";
import type { Drafting } from "../../../core/contract/answering.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

/** Whether answers can be drafted; off until the server has said so. */
export const drafting = signal<Drafting>({ on: false });

export async function readDrafting(): Promise<void> {
  const called = await deskCall(endpoints.drafting, {});
  if (called.kind === "ok") drafting.value = called.answer;
}
