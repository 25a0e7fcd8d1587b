import { quantile } from "./quantile.ts";

export type Stroke = { readonly typed: string; readonly ms: number };
export type Latency = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly first: { readonly p95: number };
  readonly second: { readonly p95: number };
};

// The first searches of a process take ten times as long as later ones.
const warmUpMs = 2_000;

export type Answering = (typed: string) => number | Promise<number>;

/** Times every prefix of the queries, key by key; after `budgetMs` no further query is begun. */
export async function timeKeystrokes(
  answering: Answering,
  queries: readonly string[],
  budgetMs: number,
): Promise<Stroke[]> {
  const warm = performance.now() + warmUpMs;
  for (const typed of queries.flatMap(prefixesOf)) {
    if (performance.now() > warm) break;
    await answering(typed);
  }
  const strokes: Stroke[] = [];
  const end = performance.now() + budgetMs;
  for (const query of queries) {
    if (performance.now() > end) break;
    for (const typed of prefixesOf(query)) strokes.push({ typed, ms: await answering(typed) });
  }
  return strokes;
}

export function latencyOf(strokes: readonly Stroke[]): Latency {
  const share = (wanted: number, length?: number): number =>
    rounded(
      quantile(
        strokes.filter(({ typed }) => length === undefined || typed.length === length).map(({ ms }) => ms),
        wanted,
      ),
    );
  return {
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    first: { p95: share(0.95, 1) },
    second: { p95: share(0.95, 2) },
  };
}

function prefixesOf(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
