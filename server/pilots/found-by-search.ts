import type { Pilot } from "../../core/contract/config-pilots.ts";
import type { PilotSide } from "../../core/contract/pilots.ts";
import { partOf, type PilotPart } from "../../core/insight/insight-pilots.ts";
import { dayOf } from "../../core/insight/local-days.ts";
import type { Told } from "../insight/insight-engine.ts";
import type { SearchedDays, SearchedPlaces } from "../insight/read-searched.ts";
import type { SearchedBook } from "./searched-book.ts";

type Given = {
  readonly searched: Pick<SearchedBook, "on">;
  readonly by: Told;
  readonly pilots: readonly Pilot[];
  /** The pilot's place among them. */
  readonly at: number;
  /** Last of the days that are compared: who has the button by then is no rest. */
  readonly until: string;
};

type Found = {
  /** First day of which it is known. */
  readonly from: string | null;
  readonly pilot: PilotSide["found"];
  readonly rest: PilotSide["found"];
};

/** What came of searches on some days, on both sides of a pilot. */
export type FoundAt = (days: SearchedDays) => Promise<Found>;

const daySeconds = 86_400;

/** The log of searches names regions and channels: where a pilot is told by departments, nobody can say whose they were. */
export function foundBySearch({ searched, by, pilots, at, until }: Given): FoundAt {
  const sideOf = partOf(pilots, at, (dayOf(until) + 1) * daySeconds);
  return async ({ from, to }) => {
    if (pilots.some(({ departments }) => departments.length > 0))
      return { from: null, pilot: null, rest: null };
    const known = await searched.on({ from, to }, by);
    const on = (side: PilotPart): PilotSide["found"] =>
      foundOf(
        known.places.filter(({ region, channel }) => sideOf({ region, channel, department: null }) === side),
      );
    return { from: known.from, pilot: on("pilot"), rest: on("rest") };
  };
}

function foundOf(places: SearchedPlaces["places"]): PilotSide["found"] {
  const searches = places.reduce((sum, each) => sum + each.searches, 0);
  if (searches === 0) return null;
  return { searches, share: places.reduce((sum, each) => sum + each.found, 0) / searches };
}
