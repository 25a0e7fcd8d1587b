import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Takeable, takeNext, type Taker } from "../../../core/desk/take-next.ts";

const at = (minute: number): string => new Date(Date.UTC(2026, 1, 2, 7, minute)).toISOString();

function free(id: number, given: Partial<Takeable> = {}): Takeable {
  return { id, dueAt: at(id), skills: [], skipped: false, ...given };
}

const anybody: Taker = { skills: [], onShift: [] };
const alina: Taker = { skills: ["каско"], onShift: ["каско", "осаго"] };

describe("«take next» gives", () => {
  const table: [string, Takeable[], Taker, number | null][] = [
    ["nothing where nothing is free", [], anybody, null],
    ["what is due first", [free(1, { dueAt: at(9) }), free(2, { dueAt: at(3) })], anybody, 2],
    ["of two due at once the older", [free(2, { dueAt: at(3) }), free(1, { dueAt: at(3) })], anybody, 1],
    ["what is never due last", [free(1, { dueAt: null }), free(2, { dueAt: at(59) })], anybody, 2],
    [
      "what is within one's skills",
      [free(1, { skills: ["осаго"] }), free(2, { skills: ["каско"] })],
      alina,
      2,
    ],
    ["one skill of several is enough", [free(1, { skills: ["осаго", "каско"] }), free(2)], alina, 1],
    ["what asks for no skill", [free(1, { skills: ["осаго"] }), free(2)], alina, 2],
    ["nothing of a colleague's on shift", [free(1, { skills: ["осаго"] })], alina, null],
    ["what nobody on shift can do, to everybody", [free(1, { skills: ["дмс"] }), free(2)], alina, 1],
    [
      "everything to whoever has no skills named",
      [free(1, { skills: ["осаго"] })],
      { ...alina, skills: [] },
      1,
    ],
    ["what one has skipped last", [free(1, { skipped: true }), free(2)], anybody, 2],
    ["what one has skipped, before nothing", [free(1, { skipped: true })], anybody, 1],
  ];
  test.each(table)("%s", (...[, requests, taker, expected]) => {
    expect(takeNext(requests, taker)?.id ?? null).toBe(expected);
  });
});

const skills = ["каско", "осаго", "дмс"];
const someFree = fc
  .array(
    fc.record({
      dueAt: fc.option(fc.nat(50).map(at)),
      skills: fc.subarray(skills),
      skipped: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, id) => ({ id, ...one })));
const someTaker = fc.record({ skills: fc.subarray(skills), onShift: fc.subarray(skills) });

describe("whatever is free", () => {
  test("the order in which it is listed changes nothing", () => {
    fc.assert(
      fc.property(someFree, someTaker, (all, taker) => {
        expect(takeNext(all.toReversed(), taker)).toEqual(takeNext(all, taker));
      }),
    );
  });

  test("taking again and again gives each once, and no skilled request before one that is due earlier", () => {
    fc.assert(
      fc.property(someFree, someTaker, (all, taker) => {
        const left = [...all];
        const taken: Takeable[] = [];
        for (let next = takeNext(left, taker); next !== null; next = takeNext(left, taker)) {
          taken.push(next);
          left.splice(
            left.findIndex(({ id }) => id === next?.id),
            1,
          );
        }
        expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
        const dues = taken.filter(({ skipped }) => !skipped).map(({ dueAt }) => dueAt ?? "never");
        expect(dues).toEqual(dues.toSorted());
      }),
    );
  });

  test("somebody of those on shift can take it: nothing lies", () => {
    fc.assert(
      fc.property(someFree, fc.array(fc.subarray(skills), { minLength: 1, maxLength: 4 }), (all, staff) => {
        const onShift = staff.flat();
        for (const one of all) {
          expect(staff.some((mine) => takeNext([one], { skills: mine, onShift }) !== null)).toBe(true);
        }
      }),
    );
  });
});
