import type { Span } from "./open-spans.ts";

/** A stretch in which fewer are there than needed, in epoch seconds, half-open. */
export type ThinHours = {
  readonly from: number;
  readonly to: number;
  readonly there: number;
  readonly needed: number;
};

type Desk = {
  /** When it is open, ascending and disjoint. */
  readonly open: readonly Span[];
  /** When each of its people is there. */
  readonly people: readonly (readonly Span[])[];
  /** How many are needed in the hour that begins then; one always is. */
  readonly neededAt: (hour: number) => number;
};

const hourSeconds = 3600;

/** Where the desk is open with nobody there, or with fewer than the requests of that hour usually need. */
export function thinHours({ open, people, neededAt }: Desk): ThinHours[] {
  const edges = people.flat(2);
  const thin: ThinHours[] = [];
  for (const [opens, closes] of open) {
    const cuts = [...edges, ...hoursWithin(opens, closes), closes]
      .filter((at) => at > opens && at <= closes)
      .toSorted((a, b) => a - b);
    let from = opens;
    for (const to of new Set(cuts)) {
      const there = people.filter((spans) =>
        spans.some(([since, until]) => since <= from && to <= until),
      ).length;
      const needed = Math.max(1, neededAt(from - (from % hourSeconds)));
      if (there < needed) append(thin, { from, to, there, needed });
      from = to;
    }
  }
  return thin;
}

function hoursWithin(opens: number, closes: number): number[] {
  const first = Math.ceil(opens / hourSeconds);
  const count = Math.max(0, Math.ceil(closes / hourSeconds) - first);
  return Array.from({ length: count }, (_, nth) => (first + nth) * hourSeconds);
}

function append(thin: ThinHours[], next: ThinHours): void {
  const last = thin.at(-1);
  const goesOn = last?.to === next.from && last.there === next.there && last.needed === next.needed;
  if (last && goesOn) thin[thin.length - 1] = { ...last, to: next.to };
  else thin.push(next);
}
