import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { metricsPath } from "../../core/contract/paths.ts";
import type { Sample } from "./steady-slope.ts";

type Watched = { readonly pid: number; readonly server: string; readonly token: string };
export type Watch = { readonly rss: readonly Sample[]; readonly heap: readonly Sample[] };

const lookEveryMs = 30_000;
// Collecting takes some tenths of a second, giving pages back a little longer.
const settleMs = 1000;

/**
 * Looks every half minute at what a server's process holds, in megabytes, until the returned function is called. The server was
 * started with collect-on-signal.ts.
 */
export function watchServer({ pid, server, token }: Watched): () => Promise<Watch> {
  const rss: Sample[] = [];
  const heap: Sample[] = [];
  const look = async (): Promise<void> => {
    process.kill(pid, "SIGUSR2");
    await delay(settleMs);
    const atMs = performance.now();
    rss.push({ atMs, value: residentMb(pid) });
    const used = await heapMb(server, token);
    if (used !== null) heap.push({ atMs, value: used });
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await looking;
    return { rss, heap };
  };
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function heapMb(server: string, token: string): Promise<number | null> {
  const response = await fetch(server + metricsPath, { headers: { authorization: `Bearer ${token}` } });
  const used = /^nodejs_heap_size_used_bytes (\S+)$/m.exec(await response.text())?.[1];
  return used === undefined ? null : Number(used) / 1_048_576;
}
