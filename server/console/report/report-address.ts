import { ReportAsked } from "../../../core/contract/report.ts";

const fields = ["week", "region", "channel"] as const;

/** A report as its address tells it: without a week it is the last that is over. */
export type ReportView = Partial<Record<(typeof fields)[number], string>>;

/** The view that an address asks for; what cannot be asked it leaves out. */
export function reportOfQuery(query: URLSearchParams): ReportView {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = query.get(field) ?? "";
      const fits = value !== "" && ReportAsked.shape[field].safeParse(value).success;
      return fits ? [[field, value] as const] : [];
    }),
  );
}

/** What follows the address: «?week=2026-11-16», or nothing. */
export function queryOfReport(view: ReportView): string {
  const told = fields.flatMap((field) => (view[field] ? [[field, view[field]]] : []));
  const query = new URLSearchParams(told).toString();
  return query === "" ? "" : `?${query}`;
}
