import { call, type Called } from "../../core/contract/call.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { Caller } from "../../core/contract/call.ts";
import type { LiveEvent, LivePoll } from "../../core/contract/live.ts";
import { after } from "../host/after.ts";
import { oneTimer } from "../host/one-timer.ts";
import { readLiveStream } from "./read-live-stream.ts";

export type LiveParts = {
  caller: Caller;
  /** The stream's own fetch: it lasts, so no call's time limit holds for it. */
  heard: (event: LiveEvent) => void;
  /** The connection stands; something may have been missed before. */
  opened: () => void;
  lost: () => void;
  /** The token is refused. */
  refused: () => void;
  signal: AbortSignal;
};

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** After so many silent streams in a row they are taken to be buffered on the way. */
const silentStreams = 2;
/** After so long by polls a stream is tried again. */
const pollForMs = 8 * 60_000;
const pollSeconds = 25;
/** Whoever has not answered by then is not there any more, whatever the network says. */
const pollLimitMs = (pollSeconds + 10) * 1000;

/** Hears what happens at the server until the signal says stop: by stream, and by long polling where streams are held up. */
export async function keepLive(parts: LiveParts): Promise<void> {
  const { signal } = parts;
  let lastSeq: number | null = null;
  let silent = 0;
  let failures = 0;
  const heard = (event: LiveEvent): void => {
    failures = 0;
    if (event.type === "hello" || event.type === "request") lastSeq = event.seq;
    parts.heard(event);
  };
  while (!signal.aborted) {
    const heldUp = silent >= silentStreams;
    const ended = heldUp ? await pollForAWhile() : await stream();
    if (signal.aborted) return;
    if (ended === "refused") return parts.refused();
    if (ended === "silent") {
      silent += 1;
      continue;
    }
    // Where streams were held up before, a single silent one says that they still are.
    silent = heldUp ? silentStreams - 1 : 0;
    if (ended === "enough") continue;
    parts.lost();
    await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** failures));
    failures = Math.min(failures + 1, 10);
  }

  function stream(): Promise<StreamEnd> {
    return readLiveStream(parts.caller, { lastSeq, heard, opened: parts.opened, signal });
  }

  async function pollForAWhile(): Promise<StreamEnd | "enough"> {
    const until = Date.now() + pollForMs;
    let moment = 0;
    for (let polls = 0; (polls === 0 || Date.now() < until) && !signal.aborted; polls += 1) {
      const called = await poll(moment);
      if (called.kind === "offline") return "ended";
      if (called.kind === "problem") return called.problem.code === "unauthenticated" ? "refused" : "ended";
      if (called.answer.events.some(({ type }) => type === "hello")) parts.opened();
      for (const event of called.answer.events) heard(event);
      ({ seq: lastSeq, moment } = called.answer);
    }
    return "enough";
  }

  async function poll(moment: number): Promise<Called<LivePoll>> {
    const late = new AbortController();
    const limit = oneTimer(() => late.abort(), signal);
    limit(pollLimitMs);
    const called = await call({ ...parts.caller, signal: late.signal }, endpoints.poll, {
      query: {
        ...(lastSeq === null ? {} : { since: lastSeq }),
        moment,
        waitSeconds: pollSeconds,
      },
    });
    limit(null);
    return called;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      after(ms, resolve, signal);
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
}

export type StreamEnd = "ended" | "silent" | "refused";
