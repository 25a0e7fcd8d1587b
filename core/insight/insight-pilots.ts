import type { Pilot } from "../contract/config-pilots.ts";
import type { InsightFigures } from "../contract/insight.ts";
import type { PilotSide } from "../contract/pilots.ts";
import { isInPilot, type Workplace } from "../desk/pilots/asking-of.ts";
import { secondsOf } from "../desk/instant.ts";
import { chooseRequests, type Period, type Telling } from "./choose-requests.ts";
import type { FactColumns } from "./fact-columns.ts";
import { figuresByGroup } from "./figures-by-group.ts";
import { dateOf, localDays } from "./local-days.ts";
import { pilotDays } from "./pilot-days.ts";

/** A seller as the company knows them today. `joined` is a day of the epoch, null where nobody knows. */
export type PlacedSeller = Workplace & { readonly joined: number | null };

/** To which side of a comparison a place belongs; `neither`: it had the button before. */
export type PilotPart = "pilot" | "rest" | "neither";

type Told = Omit<PilotSide, "found">;
type Span = { readonly from: string; readonly to: string; readonly pilot: Told; readonly rest: Told };

/** `at` is the place of the pilot among those given. */
export type PilotFigures = {
  readonly at: number;
  readonly sellers: number;
  readonly compared: { readonly before: Span; readonly since: Span } | null;
};

type Asked = { readonly pilots: readonly Pilot[]; readonly sellers: readonly PlacedSeller[] };

/** The order in which pilots begin, as places among those given. */
function pilotOrder(pilots: readonly Pilot[]): number[] {
  return pilots
    .map((_, at) => at)
    .toSorted((one, other) => begin(pilots[one]) - begin(pilots[other]) || one - other);
}

/**
 * To which side of a pilot a place belongs. The rest are those who have no button by the end of the days compared.
 * @param endsBefore epoch seconds: who begins by then is no rest.
 */
export function partOf(
  pilots: readonly Pilot[],
  at: number,
  endsBefore: number,
): (place: Workplace) => PilotPart {
  const order = pilotOrder(pilots);
  const earlier = order.slice(0, order.indexOf(at)).flatMap((index) => pilots[index] ?? []);
  const begun = pilots.filter((pilot) => begin(pilot) < endsBefore);
  const own = pilots[at];
  return (place) => {
    if (earlier.some((pilot) => isInPilot(pilot, place))) return "neither";
    if (own && isInPilot(own, place)) return "pilot";
    return begun.some((pilot) => isInPilot(pilot, place)) ? "neither" : "rest";
  };
}

/** Each pilot beside those without the button, before its start and since, in the order in which they begin. */
export function insightPilots(
  facts: FactColumns,
  { pilots, sellers }: Asked,
  telling: Telling,
): PilotFigures[] {
  const dayAt = localDays(facts.zone);
  const today = dayAt(telling.now).day;
  return pilotOrder(pilots).map((at) => {
    const starts = dayAt(begin(pilots[at])).day;
    const days = pilotDays(starts, today);
    const sideOf = partOf(pilots, at, days === null ? telling.now : begin(pilots[at]) + lengthOf(days.since));
    const its = sellers.filter((seller) => sideOf(seller) === "pilot");
    const compared =
      days === null
        ? null
        : {
            before: spanOf(facts, { period: days.before, sideOf, sellers }, telling),
            since: spanOf(facts, { period: days.since, sideOf, sellers }, telling),
          };
    return { at, sellers: its.length, compared };
  });
}

type SpanAsked = {
  readonly period: Period;
  readonly sideOf: (place: Workplace) => PilotPart;
  readonly sellers: readonly PlacedSeller[];
};

const sides = ["pilot", "rest", "neither"] as const;

function spanOf(facts: FactColumns, { period, sideOf, sellers }: SpanAsked, telling: Telling): Span {
  const days = { from: dateOf(period.from), to: dateOf(period.to) };
  const [places = new Uint32Array()] = chooseRequests(facts, { filter: days, periods: [period] }, telling);
  const sideAt = rememberSides(facts, sideOf);
  const groups = places.map((place) => sides.indexOf(sideAt(place)));
  const figures = figuresByGroup(facts, { places, groups, count: sides.length }, telling.now);
  const told = (side: "pilot" | "rest"): Told => {
    const there = sellers.filter(
      (seller) => sideOf(seller) === side && (seller.joined === null || seller.joined <= period.to),
    ).length;
    return toldOf(figures[sides.indexOf(side)] ?? null, there, period);
  };
  return { ...days, pilot: told("pilot"), rest: told("rest") };
}

function toldOf(figures: InsightFigures | null, sellers: number, { from, to }: Period): Told {
  const requests = figures?.requests ?? 0;
  const weeks = (to - from + 1) / 7;
  return {
    sellers,
    requests,
    perSeller: sellers === 0 ? null : requests / sellers / weeks,
    medianSeconds: figures?.medianSeconds ?? null,
    metShare: figures?.metShare ?? null,
  };
}

/** The side of a request by where its seller worked when asking. There are few different places, so each is judged once. */
function rememberSides(
  { regions, channels, departments, columns }: FactColumns,
  sideOf: (place: Workplace) => PilotPart,
): (place: number) => PilotPart {
  const known = new Map<number, PilotPart>();
  return (place) => {
    const region = columns.region[place] ?? 0;
    const channel = columns.channel[place] ?? 0;
    const department = columns.department[place] ?? 0;
    const key = (region * channels.size + channel) * departments.size + department;
    const before = known.get(key);
    if (before !== undefined) return before;
    const side = sideOf({
      region: regions.value(region),
      channel: channels.value(channel),
      department: departments.value(department),
    });
    known.set(key, side);
    return side;
  };
}

function begin(pilot: Pilot | undefined): number {
  return pilot === undefined ? Number.POSITIVE_INFINITY : secondsOf(pilot.from);
}

const lengthOf = ({ from, to }: Period): number => (to - from + 1) * 86_400;
