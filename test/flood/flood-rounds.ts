import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { call } from "../../core/contract/call.ts";
import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import { cpuSeconds } from "../../index-builder/files/child/cpu-seconds.ts";
import { type SignedIn, sellerName, signInAll } from "../bench/desk-people.ts";
import { askBody } from "../browser/harness/ask-body.ts";
import type { Product } from "../browser/harness/start-product.ts";

/** What one phase took: each call of the others in milliseconds, and the server's processor time in seconds. */
export type Phase = { readonly callsMs: readonly number[]; readonly processorSeconds: number };
export type FloodRound = {
  readonly quiet: Phase;
  readonly flooded: Phase;
  /** What became of the flood's own calls until now. */
  readonly told: { readonly passed: number; readonly refused: number; readonly ended: number };
};

/** Who has to have an account. */
export const floodCompany = { sellers: 41, agents: 0 };
const phaseMs = 5000;
const perSecond = 40;
const connections = 200;
// What is under way when the flood ends.
const settleMs = 1500;

const Told = z.tuple([z.object({ passed: z.int(), refused: z.int(), ended: z.int() })]);

/**
 * 40 sellers search, look at their requests and ask, 40 calls a second at an even rate; in the second half of each round one
 * more floods the server over 200 connections. Quiet and flooded phases alternate so that what else the machine does falls upon
 * both alike. Rounds go on until nobody asks for the next one.
 */
export async function* floodRounds(product: Product): AsyncGenerator<FloodRound, never> {
  const { server } = product;
  const names = Array.from({ length: floodCompany.sellers }, (_, n) => sellerName(n));
  const [flooding, ...others] = await signInAll(server, names);
  const pid = product.pid();
  if (!flooding || pid === null) throw new Error("Nobody floods, or there is nobody to flood");
  const flood = new Worker(new URL("flood-worker.ts", import.meta.url), {
    workerData: { server, headers: { ...flooding.headers }, connections },
  });
  const phase = async (): Promise<Phase> => {
    const before = computed(pid);
    const callsMs = await work(server, others);
    return { callsMs, processorSeconds: computed(pid) - before };
  };
  try {
    // What has to be compiled first is nobody's flood.
    await work(server, others);
    for (;;) {
      const quiet = await phase();
      order(flood, "on");
      const flooded = await phase();
      order(flood, "off");
      const [told] = Told.parse(await once(flood, "message"));
      yield { quiet, flooded, told };
      await delay(settleMs);
    }
  } finally {
    await flood.terminate();
  }
}

/** One phase of the others' work; gives how long each call took, in milliseconds. */
async function work(server: string, sellers: readonly SignedIn[]): Promise<number[]> {
  const began = performance.now();
  const working: Promise<number>[] = [];
  for (let n = 0; n < (perSecond * phaseMs) / 1000; n++) {
    const wait = began + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    working.push(one(server, sellers[n % sellers.length], n));
  }
  return Promise.all(working);
}

async function one(server: string, seller: SignedIn | undefined, n: number): Promise<number> {
  if (!seller) throw new Error("Nobody works");
  const caller = { server, fetch, headers: () => seller.headers };
  const from = performance.now();
  const called =
    n % 5 === 0
      ? await call(caller, requestEndpoints.ask, { body: askBody(`Какая франшиза в договоре № ${n}?`) })
      : n % 5 === 1
        ? await call(caller, requestEndpoints.requests, { query: { scope: "mine" } })
        : await call(caller, portalEndpoints.search, { query: { q: `каско ${n}` } });
  if (called.kind !== "ok") throw new Error(`A call of a colleague's failed: ${JSON.stringify(called)}`);
  return performance.now() - from;
}

function order(flood: Worker, what: "on" | "off"): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  flood.postMessage(what);
}

function computed(pid: number): number {
  const seconds = cpuSeconds(pid);
  if (seconds === null) throw new Error("The system does not tell what the server computes");
  return seconds;
}
