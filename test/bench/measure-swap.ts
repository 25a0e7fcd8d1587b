import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { quantile } from "./quantile.ts";
import type { LoopDelay } from "./watch-loop.ts";
import { SwapTold } from "./swap-messages.ts";

export type Swap = {
  readonly loop: LoopDelay;
  readonly tookMs: number;
  /** Of the queries meanwhile, over the wire. */
  readonly queryP99Ms: number;
  readonly queries: number;
};

// Each of three people asks so often; a hundred sellers do not type more.
const askEveryMs = 50;

/** A server that answers from `before` while it loads `after` and goes over to it, under queries all the while. */
export async function measureSwap(
  before: readonly SectionRecord[],
  after: readonly SectionRecord[],
  queries: readonly string[],
): Promise<Swap> {
  const folder = mkdtempSync(join(tmpdir(), "bench-swap-"));
  mkdirSync(join(folder, "planted"));
  const planted = [before, after].map((records, at) =>
    plantRelease(folder, `r-${at + 1}`, forThree(records)),
  );
  const child = fork(new URL("swap-server.ts", import.meta.url).pathname);
  try {
    const { origin, cookies } = await hear(child, "listening");
    child.send({ kind: "serve", planted: planted[0] });
    await hear(child, "served");
    const asking = new AbortController();
    const tookMs: number[] = [];
    const askers = cookies.map((cookie) => ask({ origin, cookie, queries, tookMs }, asking.signal));
    // Everybody's index is there before: what comes after it is the change alone.
    await pause(5_000);
    tookMs.length = 0;
    child.send({ kind: "swap", planted: planted[1] });
    const { loop, tookMs: swapMs } = await hear(child, "swapped");
    asking.abort();
    await Promise.all(askers);
    const queryP99Ms = Math.round(quantile(tookMs, 0.99) * 10) / 10;
    return { loop, tookMs: swapMs, queryP99Ms, queries: tookMs.length };
  } finally {
    if (child.connected) child.send({ kind: "end" });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same sections with three audiences among them. */
function forThree(records: readonly SectionRecord[]): SectionRecord[] {
  const audiences = [["partners"], ["agents"]];
  return records.map((record, at) => ({ ...record, audience: audiences[at % 10] ?? ["everyone"] }));
}

function hear<K extends SwapTold["kind"]>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<SwapTold, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server ended with ${code}`));
    child.once("exit", ended);
    child.on("message", function take(message) {
      const told = SwapTold.parse(message);
      if (!isOf(told, kind)) return;
      child.off("message", take);
      child.off("exit", ended);
      resolve(told);
    });
  });
}

function isOf<K extends SwapTold["kind"]>(told: SwapTold, kind: K): told is Extract<SwapTold, { kind: K }> {
  return told.kind === kind;
}

type Asking = { origin: string; cookie: string; queries: readonly string[]; tookMs: number[] };

async function ask({ origin, cookie, queries, tookMs }: Asking, signal: AbortSignal): Promise<void> {
  for (let at = 0; !signal.aborted; at += 1) {
    const query = queries[at % queries.length] ?? "";
    const typed = query.slice(0, 1 + (at % Math.max(1, query.length)));
    const rhythm = pause(askEveryMs);
    const started = performance.now();
    const response = await fetch(`${origin}/api/search?q=${encodeURIComponent(typed)}`, {
      headers: { cookie },
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`«${typed}» was answered with ${response.status}`);
    tookMs.push(performance.now() - started);
    await rhythm;
  }
}
