import { expect, it } from "vitest";
import { createPairHeap } from "../../../../core/desk/clusters/pair-heap.ts";

it("gives the nearest first, also after many that are of no use were cleared away", () => {
  const many = 250_000;
  const heap = createPairHeap(({ oneAge }) => oneAge === 0);
  for (let at = 0; at < many; at += 1) {
    const one = (at * 7919) % many;
    heap.push({ nearness: one, one, other: one + 1, oneAge: at % 10 === 0 ? 0 : 1, otherAge: 0 });
  }
  const came: number[] = [];
  for (let pair = heap.pop(); pair !== undefined; pair = heap.pop())
    if (pair.oneAge === 0) came.push(pair.nearness);
  expect(came).toHaveLength(many / 10);
  expect(came).toEqual(came.toSorted((one, other) => other - one));
});
