import { askBackground } from "./ask-background.ts";
import { browser } from "./browser.ts";
import type { HostClient, HostEvent, HostPort } from "./host-client.ts";
import { connectHost } from "./host-client.ts";
import type { HostMessage } from "./protocol.ts";
import { hostPort } from "./protocol.ts";

/** The line to the resident host for palette, side panel and options. */
export function openHost(heard: (event: HostEvent) => void, signal: AbortSignal): HostClient {
  return connectHost({ connect, wake: () => askBackground("wake-host", null), after }, heard, signal);
}

function connect(): HostPort {
  const port = browser.runtime.connect({ name: hostPort });
  return {
    send: (message) => port.postMessage(message),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent by the host of this very build
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as HostMessage)),
    onDisconnect: (listener) =>
      port.onDisconnect.addListener(() => {
        // Reading it keeps Chrome from reporting a host that was not there yet as an error of the page.
        void browser.runtime.lastError;
        listener();
      }),
    close: () => port.disconnect(),
  };
}

function after(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
