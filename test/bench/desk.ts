import "../../node-version.mjs";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { LiveEvent } from "../../core/contract/live.ts";
import { build } from "../browser/harness/build-product.ts";
import { composerKeystrokes } from "./composer-keystrokes.ts";
import { askEvenly } from "./desk-load.ts";
import { agentName, benchAccount, sellerName, signInAll } from "./desk-people.ts";
import { listenLive } from "./listen-live.ts";
import { quantile } from "./quantile.ts";
import { queueLongTask } from "./queue-long-task.ts";
import { startDeskProduct } from "./start-desk-product.ts";

/**
 * `npm run bench:desk`: 300 sellers and 10 agents on live streams, 20 questions a second for a minute at an even rate; then a
 * queue of 2,000 in the console, into which new ones come. The last line is one JSON object: how long until a question is
 * acknowledged, how long after that until every agent has heard of it, what was lost or came twice, the longest task of the
 * queue's page, the most memory that the server had, and how long after a letter in the composer's search its rows are on
 * screen, beside a bare page that fetches the same. `--seconds N` asks for less or more than a minute.
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });
const company = { sellers: 300, agents: 10 };
const perSecond = 20;
const seconds = Number(values.seconds);
const queueOf = 2000;
const arrivals = 20;
const searched = [
  "франшиза по каско",
  "продление осаго",
  "комиссия агента",
  "страховая сумма",
  "шенген спорт",
];

build("build:console");
const product = await startDeskProduct(company);
const ending = new AbortController();
try {
  console.log(`Signing in ${company.sellers} sellers and ${company.agents} agents …`);
  const sellers = await signInAll(product.server, logins(company.sellers, sellerName));
  const agents = await signInAll(product.server, logins(company.agents, agentName));

  /** When each agent heard that a request was asked, and how often. */
  const heard = agents.map(() => new Map<number, { at: number; times: number }>());
  const { signal } = ending;
  await Promise.all([
    ...sellers.map((seller) => listenLive(product.server, seller, { signal, hear: () => {} })),
    ...agents.map((agent, n) => listenLive(product.server, agent, { signal, hear: noteIn(heard[n]) })),
  ]);

  console.log(`Asking ${perSecond} a second for ${seconds} s …`);
  const before = memoryMb("VmRSS");
  const load = { server: product.server, sellers, perSecond, seconds, repeatEvery: 10 };
  const { acknowledged, lost, twice } = await askEvenly(load);
  await everyoneHeard(
    acknowledged.map(({ id }) => id),
    heard,
  );
  const after = memoryMb("VmRSS");
  console.log(`The server's memory: ${before} MB before, ${after} MB after`);

  const late = acknowledged.flatMap(({ id, at }) =>
    heard.flatMap((told) => {
      const event = told.get(id);
      return event ? [Math.max(0, event.at - at)] : [];
    }),
  );
  const unheard = acknowledged.filter(({ id }) => heard.some((told) => !told.has(id))).length;
  const heardTwice = heard.reduce(
    (sum, told) => sum + [...told.values()].filter(({ times }) => times > 1).length,
    0,
  );
  const peakMb = memoryMb("VmHWM");

  console.log(`A queue of ${queueOf} in the console …`);
  const missing = queueOf - acknowledged.length;
  if (missing > 0) await askEvenly({ ...load, perSecond: 100, seconds: Math.ceil(missing / 100) });
  const longTaskMs = await queueLongTask(product.server, benchAccount(agentName(0)), {
    times: arrivals,
    ask: async () => {
      await askEvenly({ ...load, perSecond: 1, seconds: 1, repeatEvery: 2 });
    },
  });

  console.log("Typing into the composer's search …");
  const request = acknowledged[0]?.id;
  if (request === undefined) throw new Error("No question was acknowledged: there is nothing to answer");
  const answering = benchAccount(agentName(1));
  const { composerMs, peerMs } = await composerKeystrokes(product.server, answering, {
    request,
    queries: searched,
  });

  const acks = acknowledged.map(({ ackMs }) => ackMs);
  console.log(
    `Acknowledged p50 ${round(quantile(acks, 0.5))} ms, p95 ${round(quantile(acks, 0.95))} ms; ` +
      `at the agents p50 ${round(quantile(late, 0.5))} ms, p95 ${round(quantile(late, 0.95))} ms after that`,
  );
  console.log(
    JSON.stringify({
      ackP99Ms: round(quantile(acks, 0.99)),
      liveP99Ms: round(quantile(late, 0.99)),
      lost: lost + unheard,
      twice: twice + heardTwice,
      longTaskMs: round(longTaskMs),
      peakMb,
      composerP50Ms: round(quantile(composerMs, 0.5)),
      composerP95Ms: round(quantile(composerMs, 0.95)),
      composerPeerP50Ms: round(quantile(peerMs, 0.5)),
      composerPeerP95Ms: round(quantile(peerMs, 0.95)),
    }),
  );
} finally {
  ending.abort();
  await product.close();
}

function logins(count: number, name: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => name(n));
}

function noteIn(told: Map<number, { at: number; times: number }> | undefined) {
  return (event: LiveEvent, at: number): void => {
    if (event.type !== "request" || event.kind !== "asked" || !told) return;
    const known = told.get(event.request);
    told.set(event.request, { at: known?.at ?? at, times: (known?.times ?? 0) + 1 });
  };
}

/** What was not heard within some seconds of the last question never comes. */
async function everyoneHeard(
  ids: readonly number[],
  heard: readonly ReadonlyMap<number, unknown>[],
): Promise<void> {
  const until = performance.now() + 5000;
  while (performance.now() < until && heard.some((told) => ids.some((id) => !told.has(id))))
    await new Promise((turn) => setTimeout(turn, 50));
}

/** Of the server's process, as Linux counts it. */
function memoryMb(what: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${product.pid()}/status`, "utf8");
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
