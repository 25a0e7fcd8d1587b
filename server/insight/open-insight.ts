import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "../app-deps.ts";
import type { Desk } from "../desk/desk.ts";
import { fillFacts } from "./fill-facts.ts";
import { InsightEngine } from "./insight-engine.ts";
import { type Insight, insightOver } from "./insight-part.ts";

type Opening = {
  /** The database's. */
  readonly file: string;
  readonly desk: Pick<Desk, "store" | "clocks">;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
};

// Reading so many takes a second: it is done before somebody waits for it.
const many = 20_000;
const retryMs = 30_000;
// Where nothing is to be filled in, it is known at once.
const mostWaitedMs = 1_000;

/** Figures over the whole log: their part of the application, and how they end. */
export function openInsight({ file, desk, signal, failed }: Opening): {
  readonly part: Part;
  /** For whoever reckons with such figures. */
  readonly insight: Insight;
  readonly close: () => Promise<void>;
} {
  const engine = new InsightEngine(file);
  let isFilled = false;
  const filling = fill();
  async function fill(): Promise<void> {
    while (!signal.aborted && !isFilled) {
      try {
        await fillFacts(desk, { signal, failed });
        isFilled = true;
        await begin();
      } catch (error) {
        if (!signal.aborted) failed(error);
        if (!isFilled) await wait(retryMs, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  }
  async function filled(): Promise<boolean> {
    if (!isFilled) await Promise.race([filling, wait(mostWaitedMs, undefined, { ref: false })]);
    return isFilled;
  }
  async function begin(): Promise<void> {
    const last = await desk.store.read
      .selectFrom("request")
      .select((each) => each.fn.max("id").as("id"))
      .executeTakeFirst();
    if (!signal.aborted && (last?.id ?? 0) >= many) engine.begin();
  }

  const insight = { engine, filled };
  return {
    part: insightOver(insight),
    insight,
    async close() {
      await Promise.all([engine.close(), filling]);
    },
  };
}
