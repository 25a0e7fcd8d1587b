import type { Desk } from "../desk/desk.ts";
import { sendHeld } from "./send-held.ts";

type Running = { readonly failed: (error: unknown) => void; readonly signal: AbortSignal };

export type HeldSender = {
  /** An answer has begun to wait. */
  readonly wake: () => void;
  /** Resolves when the pass under way is done; after the signal no other begins. */
  readonly settled: () => Promise<void>;
};

// A busy database, most likely: what was not sent is tried again.
const againMs = 1000;
const longestMs = 60_000;

/** Sends held answers when their time comes, those of an earlier run of the server at once. */
export function keepSendingHeld(desk: Desk, { failed, signal }: Running): HeldSender {
  let timer: NodeJS.Timeout | undefined;
  let pass: Promise<void> = Promise.resolve();
  const wake = (): void => {
    pass = pass.then(look);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  wake();
  return { wake, settled: () => pass };

  async function look(): Promise<void> {
    if (signal.aborted) return;
    let waitMs: number | null = againMs;
    try {
      const next = await sendHeld(desk);
      waitMs = next === null ? null : Date.parse(next) - desk.now().getTime();
    } catch (error) {
      failed(error);
    }
    clearTimeout(timer);
    if (waitMs === null || signal.aborted) return;
    timer = setTimeout(wake, Math.min(longestMs, Math.max(10, waitMs)));
    timer.unref();
  }
}
