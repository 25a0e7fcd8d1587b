import { setTimeout as delay } from "node:timers/promises";
import { dateOf, dayOf } from "../../core/insight/local-days.ts";
import { year } from "../insight/planted.ts";
import { seeded } from "../../demo/history/seeded.ts";

export type Looked = { readonly view: string; readonly ms: number };

const dimensions = [
  "topic",
  "region",
  "channel",
  "department",
  "newcomer",
  "via",
  "weekday",
  "hour",
] as const;
const measures = ["requests", "metShare", "medianSeconds", "p95Seconds", "completeShare"] as const;
const periods = [1, 7, 28, 91, 182, 364] as const;
// Whoever looks reads before they press again.
const readMs = 150;

/**
 * Somebody who looks at figures without end, over periods of every length and with every filter, one view after another,
 * until `signal` aborts.
 */
export async function lookAtInsight(
  server: string,
  headers: Readonly<Record<string, string>>,
  { seed, signal }: { readonly seed: number; readonly signal: AbortSignal },
): Promise<Looked[]> {
  const chance = seeded(seed);
  const looked: Looked[] = [];
  while (!signal.aborted) {
    const view = someView();
    const began = performance.now();
    const response = await fetch(`${server}${view.path}`, { headers });
    await response.text();
    if (!response.ok) throw new Error(`${view.path}: ${response.status}`);
    looked.push({ view: view.name, ms: performance.now() - began });
    await delay(readMs, undefined, { signal }).catch(() => {});
  }
  return looked;

  function someView(): { readonly name: string; readonly path: string } {
    const days = chance.pick(periods);
    const to = dayOf(year.to) - chance.below(28);
    const query = new URLSearchParams({
      from: dateOf(Math.max(dayOf(year.from), to - days + 1)),
      to: dateOf(to),
    });
    if (chance.next() < 0.4) query.set("region", chance.pick(["Казань", "Москва;Омск", "Уфа"]));
    if (chance.next() < 0.3) query.set("channel", chance.pick(["Банки", "Агенты;Офисы"]));
    if (chance.next() < 0.2) query.set("newcomer", "yes");
    const name = chance.weighted([
      ["summary", 3],
      ["table", 4],
      ["series", 2],
      ["onboarding", 1],
      ["rows", 2],
    ] as const);
    if (name === "table") {
      query.set("rows", chance.pick(dimensions));
      query.set("columns", chance.pick(dimensions));
    }
    if (name === "series") {
      query.set("measure", chance.pick(measures));
      query.set("by", chance.pick(["day", "week"]));
      if (chance.next() < 0.6) query.set("split", chance.pick(dimensions));
    }
    return { name, path: `/api/insight/${name}?${query}` };
  }
}
