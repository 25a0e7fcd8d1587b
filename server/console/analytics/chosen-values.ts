import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { type ListField, listFields } from "./insight-address.ts";

/** The values that a filter names of a field. */
export function chosenValues(filter: Partial<InsightQuery>, field: ListField): readonly string[] {
  return (filter[field] ?? "").split(";").filter((value) => value !== "");
}

/** The filter with these values of a field instead; none leaves it out. */
export function withValues(
  filter: Partial<InsightQuery>,
  field: ListField,
  values: readonly string[],
): Partial<InsightQuery> {
  const { [field]: _before, ...rest } = filter;
  return values.length === 0 ? rest : { ...rest, [field]: values.join(";") };
}

/** Only the days of a filter are left. */
export function withoutValues(filter: Partial<InsightQuery>): Partial<InsightQuery> {
  return listFields.reduce<Partial<InsightQuery>>((left, field) => withValues(left, field, []), filter);
}
