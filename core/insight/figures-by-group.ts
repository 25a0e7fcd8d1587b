import type { InsightFigures } from "../contract/insight.ts";
import { isLate } from "./choose-requests.ts";
import { type FactColumns, resultCode } from "./fact-columns.ts";
import { quantiles } from "./quantiles.ts";

/** Requests by their places, each with the number of the group that it belongs to. */
export type Grouped = {
  readonly places: Uint32Array;
  readonly groups: Uint32Array;
  /** Numbers of groups are below this. */
  readonly count: number;
};

/** Of the quantiles that figures tell. */
const shares = [0.5, 0.9, 0.95] as const;

type Counts = Record<
  | "requests"
  | "answered"
  | "late"
  | "lateAnswered"
  | "rated"
  | "complete"
  | "partly"
  | "incomplete"
  | "returned"
  | "routed",
  Uint32Array
>;

/** By the values of a dimension. */
export function grouped(
  places: Uint32Array,
  { codeAt, count }: { readonly codeAt: (place: number) => number; readonly count: number },
): Grouped {
  const groups = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index += 1) groups[index] = codeAt(places[index] ?? 0);
  return { places, groups, count };
}

/** Requests of each group, and different people among them. */
export function countByGroup(
  facts: FactColumns,
  of: Grouped,
): { readonly requests: Uint32Array; readonly sellers: Uint32Array } {
  const requests = new Uint32Array(of.count);
  for (const group of of.groups) more(requests, group);
  return { requests, sellers: sellersByGroup(facts, of) };
}

/** The figures of each group at `now` (epoch seconds); null for one without requests. */
export function figuresByGroup(facts: FactColumns, given: Grouped, now: number): (InsightFigures | null)[] {
  const counts = countAll(facts, given, now);
  const sellers = sellersByGroup(facts, given);
  const times = timesByGroup(facts, given, counts.answered);
  return Array.from({ length: given.count }, (_, group) => {
    const of = (what: keyof Counts): number => counts[what][group] ?? 0;
    if (of("requests") === 0) return null;
    const [medianSeconds = null, p90Seconds = null, p95Seconds = null] = quantiles(times(group), shares);
    const met = of("answered") - of("lateAnswered");
    const judged = met + of("late");
    return {
      requests: of("requests"),
      sellers: sellers[group] ?? 0,
      answered: of("answered"),
      late: of("late"),
      metShare: judged === 0 ? null : met / judged,
      medianSeconds,
      p90Seconds,
      p95Seconds,
      rated: of("rated"),
      complete: of("complete"),
      partly: of("partly"),
      incomplete: of("incomplete"),
      returned: of("returned"),
      routed: of("routed"),
    };
  });
}

/** All of them as one group. */
export function figuresOf(facts: FactColumns, places: Uint32Array, now: number): InsightFigures | null {
  const groups = new Uint32Array(places.length);
  return figuresByGroup(facts, { places, groups, count: 1 }, now)[0] ?? null;
}

function countAll({ columns }: FactColumns, { places, groups, count }: Grouped, now: number): Counts {
  const { took, breaches, result, returned, specialist } = columns;
  const fresh = () => new Uint32Array(count);
  const counts: Counts = {
    requests: fresh(),
    answered: fresh(),
    late: fresh(),
    lateAnswered: fresh(),
    rated: fresh(),
    complete: fresh(),
    partly: fresh(),
    incomplete: fresh(),
    returned: fresh(),
    routed: fresh(),
  };
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const group = groups[index] ?? 0;
    more(counts.requests, group);
    const isAnswered = (took[place] ?? -1) >= 0;
    const late = isLate(breaches[place] ?? 0, now);
    if (isAnswered) more(counts.answered, group);
    if (late) more(counts.late, group);
    if (late && isAnswered) more(counts.lateAnswered, group);
    const said = result[place] ?? 0;
    if (said > 0) more(counts.rated, group);
    if (said === resultCode.complete) more(counts.complete, group);
    if (said === resultCode.partly) more(counts.partly, group);
    if (said === resultCode.incomplete) more(counts.incomplete, group);
    if ((returned[place] ?? 0) > 0) more(counts.returned, group);
    if (specialist[place] === 1) more(counts.routed, group);
  }
  return counts;
}

function more(of: Uint32Array, group: number): void {
  of[group] = (of[group] ?? 0) + 1;
}

/** How many different people asked in each group. */
export function sellersByGroup(facts: FactColumns, { places, groups, count }: Grouped): Uint32Array {
  const { seller } = facts.columns;
  const people = facts.sellers.size;
  // A bit for each person in each group.
  const met = new Uint8Array(Math.ceil((people * count) / 8));
  const sellers = new Uint32Array(count);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const person = seller[place] ?? 0;
    if (person === 0) continue;
    const group = groups[index] ?? 0;
    const bit = group * people + person;
    const byte = Math.floor(bit / 8);
    const flag = 1 << (bit % 8);
    const known = met[byte] ?? 0;
    if ((known & flag) !== 0) continue;
    met[byte] = known | flag;
    sellers[group] = (sellers[group] ?? 0) + 1;
  }
  return sellers;
}

/** Open seconds until the answer of each group, in no order. */
function timesByGroup(
  { columns: { took } }: FactColumns,
  { places, groups, count }: Grouped,
  answered: Uint32Array,
): (group: number) => Int32Array {
  const begins = new Uint32Array(count + 1);
  for (let group = 0; group < count; group += 1)
    begins[group + 1] = (begins[group] ?? 0) + (answered[group] ?? 0);
  const next = begins.slice(0, count);
  const times = new Int32Array(begins[count] ?? 0);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const seconds = took[place] ?? -1;
    if (seconds < 0) continue;
    const group = groups[index] ?? 0;
    const at = next[group] ?? 0;
    times[at] = seconds;
    next[group] = at + 1;
  }
  return (group) => times.subarray(begins[group], begins[group + 1]);
}
