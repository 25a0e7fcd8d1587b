/**
 * Judges ranking and speed: `node test/relevance/judge.ts [--ours] [--quick]`.
 * --ours leaves the peers out, --quick the latency. The last line is one JSON object.
 */
import { b24Pages, b24Sections, haveCollections, xquadSentences, type Collection } from "./collections.ts";
import {
  miniSearchAsDocumented,
  miniSearchWithOurAnalysis,
  ours,
  type Engine,
  type EngineMaker,
} from "./engines.ts";
import { mean, ndcg10, percentile, success5 } from "./measures.ts";
import { variations, type Variation } from "./vary-query.ts";

type Scores = Record<Variation, { ndcg10: number; s5: number }>;
type Latency = { p50: number; p95: number; p99: number; first: number; second: number };

const judgedVariations = Object.keys(variations).filter((name): name is Variation => name in variations);

function judge(engine: Engine, { queries }: Collection): Scores {
  const judged = judgedVariations.map((name) => {
    const gains: number[] = [];
    const successes: number[] = [];
    for (const { text, relevant } of queries) {
      const ranked = engine.rank(variations[name](text));
      gains.push(ndcg10(ranked, relevant));
      successes.push(success5(ranked, relevant) ? 1 : 0);
    }
    return [name, { ndcg10: round(mean(gains)), s5: round(mean(successes)) }] as const;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the keys it was given
  return Object.fromEntries(judged) as Scores;
}

/** Milliseconds of one keystroke over every prefix of the queries, after a first round to warm up. */
function timeKeystrokes(engine: Engine, queries: readonly string[]): Latency {
  const warmUp = queries.slice(0, 20).flatMap(prefixesOf);
  for (const typed of warmUp) engine.answer(typed);
  const all: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (const typed of queries.flatMap(prefixesOf)) {
    const start = performance.now();
    engine.answer(typed);
    const took = performance.now() - start;
    all.push(took);
    if (typed.length === 1) first.push(took);
    if (typed.length === 2) second.push(took);
  }
  return {
    p50: round(percentile(all, 0.5)),
    p95: round(percentile(all, 0.95)),
    p99: round(percentile(all, 0.99)),
    first: round(percentile(first, 0.95)),
    second: round(percentile(second, 0.95)),
  };
}

function prefixesOf(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

function print(title: string, scores: Scores): void {
  console.log(title);
  for (const name of judgedVariations) {
    console.log(
      `  ${name.padEnd(9)} nDCG@10 ${scores[name].ndcg10.toFixed(3)}  success@5 ${scores[name].s5.toFixed(3)}`,
    );
  }
}

if (haveCollections) {
  const onlyOurs = process.argv.includes("--ours");
  const quick = process.argv.includes("--quick");
  const engines: Record<string, EngineMaker> = {
    ours,
    ...(onlyOurs ? {} : { "MiniSearch as documented": miniSearchAsDocumented }),
    ...(onlyOurs ? {} : { "MiniSearch with our analysis": miniSearchWithOurAnalysis }),
  };
  const report: Record<string, Record<string, Scores | Latency>> = {};
  const b24 = b24Pages();
  const xquad = xquadSentences();
  // Every second query, and few for the slow peers: a prefix costs them fifty times as much.
  const timed = b24.queries.filter((_, at) => at % 2 === 0).map((query) => query.text);
  for (const [name, make] of Object.entries(engines)) {
    const scores = {
      b24: judge(await make(b24.records), b24),
      xquad: judge(await make(xquad.records), xquad),
    };
    print(`${name}: b24`, scores.b24);
    print(`${name}: xquad`, scores.xquad);
    report[name] = scores;
    if (quick) continue;
    const engine = await make(b24Sections().records);
    const latency = timeKeystrokes(engine, name === "ours" ? timed : timed.slice(0, 40));
    console.log(`${name}: ms per keystroke on 20,452 sections`, latency);
    report[name]["latency"] = latency;
  }
  console.log(JSON.stringify(report));
} else {
  console.log("The judged collections are not here (../shared/data); nothing was judged.");
}
