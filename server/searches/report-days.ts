import type { Days } from "./read-sums.ts";

const dayMs = 86_400_000;
const usualDays = 30;
// Entries are kept no longer, and so is what was added up of them.
const mostDays = 400;

/** The days that are asked for, by default the last thirty; null where they are none or too many. */
export function reportDays(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
): Days | null {
  const last = to ?? now.toISOString().slice(0, 10);
  const first = from ?? new Date(Date.parse(last) - (usualDays - 1) * dayMs).toISOString().slice(0, 10);
  const length = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  return length < 1 || length > mostDays ? null : { from: first, to: last };
}
