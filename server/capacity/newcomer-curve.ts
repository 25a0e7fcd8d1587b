import type { Capacity, CapacityAsked } from "../../core/contract/capacity.ts";
import type { Insight } from "../insight/insight-part.ts";
import type { Told } from "../insight/insight-engine.ts";

type Curve = NonNullable<Capacity["assumptions"]["newcomers"]>;
type Asking = {
  readonly asked: Pick<CapacityAsked, "department" | "channel">;
  /** When those joined on whom it is measured. */
  readonly joined: { readonly from: string; readonly to: string };
  readonly by: Told;
};

/** Questions per newcomer by week since joining, of those who joined where these come; of all where these are too few. */
export async function newcomerCurve(
  { engine }: Pick<Insight, "engine">,
  { asked, joined, by }: Asking,
): Promise<Omit<Curve, "since">> {
  const { department, channel } = asked;
  const own = {
    ...(department === undefined ? {} : { department: [department] }),
    ...(channel === undefined ? {} : { channel: [channel] }),
  };
  for (const measured of ["chosen", "all"] as const) {
    const filter = measured === "chosen" ? { ...joined, ...own } : joined;
    const cohorts = await engine.view("onboarding", { ...filter, undivided: true }, by);
    const all = cohorts.find(({ month }) => month === null);
    const perWeek = all?.weeks.map(({ perSeller }) => perSeller) ?? [];
    if (all && perWeek.length > 0) return { measured, sellers: all.sellers, perWeek };
  }
  return { measured: "none", sellers: 0, perWeek: [] };
}
