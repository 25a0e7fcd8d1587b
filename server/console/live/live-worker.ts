// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../../ui/zod-without-eval.ts";
import { LiveHub } from "./live-hub.ts";
import type { FromLive, ToLive } from "./live-state.ts";

/** Shared by all pages of the console in a browser, so that they hold one connection together. */
const hub = new LiveHub();

addEventListener("connect", (event) => {
  if (!(event instanceof MessageEvent)) return;
  const [port] = event.ports;
  if (!port) return;
  const listener = (message: FromLive): void => port.postMessage(message);
  port.addEventListener("message", ({ data }: MessageEvent<ToLive>) => hub.obey(listener, data));
  port.start();
  hub.join(listener);
});
