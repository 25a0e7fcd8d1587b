import type { Pilot } from "../../../core/contract/config-pilots.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";

const places = [
  ["region", "regions"],
  ["channel", "channels"],
  ["department", "departments"],
] as const;

/**
 * The filter of what a pilot's sellers asked on some days. Null where its figures leave out places that an earlier pilot had
 * before: no filter says that.
 */
export function pilotFilter(
  pilot: Pilot,
  earlier: readonly Pilot[],
  { from, to }: { readonly from: string; readonly to: string },
): InsightQuery | null {
  if (!earlier.every((other) => areApart(pilot, other))) return null;
  const named = places.flatMap(([field, list]) =>
    pilot[list].length === 0 ? [] : [[field, pilot[list].join(";")] as const],
  );
  return { from, to, ...Object.fromEntries(named) };
}

/** Whether nobody can be in both. */
function areApart(one: Pilot, other: Pilot): boolean {
  return places.some(
    ([, list]) =>
      one[list].length > 0 && other[list].length > 0 && !one[list].some((name) => other[list].includes(name)),
  );
}
