import { weights } from "../../core/search/weights.ts";

/** Weights of the table that are one number. */
export type WeightName = {
  [Name in keyof typeof weights]: (typeof weights)[Name] extends number ? Name : never;
}[keyof typeof weights];
export type Setting = Readonly<Record<string, number>>;

/** How good a setting is; asked often, so whoever answers should remember. */
export type Judge = (setting: Setting) => number;

const steps = [0, 0.5, 0.75, 1.33, 2];
const rounds = 2;
// Less is chance: where neighbours do equally well, what is there stays.
const leastGain = 0.0005;

/** Coordinate search: tries for one weight after the other whether less or more of it is better. */
export function fitWeights(start: Setting, judge: Judge): Setting {
  let best = start;
  let reached = judge(start);
  for (let round = 0; round < rounds; round += 1) {
    const before = best;
    for (const name of Object.keys(start)) {
      const from = best[name] ?? 0;
      // A weight of nothing is tried at a little.
      for (const value of steps.map((step) => rounded((from === 0 ? 0.1 : from) * step))) {
        if (value === best[name]) continue;
        const tried = { ...best, [name]: value };
        const good = judge(tried);
        if (good < reached + leastGain) continue;
        best = tried;
        reached = good;
      }
    }
    if (best === before) break;
  }
  return best;
}

/** Puts a setting into the table of weights, where ranking reads it. */
export function applyWeights(names: readonly WeightName[], setting: Setting): void {
  for (const name of names) {
    const value = setting[name];
    if (value !== undefined) weights[name] = value;
  }
}

/** The table's own values. */
export function settingOf(names: readonly WeightName[]): Setting {
  return Object.fromEntries(names.map((name) => [name, weights[name]]));
}

function rounded(value: number): number {
  return Math.round(value * 20) / 20;
}
