import "../../node-version.mjs";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { answerAll } from "./answer-all.ts";
import { askEvenly } from "./desk-load.ts";
import { agentName, sellerName, signInAll } from "./desk-people.ts";
import { listenLive } from "./listen-live.ts";
import { openDescriptors } from "./open-descriptors.ts";
import { quantile } from "./quantile.ts";
import { startDeskProduct } from "./start-desk-product.ts";
import { steadySlope } from "./steady-slope.ts";
import { watchMemory } from "./watch-memory.ts";

/**
 * `npm run bench:soak`: 300 sellers and 10 agents on live streams, twice as many questions as at the peak of `bench:desk` (40 a
 * second), each of them answered, for `--minutes N` (20). Before them as many come in twenty minutes as fill what the server keeps in
 * memory of the newest ones (ten thousand answers, turned over several times, because tables grow meanwhile), and as bring its heaps
 * to the highest that they need now and then. Clustering is told to hold two thousand: here the same is asked forty times a second,
 * and what a month brings would be one cluster that is counted anew every few seconds. Told is how much the server's memory grows in
 * an hour, by the line through what the machine gave it every two seconds and through what its main heap held after each full
 * collection, and how the last third's acknowledgements compare to the first's. The last line is one JSON object.
 */
const { values } = parseArgs({ options: { minutes: { type: "string", default: "20" } } });
const minutes = Number(values.minutes);
const company = { sellers: 300, agents: 10 };
const perSecond = 40;
const warmingSeconds = 1200;
// A connection kept in reserve is closed after five seconds.
const settleMs = 8000;

const memory = watchMemory();
// The server is a process of its own and takes this over.
Object.assign(process.env, memory.environment);
const product = await startDeskProduct(company, { insight: { clusters: { mostQuestions: 2000 } } });
const ending = new AbortController();
try {
  const { server } = product;
  const pid = product.pid();
  if (pid === null) throw new Error("The server is not running");
  tell(`Signing in ${company.sellers} sellers and ${company.agents} agents`);
  const sellers = await signInAll(server, logins(company.sellers, sellerName));
  const agents = await signInAll(server, logins(company.agents, agentName));
  const desk = answerAll({ server, agents });
  const { signal } = ending;
  await Promise.all([
    ...sellers.map((seller) => listenLive(server, seller, { signal, hear: () => {} })),
    ...agents.map((agent, n) =>
      listenLive(server, agent, {
        signal,
        hear: (event) => {
          if (n === 0 && event.type === "request" && event.kind === "asked") desk.take(event.request);
        },
      }),
    ),
  ]);
  await delay(settleMs);
  tell(`Getting warm: ${warmingSeconds} s`);
  const load = { server, sellers, perSecond, repeatEvery: 10 };
  const warm = await askEvenly({ ...load, seconds: warmingSeconds });
  await delay(settleMs);
  const fdStart = openDescriptors(pid);

  const began = performance.now();
  const stopWatching = memory.start(pid);
  const telling = setInterval(() => {
    const passed = Math.round((performance.now() - began) / 1000);
    tell(`${passed} of ${minutes * 60} s`);
  }, 30_000);
  const steady = await askEvenly({
    ...load,
    seconds: Math.round(minutes * 60),
    after: perSecond * warmingSeconds,
  });
  clearInterval(telling);
  const ended = performance.now();
  const { rss, heap } = stopWatching();
  const answered = await desk.done();
  await delay(settleMs);
  const fdEnd = openDescriptors(pid);

  const third = (ended - began) / 3;
  const p95In = (from: number): number =>
    quantile(
      steady.acknowledged.filter(({ at }) => at >= from && at < from + third).map(({ ackMs }) => ackMs),
      0.95,
    );
  const [p95First, p95Last] = [p95In(began), p95In(ended - third)];
  console.log(
    JSON.stringify({
      minutes,
      perSecond,
      warmedWith: warm.acknowledged.length,
      asked: warm.acknowledged.length + steady.acknowledged.length,
      answered,
      lost: warm.lost + steady.lost,
      twice: warm.twice + steady.twice,
      why: [warm.why, steady.why],
      p95FirstMs: round(p95First),
      p95LastMs: round(p95Last),
      driftPercent: round((p95Last / p95First - 1) * 100),
      rssStartMb: round(rss.at(0)?.value ?? Number.NaN),
      rssEndMb: round(rss.at(-1)?.value ?? Number.NaN),
      rssSlopePercentPerHour: round(steadySlope(rss)),
      heapStartMb: round(heap.at(0)?.value ?? Number.NaN),
      heapEndMb: round(heap.at(-1)?.value ?? Number.NaN),
      heapSlopePercentPerHour: round(steadySlope(heap)),
      fdStart,
      fdEnd,
    }),
  );
} finally {
  ending.abort();
  await product.close();
}

function logins(count: number, name: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => name(n));
}

function tell(line: string): void {
  process.stderr.write(`${line} …\n`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
