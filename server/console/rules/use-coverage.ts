import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

const quietMs = 250;

/** Where regions are open and nobody answers, by the hours as they are being edited; the last known while they are wrong. */
export function useCoverage(body: CalendarRules, standing: number): CoverageChange | null {
  const coverage = useSignal<CoverageChange | null>(null);
  const said = JSON.stringify(body);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.previewCalendars, { body });
      if (wanted && called.kind === "ok") coverage.value = called.answer;
    };
    const timer = setTimeout(() => void read(), coverage.peek() === null ? 0 : quietMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [said, standing]);
  return coverage.value;
}
