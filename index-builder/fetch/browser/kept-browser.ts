import type { Browser } from "playwright-core";
import type { Launched, NoBrowser } from "./launch-browser.ts";

export type Lent<T> = { readonly kind: "done"; readonly value: T } | NoBrowser;

/** One browser for a source and identity: so many tasks at a time, started anew when it has died. */
export type KeptBrowser = {
  lend<T>(task: (browser: Browser) => Promise<T>): Promise<Lent<T>>;
  close(): Promise<void>;
};

/** One that dies this often will not get through the portal. */
const mostStarts = 20;

export function keepBrowser(
  first: Browser,
  launch: () => Promise<Launched>,
  tasksAtOnce: number,
): KeptBrowser {
  let current: Promise<Launched> = Promise.resolve({ kind: "launched", browser: first });
  let starts = 1;
  let running = 0;
  const waiting: (() => void)[] = [];

  const living = async (): Promise<Launched> => {
    const seen = current;
    const launched = await seen;
    if (launched.kind === "launched" && launched.browser.isConnected()) return launched;
    // Several tasks may find it dead at once; the first one starts another.
    if (current !== seen) return living();
    if (starts >= mostStarts) return { kind: "no-browser", why: "start", detail: `died ${starts} times` };
    starts += 1;
    current = launch();
    return current;
  };
  return {
    async lend(task) {
      if (running >= tasksAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        const launched = await living();
        return launched.kind === "launched"
          ? { kind: "done", value: await task(launched.browser) }
          : launched;
      } finally {
        // The place goes to who waits longest; without one it is free.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
    async close() {
      const launched = await current;
      if (launched.kind === "launched") await launched.browser.close().catch(() => undefined);
    },
  };
}
