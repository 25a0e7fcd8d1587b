import { logInstant } from "../desk/log-instant.ts";
import type { ReportSpan } from "./report-span.ts";

type Span = Pick<ReportSpan, "since" | "until">;
const dayMs = 86_400_000;

/** A span in pieces of a day, the latest first: what reads one of them holds up nobody. */
export function daysOf({ since, until }: Span): Span[] {
  const days: Span[] = [];
  const first = Date.parse(since);
  for (let end = Date.parse(until); end > first; end -= dayMs)
    days.push({
      since: logInstant(new Date(Math.max(first, end - dayMs))),
      until: logInstant(new Date(end)),
    });
  return days;
}
