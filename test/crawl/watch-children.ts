import { readdirSync, readFileSync } from "node:fs";

export type ChildWatch = {
  /** The most memory that any process started meanwhile has held, in MB. */
  readonly peakMb: () => number;
  /** Processes that were started meanwhile. */
  readonly seen: () => number;
  stop(): void;
};

const everyMs = 10;

/** Looks at the processes that this one starts, all the while; as Linux tells of them. */
export function watchChildren(): ChildWatch {
  const peaks = new Map<string, number>();
  const timer = setInterval(() => {
    for (const pid of childrenNow()) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
  }, everyMs);
  return {
    peakMb: () => Math.max(0, ...peaks.values()),
    seen: () => peaks.size,
    stop: () => clearInterval(timer),
  };
}

function childrenNow(): string[] {
  const own = `/proc/${process.pid}/task`;
  return readdirSync(own).flatMap((thread) => wordsIn(`${own}/${thread}/children`));
}

const wordsIn = (file: string): string[] => readText(file).split(" ").filter(Boolean);

const peakOf = (pid: string): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readText(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;

/** What is gone by now says nothing. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
