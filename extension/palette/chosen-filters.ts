import type { DocumentKind } from "../../core/contract/record.ts";
import type { SearchFilters } from "../../core/contract/search.ts";

export type Period = "week" | "month" | "quarter";

/** One filter that the seller has set. */
export type ChosenFilter =
  | { readonly by: "kind"; readonly value: DocumentKind }
  | { readonly by: "section"; readonly value: string }
  | { readonly by: "region"; readonly value: string }
  | { readonly by: "period"; readonly value: Period };

/** One of each sort at most, in the order in which they were set. */
export type ChosenFilters = readonly ChosenFilter[];
type Values = { kind: DocumentKind; section: string; region: string; period: Period };

const dayMs = 24 * 60 * 60_000;
const periodDays: Record<Period, number> = { week: 7, month: 30, quarter: 91 };

export function chosenValue<By extends keyof Values>(filters: ChosenFilters, by: By): Values[By] | null {
  const found = filters.find((one) => one.by === by);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- value and sort belong together, which a union cannot show
  return found === undefined ? null : (found.value as Values[By]);
}

/** Sets a filter in place of the one of its sort. */
export function withFilter(filters: ChosenFilters, chosen: ChosenFilter): ChosenFilters {
  return [...withoutFilter(filters, chosen.by), chosen];
}

export function withoutFilter(filters: ChosenFilters, by: ChosenFilter["by"]): ChosenFilters {
  return filters.filter((one) => one.by !== by);
}

/** Takes off the one that was set last. */
export function withoutLast(filters: ChosenFilters): ChosenFilters {
  return filters.slice(0, -1);
}

/** As the search is told of them. @param now epoch ms: a period ends with this day. */
export function searchFilters(filters: ChosenFilters, now: number): SearchFilters {
  const told: SearchFilters = {};
  for (const one of filters) {
    if (one.by === "kind") told.kind = one.value;
    else if (one.by === "period") told.since = dayBefore(now, periodDays[one.value]);
    else told[one.by] = one.value;
  }
  return told;
}

function dayBefore(now: number, days: number): string {
  return new Date(now - days * dayMs).toISOString().slice(0, 10);
}
