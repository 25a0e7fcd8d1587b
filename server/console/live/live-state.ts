import type { LiveEvent } from "../../../core/contract/live.ts";

/** How the console's connection stands. `since` is epoch ms by this device: when it was last heard. */
export type LiveState =
  | { kind: "connecting" }
  | { kind: "live" }
  | { kind: "lost"; since: number }
  | { kind: "signed-out" };

/** What the one connection of a browser tells each of its pages. */
export type FromLive = { kind: "state"; state: LiveState } | { kind: "event"; event: LiveEvent };

/** retry: do not wait any longer · restart: another session · leave: this page goes. */
export type ToLive = "retry" | "restart" | "leave";
