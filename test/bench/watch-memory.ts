import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Sample } from "./steady-slope.ts";

export type MemoryWatch = {
  /** For the environment of the process that is watched. */
  readonly environment: Readonly<Record<string, string>>;
  /** Watches the process of this number until the returned function is called. */
  readonly start: (pid: number) => () => MemorySamples;
};

/** In megabytes: what it takes of the machine's memory, and what its main thread's heap held after each full collection. */
export type MemorySamples = { readonly rss: readonly Sample[]; readonly heap: readonly Sample[] };

const lookEveryMs = 2000;
const telling = new URL("tell-heap.ts", import.meta.url).href;
const Line = z.object({ at: z.number(), heapUsed: z.number() });

/** What a process holds while it works, seen from outside and without asking it to collect anything. For Linux. */
export function watchMemory(): MemoryWatch {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-memory-"));
  const file = join(folder, "heap.jsonl");
  process.once("exit", () => rmSync(folder, { recursive: true }));
  return {
    environment: {
      HEAP_FILE: file,
      NODE_OPTIONS: [process.env["NODE_OPTIONS"], `--import ${telling}`].filter(Boolean).join(" "),
    },
    start(pid) {
      const began = Date.now();
      const rss: Sample[] = [];
      const timer = setInterval(() => rss.push({ atMs: Date.now(), value: rssOf(pid) }), lookEveryMs);
      return () => {
        clearInterval(timer);
        return { rss, heap: heapIn(file).filter(({ atMs }) => atMs >= began) };
      };
    },
  };
}

function rssOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

function heapIn(file: string): Sample[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  return lines
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ at, heapUsed }) => ({ atMs: at, value: heapUsed / 1_048_576 }));
}
