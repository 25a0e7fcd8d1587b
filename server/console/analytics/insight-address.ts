import { InsightDimension, InsightFilter, type InsightQuery } from "../../../core/contract/insight-filter.ts";

/** A view of what is asked, as its address tells it: without days it shows the last seven. */
export type InsightView = {
  readonly filter: Partial<InsightQuery>;
  /** What the heat map shows; topics and regions where it does not say. */
  readonly rows?: InsightDimension;
  readonly columns?: InsightDimension;
};

export const listFields = [
  "topic",
  "region",
  "channel",
  "department",
  "newcomer",
  "joined",
  "week",
  "via",
  "kind",
  "reason",
  "weekday",
  "hour",
  "outcome",
] as const;
export type ListField = (typeof listFields)[number];
const fields = ["from", "to", ...listFields] as const;

/** The view that an address asks for; what it does not know it leaves out. */
export function insightOfQuery(query: URLSearchParams): InsightView {
  const known = fields.flatMap((field) => {
    const value = query.get(field) ?? "";
    const fits = value !== "" && InsightFilter.shape[field].safeParse(value).success;
    return fits ? [[field, value] as const] : [];
  });
  const rows = InsightDimension.safeParse(query.get("rows")).data;
  const columns = InsightDimension.safeParse(query.get("columns")).data;
  return {
    filter: Object.fromEntries(known),
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
  };
}

/** What follows the address: «?from=2026-11-17&to=2026-11-23&region=Казань», or nothing. */
export function queryOfInsight({ filter, rows, columns }: InsightView): string {
  const query = new URLSearchParams();
  for (const field of fields) {
    const value = filter[field] ?? "";
    if (value !== "") query.set(field, value);
  }
  if (rows !== undefined) query.set("rows", rows);
  if (columns !== undefined) query.set("columns", columns);
  const told = query.toString();
  return told === "" ? "" : `?${told}`;
}
