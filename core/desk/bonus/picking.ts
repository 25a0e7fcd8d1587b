import type { FreeSpan } from "./free-spans.ts";

/** What somebody took, held against what was there to be taken. */
export type Picking = {
  readonly taken: number;
  /** Of them easy ones, 0 to 1. */
  readonly easyTaken: number;
  /** Share of easy ones among all that waited whenever they took one: what taking blindly would have given. */
  readonly easyWaiting: number;
};

type Waiting = { readonly easy: boolean; readonly spans: readonly FreeSpan[] };

/**
 * Who takes the easy ones first. Each taking is held against all that were free at that moment; one where nothing else was
 * free says nothing of a choice and is left out.
 * @param within whether a taking at that instant (ISO) is looked at
 */
export function pickingOf(
  waiting: readonly Waiting[],
  within: (at: string) => boolean,
): ReadonlyMap<string, Picking> {
  const steps = waiting
    .flatMap(({ easy, spans }) =>
      spans.flatMap(({ fromSeq, toSeq, endedAt, takenBy }) => [
        { seq: fromSeq, begins: true, easy, at: null, takenBy: null },
        ...(toSeq === null ? [] : [{ seq: toSeq, begins: false, easy, at: endedAt, takenBy }]),
      ]),
    )
    // What ends with an event ends before what begins with it.
    .toSorted((a, b) => a.seq - b.seq || Number(a.begins) - Number(b.begins));
  const tallies = new Map<string, Tally>();
  let all = 0;
  let easyOnes = 0;
  for (const { begins, easy, at, takenBy } of steps) {
    if (!begins && takenBy !== null && at !== null && within(at) && all > 1) {
      const tally = tallies.get(takenBy) ?? { taken: 0, easy: 0, expected: 0 };
      tally.taken += 1;
      tally.easy += easy ? 1 : 0;
      tally.expected += easyOnes / all;
      tallies.set(takenBy, tally);
    }
    all += begins ? 1 : -1;
    if (easy) easyOnes += begins ? 1 : -1;
  }
  return new Map(
    [...tallies].map(([by, { taken, easy, expected }]) => [
      by,
      { taken, easyTaken: easy / taken, easyWaiting: expected / taken },
    ]),
  );
}

type Tally = { taken: number; easy: number; expected: number };
