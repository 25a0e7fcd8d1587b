import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

export type RulesReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly rules: StandingRules }
  | { readonly kind: "failed" };

/** Calendars, targets and topics that stand now. */
export const standingRules = signal<RulesReading>({ kind: "loading" });

export async function readRules(): Promise<void> {
  const called = await deskCall(endpoints.rules, {});
  if (called.kind === "ok") standingRules.value = { kind: "ready", rules: called.answer };
  else if (standingRules.peek().kind !== "ready") standingRules.value = { kind: "failed" };
}

/** Somebody changed rules: whoever has them before them sees the new ones. */
export function followRules(): void {
  if (standingRules.peek().kind === "ready") void readRules();
}
