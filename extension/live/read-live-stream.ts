import type { Caller } from "../../core/contract/call.ts";
import { heartbeatMs, LiveEvent } from "../../core/contract/live.ts";
import { livePath } from "../../core/contract/paths.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { StreamEnd } from "./keep-live.ts";
import { eventStreamReader } from "../../core/live/event-stream-reader.ts";

export type StreamParts = {
  lastSeq: number | null;
  heard: (event: LiveEvent) => void;
  opened: () => void;
  signal: AbortSignal;
};

/** Two heartbeats and a little: nothing for so long is a dead line. */
const silenceMs = 2 * heartbeatMs + 2000;

/** Hears one stream to its end. `silent`: it stood, but nothing came through for two heartbeats. */
export async function readLiveStream(caller: Caller, parts: StreamParts): Promise<StreamEnd> {
  const own = new AbortController();
  const signal = AbortSignal.any([parts.signal, own.signal]);
  let silent = false;
  const silence = oneTimer(() => {
    silent = true;
    own.abort();
  }, parts.signal);
  try {
    silence(silenceMs);
    const response = await caller.fetch(caller.server + livePath, {
      headers: {
        ...caller.headers?.(),
        accept: "text/event-stream",
        ...(parts.lastSeq === null ? {} : { "last-event-id": String(parts.lastSeq) }),
      },
      signal,
    });
    if (response.status === 401) return "refused";
    // A gateway that held the stream back, and gave up waiting for its end.
    if (response.status === 504) return "silent";
    if (!response.ok || !response.body) return "ended";
    parts.opened();
    const read = eventStreamReader();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return "ended";
      silence(silenceMs);
      for (const { data } of read(decoder.decode(value, { stream: true }))) {
        const event = LiveEvent.safeParse(parseJson(data));
        if (event.success) parts.heard(event.data);
      }
    }
  } catch {
    return silent ? "silent" : "ended";
  } finally {
    silence(null);
    own.abort();
  }
}

/** Unknown kinds of events are passed over: a newer server may tell more than we know. */
function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
