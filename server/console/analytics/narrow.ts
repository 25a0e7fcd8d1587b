import {
  insightNone,
  type InsightDimension,
  type InsightQuery,
} from "../../../core/contract/insight-filter.ts";

/** The filter of what lies within one more value: of a cell its row's and its column's. */
export function narrow(
  filter: InsightQuery,
  ...within: readonly (readonly [InsightDimension, string | null])[]
): InsightQuery {
  return { ...filter, ...Object.fromEntries(within.map(([field, value]) => [field, value ?? insightNone])) };
}
