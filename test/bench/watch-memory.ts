import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Sample } from "./steady-slope.ts";

export type MemoryWatch = {
  /** For the environment of the process that is watched. */
  readonly environment: Readonly<Record<string, string>>;
  /** Looks every half minute at the process of this number, until the returned function is called. */
  readonly start: (
    pid: number,
  ) => () => { readonly rss: readonly Sample[]; readonly heap: readonly Sample[] };
};

const lookEveryMs = 30_000;
const measuring = new URL("measure-on-signal.ts", import.meta.url).href;
const Line = z.object({ at: z.number(), rss: z.number(), heapUsed: z.number() });

/** What a process holds after its garbage was collected, in megabytes. */
export function watchMemory(): MemoryWatch {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-memory-"));
  const file = join(folder, "memory.jsonl");
  process.once("exit", () => rmSync(folder, { recursive: true }));
  return {
    environment: {
      MEMORY_FILE: file,
      NODE_OPTIONS: [process.env["NODE_OPTIONS"], `--import ${measuring}`].filter(Boolean).join(" "),
    },
    start(pid) {
      const timer = setInterval(() => process.kill(pid, "SIGUSR2"), lookEveryMs);
      return () => {
        clearInterval(timer);
        const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
        const looks = lines.map((line) => Line.parse(JSON.parse(line)));
        const samples = (kind: "rss" | "heapUsed"): Sample[] =>
          looks.map((look) => ({ atMs: look.at, value: look[kind] / 1_048_576 }));
        return { rss: samples("rss"), heap: samples("heapUsed") };
      };
    },
  };
}
