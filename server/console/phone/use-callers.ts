import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Caller } from "../../../core/contract/channel-endpoints.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

export type CallersFound =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  | { readonly kind: "failed" }
  | { readonly kind: "found"; readonly callers: readonly Caller[] };

// Between two keys of somebody who types fast.
const restMs = 120;

/** People whose names begin as typed; those found before stay while the next are looked for. */
export function useCallers(name: string): ReadonlySignal<CallersFound> {
  const found = useSignal<CallersFound>({ kind: "none" });
  useEffect(() => {
    const typed = name.trim();
    if (typed === "") {
      found.value = { kind: "none" };
      return;
    }
    if (found.peek().kind !== "found") found.value = { kind: "looking" };
    let isLatest = true;
    const look = async (): Promise<void> => {
      const called = await deskCall(endpoints.callers, { query: { name: typed } });
      if (!isLatest) return;
      found.value =
        called.kind === "ok" ? { kind: "found", callers: called.answer.callers } : { kind: "failed" };
    };
    const timer = setTimeout(() => void look(), restMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [name]);
  return found;
}
