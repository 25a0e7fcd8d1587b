import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { LiveEvent } from "../../../core/contract/live.ts";
import { hearStream } from "./hear-stream.ts";
import type { LiveState } from "./live-state.ts";
import { type AttemptEnd, firstAttempt, nextAttempt } from "./next-attempt.ts";

export type LiveDeps = {
  readonly fetch: typeof fetch;
  readonly stateChanged: (state: LiveState) => void;
  readonly heard: (event: LiveEvent) => void;
  /** Resolves after `ms`, or sooner where there is reason to try at once. Null waits for such a reason alone. */
  readonly pause: (ms: number | null) => Promise<void>;
  readonly now: () => number;
  readonly chance: () => number;
  readonly signal: AbortSignal;
};

const pollSeconds = 25;
/** Whoever has not answered by then is not there any more, whatever the network says. */
const pollLimitMs = (pollSeconds + 10) * 1000;

/** Keeps one live connection until the signal aborts: a stream, or long polling where streams are held up. */
export async function runLive(deps: LiveDeps): Promise<void> {
  const { signal } = deps;
  let listening = firstAttempt;
  let lastSeq: number | null = null;
  /** Of the poll before; 0 where something else came between. */
  let moment = 0;
  let heardAt = deps.now();
  const alive = (): void => {
    heardAt = deps.now();
    deps.stateChanged({ kind: "live" });
  };
  const heard = (event: LiveEvent): void => {
    if (event.type === "hello" || event.type === "request") lastSeq = event.seq;
    deps.heard(event);
  };

  while (!signal.aborted) {
    const beganAt = deps.now();
    if (listening.way === "stream") moment = 0;
    const end: AttemptEnd | "signed-out" = listening.way === "stream" ? await stream() : await poll();
    if (signal.aborted) return;
    if (end === "signed-out") {
      deps.stateChanged({ kind: "signed-out" });
      await deps.pause(null);
      continue;
    }
    if (end === "unreachable" || end === "silent") deps.stateChanged({ kind: "lost", since: heardAt });
    listening = nextAttempt(listening, end, { tookMs: deps.now() - beganAt, chance: deps.chance() });
    if (listening.waitMs > 0) await deps.pause(listening.waitMs);
  }

  function stream(): Promise<AttemptEnd | "signed-out"> {
    return hearStream({ fetch: deps.fetch, lastSeq, heard, alive, signal });
  }

  async function poll(): Promise<AttemptEnd | "signed-out"> {
    const late = new AbortController();
    const limit = setTimeout(() => late.abort(), pollLimitMs);
    const caller = { server: "", fetch: deps.fetch, signal: AbortSignal.any([signal, late.signal]) };
    const called = await call(caller, endpoints.poll, {
      query: {
        ...(lastSeq === null ? {} : { since: lastSeq }),
        moment,
        waitSeconds: pollSeconds,
      },
    });
    clearTimeout(limit);
    if (called.kind === "problem" && called.problem.code === "unauthenticated") return "signed-out";
    if (called.kind !== "ok") return "unreachable";
    alive();
    for (const event of called.answer.events) heard(event);
    ({ seq: lastSeq, moment } = called.answer);
    return "polled";
  }
}
