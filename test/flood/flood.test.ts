import { afterAll, beforeAll, expect, test } from "vitest";
import { startDeskProduct } from "../bench/start-desk-product.ts";
import type { Product } from "../browser/harness/start-product.ts";
import { compareRounds } from "./compare-rounds.ts";
import { floodCompany, type FloodRound, floodRounds } from "./flood-rounds.ts";

/** A single round's p95 goes by ten of its calls; with more of them what else the machine did evens out. */
const mostRounds = 12;
const mostSlower = 1.2;

let product: Product;
beforeAll(async () => {
  product = await startDeskProduct(floodCompany);
});
afterAll(() => product.close());

test("one who floods the server is refused, and the others' p95 stays within 1.2 of what it is without", async () => {
  const rounds: FloodRound[] = [];
  for await (const round of floodRounds(product)) {
    rounds.push(round);
    if (compareRounds(rounds).ratio <= mostSlower || rounds.length >= mostRounds) break;
  }
  expect(rounds.at(-1)?.told.refused).toBeGreaterThan(0);
  expect(
    compareRounds(rounds).ratio,
    JSON.stringify(rounds.map((one) => compareRounds([one]))),
  ).toBeLessThanOrEqual(mostSlower);
}, 300_000);
