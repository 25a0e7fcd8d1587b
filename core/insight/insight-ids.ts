import type { InsightFilter } from "../contract/insight-filter.ts";
import { periodOf, type Telling } from "./choose-requests.ts";
import { dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { sellersByGroup } from "./figures-by-group.ts";
import { toldRequests } from "./told-requests.ts";

export type InsightIds = {
  /** Of all that a filter lets through; null where fewer sellers asked than may be told of. */
  readonly total: number | null;
  /** The latest first. */
  readonly ids: Uint32Array;
  /** 1 where enough sellers share region, channel and being new or not among all of them, so that these tell nobody's name. */
  readonly placed: Uint8Array;
};

export type IdsAsked = InsightFilter & {
  readonly after?: number | undefined;
  readonly skip?: number | undefined;
  readonly limit: number;
};

/** The requests behind a figure: those below id `after`, without the first `skip` of them, `limit` at most. */
export function insightIds(facts: FactColumns, asked: IdsAsked, telling: Telling): InsightIds {
  const [places = new Uint32Array()] = toldRequests(
    facts,
    { filter: asked, periods: [periodOf(asked)] },
    telling,
  );
  const all = { places, groups: new Uint32Array(places.length), count: 1 };
  const sellers = sellersByGroup(facts, all)[0] ?? 0;
  if (sellers < telling.leastSellers && places.length > 0)
    return { total: null, ids: new Uint32Array(), placed: new Uint8Array() };
  const { id } = facts.columns;
  const before = asked.after ?? Number.POSITIVE_INFINITY;
  const skip = asked.skip ?? 0;
  const shown = places
    .filter((place) => (id[place] ?? 0) < before)
    .toSorted((a, b) => (id[b] ?? 0) - (id[a] ?? 0))
    .slice(skip, skip + asked.limit);
  const isPlaced = telling.leastSellers <= 1 ? () => 1 : sharedPlaces(facts, places, telling);
  return {
    total: places.length,
    ids: shown.map((place) => id[place] ?? 0),
    placed: Uint8Array.from(shown, isPlaced),
  };
}

function sharedPlaces(facts: FactColumns, places: Uint32Array, telling: Telling): (place: number) => 0 | 1 {
  const [region, channel, newcomer] = (["region", "channel", "newcomer"] as const).map((dimension) =>
    dimensionCodes(facts, dimension, telling.newcomerDays),
  );
  if (!region || !channel || !newcomer) return () => 0;
  const groupAt = (place: number): number =>
    (region.codeAt(place) * channel.count + channel.codeAt(place)) * newcomer.count + newcomer.codeAt(place);
  const count = region.count * channel.count * newcomer.count;
  const sellers = sellersByGroup(facts, { places, groups: places.map(groupAt), count });
  return (place) => ((sellers[groupAt(place)] ?? 0) >= telling.leastSellers ? 1 : 0);
}
