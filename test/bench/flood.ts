import "../../node-version.mjs";
import { parseArgs } from "node:util";
import { compareRounds } from "../flood/compare-rounds.ts";
import { floodCompany, type FloodRound, floodRounds } from "../flood/flood-rounds.ts";
import { startDeskProduct } from "./start-desk-product.ts";

/**
 * `npm run bench:flood`: whether one who floods the server slows down the others (flood-rounds.ts). The last line is one JSON
 * object: the others' p95 with and without the flood, and the server's processor time for each of their calls, which tells the
 * flood's cost on a busy machine, too. `--rounds N` (6) for fewer or more.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "6" } } });

const product = await startDeskProduct(floodCompany);
try {
  const rounds: FloodRound[] = [];
  for await (const round of floodRounds(product)) {
    rounds.push(round);
    const { p95QuietMs, p95FloodMs } = compareRounds([round]);
    process.stderr.write(`quiet: p95 ${p95QuietMs} ms, flood: p95 ${p95FloodMs} ms\n`);
    if (rounds.length >= Number(values.rounds)) break;
  }
  console.log(JSON.stringify({ ...compareRounds(rounds), flood: rounds.at(-1)?.told }));
} finally {
  await product.close();
}
