import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestsAtRisk, type Waiting } from "../../../core/desk/at-risk.ts";

const minutes = (count: number): number => count * 60;
const free = (id: number, dueInMinutes: number): Waiting => ({
  id,
  dueIn: minutes(dueInMinutes),
  claimedBy: null,
});
const nineEach = { handlingSeconds: minutes(9) };

describe("which requests will not be reached in time", () => {
  test("none where each has an agent of its own and time enough", () => {
    expect(requestsAtRisk([free(1, 20), free(2, 30)], { agents: ["анна", "олег"], ...nineEach })).toEqual([]);
  });

  test("the fourth of one agent, when an answer takes nine minutes and there are thirty", () => {
    const queue = [free(1, 26), free(2, 27), free(3, 28), free(4, 30)];
    expect(requestsAtRisk(queue, { agents: ["анна"], ...nineEach })).toEqual([
      { id: 4, reachedIn: minutes(27) },
    ]);
  });

  test("what is overdue goes first and is no longer at risk itself", () => {
    const queue = [free(1, -5), free(2, 12)];
    expect(requestsAtRisk(queue, { agents: ["анна"], ...nineEach })).toEqual([
      { id: 2, reachedIn: minutes(9) },
    ]);
  });

  test("of two in one pair of hands the second waits, though others are free; the first is being answered", () => {
    const held = (id: number, dueInMinutes: number): Waiting => ({
      ...free(id, dueInMinutes),
      claimedBy: "анна",
    });
    const queue = [held(1, 2), held(2, 10), free(3, 10)];
    expect(requestsAtRisk(queue, { agents: ["анна", "олег"], ...nineEach })).toEqual([
      { id: 2, reachedIn: minutes(9) },
    ]);
  });

  test("what somebody has who is not there must be taken by another", () => {
    const queue = [{ ...free(1, 5), claimedBy: "вадим" }, free(2, 12)];
    expect(requestsAtRisk(queue, { agents: ["анна"], ...nineEach })).toEqual([
      { id: 1, reachedIn: 0 },
      { id: 2, reachedIn: minutes(9) },
    ]);
  });

  test("everything, and nobody knows when, where nobody is there", () => {
    expect(requestsAtRisk([free(1, 500)], { agents: [], ...nineEach })).toEqual([{ id: 1, reachedIn: null }]);
  });
});

/** When the turn of each at risk comes. */
const reached = (queue: Waiting[], agents: string[], handlingSeconds: number): Map<number, number | null> =>
  new Map(requestsAtRisk(queue, { agents, handlingSeconds }).map(({ id, reachedIn }) => [id, reachedIn]));

describe("whatever the queue", () => {
  const names = ["анна", "вадим", "елена", "олег", "роман"];
  const anyQueue = fc
    .array(
      fc.record({
        dueIn: fc.integer({ min: -3600, max: 14_400 }),
        claimedBy: fc.constantFrom(null, null, ...names),
      }),
      { maxLength: 40 },
    )
    .map((given) => given.map((one, id): Waiting => ({ ...one, id })));
  const anyHandling = fc.integer({ min: 60, max: 3600 });

  test("an agent more never puts a request at risk that was not, nor makes one wait longer", () => {
    fc.assert(
      fc.property(anyQueue, anyHandling, fc.integer({ min: 1, max: 4 }), (queue, handling, count) => {
        // The newcomer holds nothing yet: what is theirs counts as free without them.
        const agents = names.slice(0, count);
        const held = queue.map((one) =>
          one.claimedBy !== null && agents.includes(one.claimedBy) ? one : { ...one, claimedBy: null },
        );
        const before = reached(held, agents, handling);
        const after = reached(held, [...agents, "новая"], handling);
        for (const [id, wait] of after) {
          expect(before.has(id)).toBe(true);
          expect(wait ?? Infinity).toBeLessThanOrEqual(before.get(id) ?? Infinity);
        }
      }),
    );
  });

  test("more time never puts a request at risk, and a longer answer never takes it out of it", () => {
    fc.assert(
      fc.property(anyQueue, anyHandling, fc.nat(3600), (queue, handling, more) => {
        const agents = names.slice(0, 3);
        const before = reached(queue, agents, handling);
        const relaxed = queue.map((one) => ({ ...one, dueIn: one.dueIn + more }));
        for (const id of reached(relaxed, agents, handling).keys()) {
          expect(before.has(id) || (queue[id]?.dueIn ?? 0) < 0).toBe(true);
        }
        for (const id of before.keys()) expect(reached(queue, agents, handling + more).has(id)).toBe(true);
      }),
    );
  });

  test("whoever is at risk is in the queue, not overdue, and the order of the list does not matter", () => {
    fc.assert(
      fc.property(anyQueue, anyHandling, (queue, handling) => {
        const agents = names.slice(0, 2);
        const risks = requestsAtRisk(queue, { agents, handlingSeconds: handling });
        for (const { id } of risks) expect(queue[id]?.dueIn).toBeGreaterThanOrEqual(0);
        expect(requestsAtRisk(queue.toReversed(), { agents, handlingSeconds: handling })).toEqual(risks);
      }),
    );
  });
});
