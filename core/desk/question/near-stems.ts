import { fewestRuns, letterRuns } from "./letter-runs.ts";

export type NearStem = { readonly term: number; readonly likeness: number };
/** Stems by how they are written, to find those near to one: mistyped, or of one root. */
export type NearStems = {
  readonly add: (stem: string, term: number) => void;
  readonly remove: (term: number) => void;
  readonly near: (stem: string) => NearStem[];
  readonly runsOf: (term: number) => readonly number[];
};

/** Less alike is another word. Likeness is 1 where two stems have all their runs of letters in common. */
export const leastLikeness = 0.4;

export function createNearStems(): NearStems {
  const byRun = new Map<number, number[]>();
  const runsIn: (readonly number[] | undefined)[] = [];
  let shared = new Uint8Array(256);

  return {
    add(stem, term) {
      const runs = letterRuns(stem);
      runsIn[term] = runs;
      if (runs.length < fewestRuns) return;
      for (const run of runs) {
        const terms = byRun.get(run);
        if (terms === undefined) byRun.set(run, [term]);
        else terms.push(term);
      }
    },
    remove(term) {
      for (const run of runsIn[term] ?? []) {
        const left = (byRun.get(run) ?? []).filter((one) => one !== term);
        if (left.length === 0) byRun.delete(run);
        else byRun.set(run, left);
      }
      runsIn[term] = undefined;
    },
    near(stem) {
      const runs = letterRuns(stem);
      if (runs.length < fewestRuns) return [];
      if (shared.length < runsIn.length) shared = new Uint8Array(runsIn.length * 2);
      const met: number[] = [];
      for (const run of runs) {
        for (const term of byRun.get(run) ?? []) {
          const before = shared[term] ?? 0;
          if (before === 0) met.push(term);
          shared[term] = before + 1;
        }
      }
      const near: NearStem[] = [];
      for (const term of met) {
        const likeness = (2 * (shared[term] ?? 0)) / (runs.length + (runsIn[term]?.length ?? 0));
        shared[term] = 0;
        if (likeness >= leastLikeness) near.push({ term, likeness });
      }
      return near;
    },
    runsOf: (term) => runsIn[term] ?? [],
  };
}
