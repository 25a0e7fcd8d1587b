import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Explanation } from "../../../core/contract/crawl-run.ts";
import { me } from "../account/me.ts";
import { deskCall } from "../platform/desk-call.ts";
import { wholeAddress } from "./whole-address.ts";

export type Explaining =
  | { readonly kind: "idle" }
  | { readonly kind: "asking" }
  | { readonly kind: "told"; readonly explanation: Explanation }
  /** `detail` null: the server did not answer. */
  | { readonly kind: "failed"; readonly detail: string | null };

/** What stands in the field, and what became of the last address that was asked about. */
export const typedAddress = signal("");
export const explaining = signal<Explaining>({ kind: "idle" });

let latest = 0;

/** Asks what a crawl makes of an address now; an answer to an earlier question is passed over. */
export async function explain(typed: string): Promise<void> {
  const address = wholeAddress(typed, me()?.portalOrigins ?? []);
  typedAddress.value = typed;
  if (address === "") return;
  latest += 1;
  const asked = latest;
  explaining.value = { kind: "asking" };
  const called = await deskCall(endpoints.explainAddress, { query: { address } });
  if (asked !== latest) return;
  explaining.value =
    called.kind === "ok"
      ? { kind: "told", explanation: called.answer }
      : { kind: "failed", detail: called.kind === "problem" ? called.problem.detail : null };
}
