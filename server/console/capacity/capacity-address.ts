import { CapacityAsked } from "../../../core/contract/capacity.ts";

export const capacityFields = [
  "from",
  "newcomers",
  "since",
  "department",
  "channel",
  "arrivals",
  "agents",
] as const;
export type CapacityField = (typeof capacityFields)[number];

/** A view of days to come, as its address tells it. */
export type CapacityView = {
  /** What is asked, as it was typed; a field that is not there is as usual. */
  readonly asked: Partial<Record<CapacityField, string>>;
  /** The day whose half hours are shown. */
  readonly day?: string;
};

/** The view that an address asks for; what cannot be asked it leaves out. */
export function capacityOfQuery(query: URLSearchParams): CapacityView {
  const known = capacityFields.flatMap((field) => {
    const value = query.get(field) ?? "";
    const fits = value !== "" && CapacityAsked.shape[field].safeParse(value).success;
    return fits ? [[field, value] as const] : [];
  });
  const day = CapacityAsked.shape.from.safeParse(query.get("day") ?? undefined).data;
  return { asked: Object.fromEntries(known), ...(day === undefined ? {} : { day }) };
}

/** What follows the address: «?newcomers=40&since=2026-03-01», or nothing. */
export function queryOfCapacity({ asked, day }: CapacityView): string {
  const query = new URLSearchParams(capacityFields.map((field) => [field, asked[field] ?? ""]));
  if (day !== undefined) query.set("day", day);
  const told = new URLSearchParams([...query].filter(([, value]) => value !== "")).toString();
  return told === "" ? "" : `?${told}`;
}

/** Whether something is other than usual. */
export function isScenario({ asked }: CapacityView): boolean {
  return (["newcomers", "arrivals", "agents"] as const).some((field) => Number(asked[field] ?? 0) !== 0);
}
