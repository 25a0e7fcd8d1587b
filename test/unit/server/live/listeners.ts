import type { LiveEvent } from "../../../../core/contract/live.ts";
import { keepLive } from "../../../../extension/live/keep-live.ts";
import { runLive } from "../../../../server/console/live/run-live.ts";

type Listening = {
  /** Origin of the server, as this browser reaches it. */
  readonly origin: string;
  readonly token: string;
  readonly heard: (event: LiveEvent) => void;
  readonly signal: AbortSignal;
};

/** Both programs that hear live events, each with nothing of its browser but the network. */
export const listeners = { extension: listenAsExtension, console: listenAsConsole } as const;

function listenAsExtension({ origin, token, heard, signal }: Listening): void {
  void keepLive({
    caller: { server: origin, fetch, headers: () => ({ authorization: `Bearer ${token}` }) },
    heard,
    opened: () => {},
    lost: () => {},
    refused: () => {},
    signal,
  });
}

function listenAsConsole({ origin, token, heard, signal }: Listening): void {
  void runLive({
    fetch: (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set("authorization", `Bearer ${token}`);
      if (typeof path !== "string") throw new TypeError("The console asks for paths of its own server");
      return fetch(new URL(path, origin), { ...init, headers });
    },
    heard,
    stateChanged: () => {},
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms ?? 0)),
    now: () => Date.now(),
    chance: () => 0.5,
    signal,
  });
}
