// oxlint-disable-next-line import/no-unassigned-import -- lets our own workers through Trusted Types
import "../../../ui/own-scripts.ts";
import { signal } from "@preact/signals";
import type { LiveEvent } from "../../../core/contract/live.ts";
import { LiveHub } from "./live-hub.ts";
import type { FromLive, LiveState, ToLive } from "./live-state.ts";

export const liveState = signal<LiveState>({ kind: "connecting" });

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();
let order: (order: ToLive) => void = () => {};

/** Hears live events until the signal aborts. */
export function onLiveEvent(listener: Listener, ending: AbortSignal): void {
  listeners.add(listener);
  ending.addEventListener("abort", () => listeners.delete(listener));
}

/** Connects this page for as long as it lives; other pages of the console share the connection. */
export function startLive(): void {
  order = typeof SharedWorker === "function" ? throughWorker() : withinPage();
  addEventListener("online", () => order("retry"));
  addEventListener("pagehide", () => order("leave"));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && liveState.value.kind === "lost") order("retry");
  });
  // A page that the browser kept and shows again has left the connection.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

/** The session is another one: what was heard before does not count. */
export function restartLive(): void {
  order("restart");
}

function throughWorker(): (order: ToLive) => void {
  const worker = new SharedWorker(new URL("./live-worker.ts", import.meta.url), {
    type: "module",
    name: "ask-me-live",
  });
  worker.port.addEventListener("message", ({ data }: MessageEvent<FromLive>) => hear(data));
  worker.port.start();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a worker has no origin to name
  return (given) => worker.port.postMessage(given);
}

function withinPage(): (order: ToLive) => void {
  const hub = new LiveHub();
  hub.join(hear);
  return (given) => hub.obey(hear, given);
}

function hear(message: FromLive): void {
  if (message.kind === "state") liveState.value = message.state;
  else for (const listener of listeners) listener(message.event);
}
