import type { PortalAJudged } from "./judge-portal-a.ts";
import { mean } from "./measures.ts";
import { figureNames, keptShares, type Summary } from "./summarise.ts";

type Row = { readonly engine: string; readonly summary: Summary };

const figure = (value: number): string => value.toFixed(3).replace(/^0/, "");

/** Prints one collection's engines, a line each: mean of five folds ± their spread, then what is kept of a spoilt query. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log(
    `\n${title}: mean of five folds ± spread; kept: success@5 with typo / typo at 60 % / layout / translit`,
  );
  const width = Math.max(...rows.map(({ engine }) => engine.length));
  console.log(["".padEnd(width), ...figureNames.map((name) => name.padEnd(10)), "kept"].join("  "));
  for (const { engine, summary } of rows) {
    const cells = figureNames.map((name) => {
      const { mean: middle, spread } = summary[name];
      return `${figure(middle)}±${figure(spread)}`.padEnd(10);
    });
    const { typo, at60typo, layout, translit } = keptShares(summary);
    const kept = [typo, at60typo, layout, translit].map((share) => share.toFixed(2)).join(" / ");
    console.log([engine.padEnd(width), ...cells, kept].join("  "));
  }
}

/** Prints how far the whole way is from the engine alone, and the queries that make the difference. */
export function printDifference({ queries, wholeWay, engineAlone }: PortalAJudged): void {
  const [whole, alone] = [wholeWay, engineAlone].map(({ full }) => full.map(({ gain }) => gain));
  if (!whole || !alone) return;
  const differs = queries
    .map((query, at) => ({ query, by: (whole[at] ?? 0) - (alone[at] ?? 0) }))
    .filter(({ by }) => Math.abs(by) > 0.01)
    .toSorted((one, other) => one.by - other.by);
  const better = differs.filter(({ by }) => by > 0).length;
  console.log(
    `\nThe whole way against the engine alone: nDCG@10 ${(mean(whole) - mean(alone)).toFixed(3)}; ` +
      `${differs.length - better} queries worse, ${better} better`,
  );
  for (const { query, by } of differs)
    console.log(
      `  ${by > 0 ? "+" : "−"}${figure(Math.abs(by))}  ${query.text}  →  ${query.relevant.join(", ")}`,
    );
}
