import type { FilePart } from "../file-content.ts";
import type { Opened } from "./child-message.ts";
import type { ReadableType } from "./child-request.ts";
import { deathReason } from "./death-reason.ts";
import type { FileChild } from "./file-child.ts";
import type { Reading } from "./reading.ts";
import { TimeLimit } from "./time-limit.ts";

const longestSeconds = 120;

/**
 * Reads one file with a child, which is killed when the time is up.
 * @param seconds of computing, for opening and the first hundred pages; a PDF has one more for every hundred pages.
 * @throws the signal's reason, the child killed.
 */
export async function readWith(
  child: FileChild,
  { bytes, type }: { readonly bytes: Uint8Array; readonly type: ReadableType },
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal },
): Promise<Reading> {
  // It may have waited long for its child.
  signal.throwIfAborted();
  const units: (readonly FilePart[])[] = [];
  let opened: Opened | null = null;
  let short: Reading["short"] = null;
  const limit = new TimeLimit(
    seconds,
    () => child.cpuSeconds(),
    () => child.kill(),
  );
  const stop = () => child.kill();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const death = await child.ask(bytes, type, (message) => {
      if (message.say === "unit") units.push(message.parts);
      if (message.say === "unread") short = { why: message.why, detail: message.detail };
      if (message.say !== "opened") return;
      opened = message;
      if (message.kind === "pdf") limit.extend(Math.min(longestSeconds, seconds + message.units / 100));
    });
    signal.throwIfAborted();
    if (death)
      short = limit.isOver
        ? { why: "too-slow", detail: `stopped after ${limit.seconds} s` }
        : deathReason(death);
    return { opened, units, short };
  } finally {
    limit.clear();
    signal.removeEventListener("abort", stop);
  }
}
