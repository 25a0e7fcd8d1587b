import type { LiveEvent, LivePoll } from "../../core/contract/live.ts";
import type { LiveHub } from "./live-hub.ts";
import type { LiveListener } from "./live-listener.ts";

type Polling = Pick<LiveListener, "account" | "session"> & {
  readonly since: number | null;
  readonly moment: number | null;
  readonly waitMs: number;
  readonly signal: AbortSignal;
};

/**
 * Waits until there is something to tell, the time is over or the caller has gone. Where the caller has no position yet,
 * or the gap since it was too long, the first event is `hello` with the position to go on from.
 */
export async function pollEvents(hub: LiveHub, given: Polling): Promise<LivePoll> {
  const { account, session, since, moment, waitMs, signal } = given;
  const events: LiveEvent[] = [];
  let seq = since ?? 0;
  let caughtUp = false;
  const over = Promise.withResolvers<void>();
  const listener: LiveListener = {
    account,
    session,
    since,
    moment,
    tell(event) {
      if (event.type === "hello" && event.seq === since && moment === null) return;
      events.push(event);
      if ("seq" in event) seq = event.seq;
      // Who is where is told on every call: that alone ends none.
      if (caughtUp || event.type !== "presence") over.resolve();
    },
    beat: () => {},
    end: over.resolve,
  };
  const timer = setTimeout(over.resolve, waitMs);
  signal.addEventListener("abort", () => over.resolve(), { once: true });
  try {
    await hub.listen(listener);
    caughtUp = true;
    await over.promise;
  } finally {
    clearTimeout(timer);
    hub.leave(listener);
  }
  return { seq, moment: hub.moment(), events };
}
