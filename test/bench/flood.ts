import "../../node-version.mjs";
import { parseArgs } from "node:util";
import { listen } from "../browser/harness/listen.ts";
import { smallPortal } from "../browser/harness/small-portal.ts";
import { startProduct } from "../browser/harness/start-product.ts";
import { compareRounds } from "../flood/compare-rounds.ts";
import { floodCompany, type FloodRound, floodRounds } from "../flood/flood-rounds.ts";
import { accountsOf } from "./desk-people.ts";

/**
 * `npm run bench:flood`: whether one who floods the server slows down the others (flood-rounds.ts). The last line is one JSON
 * object: the others' p95 with and without the flood, and the server's processor time for each of their calls, which tells the
 * flood's cost on a busy machine, too. `--rounds N` (6) for fewer or more.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "6" } } });

const portal = await listen(smallPortal());
const product = await startProduct({
  portal: portal.origin,
  sources: [{ id: "small", start: [`${portal.origin}/`] }],
  accounts: accountsOf(floodCompany),
});
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
  await portal.close();
}
