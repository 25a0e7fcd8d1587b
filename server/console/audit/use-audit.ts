import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { AuditPage } from "../../../core/contract/audit.ts";
import type { AuditAsked } from "../../../core/contract/audit-endpoints.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { auditMessages } from "./audit-messages.ts";

/** Here `from` and `to` are days, by the reader's own clock and both counted. */
export type Chosen = AuditAsked;
export type AuditReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly page: AuditPage }
  | { readonly kind: "failed" };

// While a long log is being read through.
const lookAgainMs = 1000;

/** The log as it is chosen, read anew with every choice; earlier entries follow those that are there. */
export function useAudit(chosen: Chosen): {
  readonly reading: Signal<AuditReading>;
  readonly read: () => Promise<void>;
  readonly readEarlier: () => Promise<void>;
} {
  const reading = useSignal<AuditReading>({ kind: "loading" });
  const latest = useRef(chosen);
  latest.current = chosen;
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.audit, { query: queryOf(chosen) });
    // Somebody has chosen otherwise meanwhile.
    if (latest.current !== chosen) return;
    reading.value = called.kind === "ok" ? { kind: "ready", page: called.answer } : { kind: "failed" };
  };
  const readEarlier = async (): Promise<void> => {
    const now = reading.peek();
    if (now.kind !== "ready" || now.page.before === null) return;
    const called = await deskCall(endpoints.audit, {
      query: { ...queryOf(chosen), before: now.page.before },
    });
    if (latest.current !== chosen) return;
    if (called.kind !== "ok") {
      notice(auditMessages(language.value).failed, "danger");
      return;
    }
    const { entries, ...page } = called.answer;
    reading.value = { kind: "ready", page: { ...page, entries: [...now.page.entries, ...entries] } };
  };
  const checkAgain = async (): Promise<void> => {
    const called = await deskCall(endpoints.audit, { query: queryOf(chosen) });
    const now = reading.peek();
    if (called.kind !== "ok" || now.kind !== "ready" || latest.current !== chosen) return;
    reading.value = { kind: "ready", page: { ...now.page, chain: called.answer.chain } };
  };
  // Names and values: a kind and an action may have the same code.
  useEffect(() => void read(), [JSON.stringify(queryOf(chosen))]);
  const chain = reading.value.kind === "ready" ? reading.value.page.chain : null;
  useEffect(() => {
    if (chain?.kind !== "checking") return;
    const timer = setTimeout(() => void checkAgain(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [chain]);
  return { reading, read, readEarlier };
}

export function queryOf({ from, to, ...chosen }: Chosen) {
  const query = { ...chosen, from: from && startOf(from, 0), to: to && startOf(to, 1) };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** When a day begins by the reader's own clock, or one after it. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
