import type { CDPSession } from "playwright-core";
import { z } from "zod";
import { attachTarget } from "../browser/harness/attach-target.ts";

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.int(),
  tid: z.int(),
  dur: z.number().optional(),
  args: z.object({ data: z.object({ url: z.string().optional() }).optional() }).optional(),
});
type TraceEvent = z.infer<typeof TraceEvent>;
const Target = z.object({ targetId: z.string(), url: z.string() });

/** A document of the extension's and the script of a Worker in it, by their paths. */
export type Traceable = { readonly document: string; readonly worker: string };

export type Traced = {
  /** The longest task of the document's thread and of the Worker's, in ms. */
  readonly documentMs: number;
  readonly workerMs: number;
  /** Their process. */
  readonly pid: number;
};

/** Records what the browser's threads do meanwhile; the Worker must be given something to do. */
export async function traceTasks(
  cdp: CDPSession,
  { document, worker }: Traceable,
  meanwhile: () => Promise<void>,
): Promise<Traced> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }): void => {
    for (const one of value) {
      const event = TraceEvent.safeParse(one);
      if (event.success && (event.data.ph === "X" || event.data.name === mark)) events.push(event.data);
    }
  };
  cdp.on("Tracing.dataCollected", take);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "blink.user_timing", "devtools.timeline"],
      excludedCategories: ["*"],
    },
  });
  await meanwhile();
  // It tells in the record which thread is the document's; the Worker's is where its script was called.
  await evaluateAt(cdp, document, `performance.mark("${mark}")`);
  const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", take);

  const ofDocument = events.find(({ name }) => name === mark);
  const ofWorker = events.findLast(({ args }) => args?.data?.url?.endsWith(worker) === true);
  if (!ofDocument || !ofWorker) throw new Error(`The record knows ${document} or ${worker} nowhere`);
  return {
    documentMs: longestMs(events, ofDocument),
    workerMs: longestMs(events, ofWorker),
    pid: ofDocument.pid,
  };
}

function longestMs(events: readonly TraceEvent[], { pid, tid }: TraceEvent): number {
  let longest = 0;
  for (const { dur = 0, ...event } of events)
    if (event.pid === pid && event.tid === tid) longest = Math.max(longest, dur);
  return Math.round(longest / 100) / 10;
}

const mark = "bench of the host";

async function evaluateAt(cdp: CDPSession, path: string, expression: string): Promise<void> {
  const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{}] });
  const target = z
    .array(Target)
    .parse(targetInfos)
    .find(({ url }) => url.startsWith("chrome-extension://") && url.endsWith(path));
  if (!target) throw new Error(`Nothing of the extension's runs at ${path}`);
  await (await attachTarget(cdp, target.targetId)).evaluate(expression);
}
