import { useEffect } from "preact/hooks";
import type { RequestEventKind } from "../../../core/contract/request-event.ts";
import { onLiveEvent } from "../live/live.ts";
import { readStaff, refreshStaff } from "./staff.ts";

// Shifts begin and end, and absences too, without an event.
const againMs = 30_000;
/** What moves a request from hand to hand. */
const moving: ReadonlySet<RequestEventKind> = new Set([
  "claimed",
  "released",
  "assigned",
  "skipped",
  "answered",
  "merged",
  "cancelled",
  "reopened",
]);

/** Keeps in step who is there and what each has in hand, while the component is shown. */
export function useStaff(): void {
  useEffect(() => {
    const ending = new AbortController();
    void readStaff();
    const timer = setInterval(() => void readStaff(), againMs);
    onLiveEvent((event) => {
      if (event.type === "hello" || (event.type === "request" && moving.has(event.kind))) refreshStaff();
    }, ending.signal);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, []);
}
