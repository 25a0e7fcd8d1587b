import type { BonusReplay } from "../../core/contract/bonus.ts";
import { logInstant } from "../desk/log-instant.ts";
import { type BonusDesk, runningMonth } from "./bonus-desk.ts";
import { bonusNames } from "./bonus-names.ts";
import { cutOf } from "./cut-of.ts";
import { linesPaidWith, payoutOf } from "./read-payouts.ts";

/**
 * Counts a month once more from the log alone: a closed one up to where it was closed, held against what was written then;
 * any other up to now, held against what is shown. Null for a month that has not begun.
 */
export async function replayMonth(desk: BonusDesk, month: string): Promise<BonusReplay | null> {
  if (month > runningMonth(desk)) return null;
  const at = logInstant(desk.now());
  const payout = await payoutOf(desk.store.read, month);
  const known = payout === undefined ? await shown(desk, month) : await written(desk, month, payout);
  const { figures, digest } = await desk.engine.find({ month, cut: known.cut, anew: true, digest: true });
  const counted = new Map(figures.lines.map((line) => [line.person, line[known.figure]]));
  const people = [...new Set([...known.kopecks.keys(), ...counted.keys()])];
  const differing = people.filter((id) => (known.kopecks.get(id) ?? 0) !== (counted.get(id) ?? 0));
  if (digest === known.digest && differing.length === 0) return { kind: "equal", at };
  const nameOf = await bonusNames(desk, differing);
  return {
    kind: "differs",
    at,
    lines: differing.map((id) => ({
      id,
      name: nameOf(id),
      was: known.kopecks.get(id) ?? 0,
      is: counted.get(id) ?? 0,
    })),
  };
}

async function shown(desk: BonusDesk, month: string) {
  const { figures, digest } = await desk.engine.find({ month, cut: cutOf(desk, undefined), digest: true });
  const kopecks = new Map(figures.lines.map(({ person, forecast }) => [person, forecast]));
  return { cut: figures.cut, digest, kopecks, figure: "forecast" as const };
}

async function written(
  desk: BonusDesk,
  month: string,
  payout: NonNullable<Awaited<ReturnType<typeof payoutOf>>>,
) {
  const lines = await linesPaidWith(desk.store.read, month);
  const own = lines.filter(({ forMonth }) => forMonth === month);
  const kopecks = new Map(own.map(({ person, kopecks: paid }) => [person, paid]));
  return { cut: cutOf(desk, payout), digest: payout.digest, kopecks, figure: "payout" as const };
}
