import { byCodePoints } from "./code-points.ts";
import { type Decimal, plus, unitsAt, zero } from "./decimal.ts";

/**
 * Parts of a pool in proportion to credits, in whole kopecks, whose sum is the pool. Each part is rounded down; what is left
 * goes, a kopeck each, to those who lost most by that, and among equals by the code points of their ids. Nobody gets
 * anything where nobody has a credit.
 */
export function splitPool(
  poolKopecks: number,
  credits: ReadonlyMap<string, Decimal>,
): ReadonlyMap<string, number> {
  const pool = BigInt(poolKopecks);
  const scale = Math.max(0, ...[...credits.values()].map((credit) => credit.scale));
  const sum = unitsAt([...credits.values()].reduce(plus, zero), scale);
  if (sum === 0n) return new Map();
  const parts = [...credits].map(([id, credit]) => {
    const wanted = pool * unitsAt(credit, scale);
    return { id, whole: wanted / sum, lost: wanted % sum };
  });
  const given = parts.reduce((all, { whole }) => all + whole, 0n);
  const first = parts.toSorted((a, b) => {
    if (a.lost !== b.lost) return a.lost > b.lost ? -1 : 1;
    return byCodePoints(a.id, b.id);
  });
  const spare = Number(pool - given);
  const luckier = new Set(first.slice(0, spare).map(({ id }) => id));
  return new Map(parts.map(({ id, whole }) => [id, Number(whole) + (luckier.has(id) ? 1 : 0)]));
}
