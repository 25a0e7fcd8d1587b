import { heartbeatMs, LiveEvent } from "../../../core/contract/live.ts";
import { livePath } from "../../../core/contract/paths.ts";
import { eventStreamReader } from "../../../core/live/event-stream-reader.ts";

export type Hearing = {
  readonly fetch: typeof fetch;
  /** Position in the log up to which all was heard; null at first. */
  readonly lastSeq: number | null;
  readonly heard: (event: LiveEvent) => void;
  /** Something came through, if only a heartbeat. */
  readonly alive: () => void;
  readonly signal: AbortSignal;
};

/** Nothing for two heartbeats and a little: the line is dead. */
const silenceMs = 2 * heartbeatMs + 2000;
const openingMs = 10_000;

/** Hears one stream of live events to its end. */
export async function hearStream(
  hearing: Hearing,
): Promise<"dropped" | "silent" | "unreachable" | "signed-out"> {
  const own = new AbortController();
  let isLate = false;
  const giveUp = (): void => {
    isLate = true;
    own.abort();
  };
  let timer = setTimeout(giveUp, openingMs);
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, ms);
  };
  let opened = false;
  let came = false;
  try {
    const response = await hearing.fetch(livePath, {
      headers: {
        accept: "text/event-stream",
        ...(hearing.lastSeq === null ? {} : { "last-event-id": String(hearing.lastSeq) }),
      },
      signal: AbortSignal.any([hearing.signal, own.signal]),
    });
    if (response.status === 401) return "signed-out";
    // A gateway that held the stream back, and gave up waiting for its end.
    if (response.status === 504) return "silent";
    if (!response.ok || !response.body) return "unreachable";
    opened = true;
    wait(silenceMs);
    const read = eventStreamReader();
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      came = true;
      wait(silenceMs);
      hearing.alive();
      for (const { data } of read(chunk)) tell(data, hearing.heard);
    }
  } catch {
    // Every way in which a connection breaks ends here; how far it came decides what follows.
  } finally {
    clearTimeout(timer);
    own.abort();
  }
  // Nothing at all for so long: held back on the way, or nobody is there, which the next attempts will tell.
  if (isLate) return "silent";
  if (!opened) return "unreachable";
  return came ? "dropped" : "silent";
}

/** Kinds of events that we do not know are passed over: a newer server may tell more. */
function tell(data: string, heard: Hearing["heard"]): void {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return;
  }
  const event = LiveEvent.safeParse(json);
  if (event.success) heard(event.data);
}
