import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AuditAction, AuditPage } from "../../../core/contract/audit.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

export type Chosen = { readonly action?: AuditAction | undefined; readonly by?: string | undefined };
export type AuditReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly page: AuditPage }
  | { readonly kind: "failed" };

/** The log as it is chosen, read anew with every choice; earlier entries follow those that are there. */
export function useAudit(chosen: Chosen): {
  readonly reading: Signal<AuditReading>;
  readonly read: () => Promise<void>;
  readonly readEarlier: () => Promise<void>;
} {
  const reading = useSignal<AuditReading>({ kind: "loading" });
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.audit, { query: queryOf(chosen) });
    reading.value = called.kind === "ok" ? { kind: "ready", page: called.answer } : { kind: "failed" };
  };
  const readEarlier = async (): Promise<void> => {
    const now = reading.peek();
    if (now.kind !== "ready" || now.page.before === null) return;
    const called = await deskCall(endpoints.audit, {
      query: { ...queryOf(chosen), before: now.page.before },
    });
    if (called.kind !== "ok") return;
    const { entries, ...page } = called.answer;
    reading.value = { kind: "ready", page: { ...page, entries: [...now.page.entries, ...entries] } };
  };
  useEffect(() => void read(), [chosen.action, chosen.by]);
  return { reading, read, readEarlier };
}

export function queryOf({ action, by }: Chosen) {
  return { ...(action === undefined ? {} : { action }), ...(by === undefined ? {} : { by }) };
}
