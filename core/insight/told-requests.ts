import { InsightDimension, type InsightFilter } from "../contract/insight-filter.ts";
import { chooseRequests, type Period, type Telling } from "./choose-requests.ts";
import { dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { grouped } from "./figures-by-group.ts";
import { shownGroups } from "./shown-groups.ts";

type Chosen = { readonly filter: InsightFilter; readonly periods: readonly Period[] };

/**
 * Places of the requests that a filter lets through, in each of some periods, as far as they may be told of. A value of too few
 * sellers stays out whatever is chosen beside it, and so does one more where all those together are too few: which these are does
 * not depend on what is chosen of their dimension, so that no two choices differ by what is too few sellers'. Where nothing is
 * left, one request is, so that it shows as hidden and not as none.
 */
export function toldRequests(facts: FactColumns, chosen: Chosen, telling: Telling): Uint32Array[] {
  const places = chooseRequests(facts, chosen, telling);
  if (telling.leastSellers <= 1) return places;
  const dimensions = InsightDimension.options.filter((dimension) => chosen.filter[dimension] !== undefined);
  const tests = dimensions.map((dimension) => toldValues(facts, { ...chosen, dimension }, telling));
  return places.map((all, period) => {
    const told = all.filter((place) => tests.every((test) => test(place, period)));
    return told.length > 0 ? told : all.slice(0, 1);
  });
}

/** Whether the value that a request has of a dimension may be told of in a period. */
function toldValues(
  facts: FactColumns,
  { filter, periods, dimension }: Chosen & { readonly dimension: InsightDimension },
  telling: Telling,
): (place: number, period: number) => boolean {
  const codes = dimensionCodes(facts, dimension, telling.newcomerDays);
  const whole = { filter: { ...filter, [dimension]: undefined }, periods };
  const shown = chooseRequests(facts, whole, telling).map((places) =>
    shownGroups(facts, grouped(places, codes), {
      leastSellers: telling.leastSellers,
    }),
  );
  return (place, period) => shown[period]?.[codes.codeAt(place)] === true;
}
