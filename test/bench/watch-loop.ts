import { monitorEventLoopDelay } from "node:perf_hooks";
import { quantile } from "./quantile.ts";

export type LoopDelay = {
  readonly p99Ms: number;
  readonly maxMs: number;
  /** The most that this thread itself computed between two looks: the rest of a delay is what others took of the machine. */
  readonly ownMaxMs: number;
};

// The loop is looked at so often; delays are told with these in them.
const resolutionMs = 10;

/** Watches this thread's event loop until the returned function is called. */
export function watchLoop(): () => LoopDelay {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const ownMs: number[] = [];
  let before = process.threadCpuUsage();
  const looking = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    ownMs.push((user + system) / 1_000);
  }, resolutionMs);
  delay.enable();
  return () => {
    delay.disable();
    clearInterval(looking);
    return {
      p99Ms: rounded(delay.percentile(99) / 1e6),
      maxMs: rounded(delay.max / 1e6),
      ownMaxMs: rounded(quantile(ownMs, 1)),
    };
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
