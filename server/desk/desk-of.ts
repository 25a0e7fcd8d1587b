import type { AppDeps } from "../app-deps.ts";
import type { LiveHub } from "../live/live-hub.ts";
import type { Desk } from "./desk.ts";
import { RequestClocks } from "./request-clocks.ts";

type Deps = Pick<AppDeps, "store" | "config" | "now" | "catalogue"> & Partial<Pick<AppDeps, "topics">>;

/** The desk over what the application was opened with. Whatever is written is told by this hub. */
export function deskOf(hub: Pick<LiveHub, "wake">, { store, config, now, catalogue, topics }: Deps): Desk {
  return {
    store,
    config,
    now,
    portal: catalogue,
    clocks: new RequestClocks(config.desk),
    changed: hub.wake,
    ...(topics && { topics }),
  };
}
