import { quantile } from "../bench/quantile.ts";
import type { FloodRound } from "./flood-rounds.ts";

/** The others' calls with and without the flood: milliseconds, and the server's processor milliseconds for each of them. */
export function compareRounds(rounds: readonly FloodRound[]) {
  const quiet = rounds.flatMap((round) => round.quiet.callsMs);
  const flooded = rounds.flatMap((round) => round.flooded.callsMs);
  const spent = (phase: "quiet" | "flooded"): number =>
    rounds.reduce((sum, round) => sum + round[phase].processorSeconds * 1000, 0);
  const [p95QuietMs, p95FloodMs] = [quantile(quiet, 0.95), quantile(flooded, 0.95)];
  return {
    calls: quiet.length + flooded.length,
    p50QuietMs: rounded(quantile(quiet, 0.5)),
    p50FloodMs: rounded(quantile(flooded, 0.5)),
    p95QuietMs: rounded(p95QuietMs),
    p95FloodMs: rounded(p95FloodMs),
    ratio: rounded(p95FloodMs / p95QuietMs, 2),
    processorQuietMs: rounded(spent("quiet") / quiet.length),
    processorFloodMs: rounded(spent("flooded") / flooded.length),
  };
}

function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
