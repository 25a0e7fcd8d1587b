import { askBackground } from "./ask-background.ts";
import { browser } from "./browser.ts";
import type { HostClient, HostEvent, HostPort } from "./host-client.ts";
import { connectHost } from "./host-client.ts";
import { nearSearch, type NearSearch } from "./near-search.ts";
import type { HostMessage, HostRequest } from "./protocol.ts";
import { hostPort } from "./protocol.ts";

/** The line to the resident host for palette, side panel and options. */
export function openHost(heard: (event: HostEvent) => void, signal: AbortSignal): HostClient {
  return connectHost({ connect, wake: () => askBackground("wake-host", null), after }, heard, signal);
}

function connect(): HostPort {
  const port = browser.runtime.connect({ name: hostPort });
  const heard: ((message: HostMessage) => void)[] = [];
  return {
    send(message) {
      if (message.call !== "search" || !searchNear(message)) port.postMessage(message);
    },
    onMessage(listener) {
      heard.push(listener);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent by the host of this very build
      port.onMessage.addListener((message) => listener(message as HostMessage));
    },
    onDisconnect: (listener) =>
      port.onDisconnect.addListener(() => {
        // Reading it keeps Chrome from reporting a host that was not there yet as an error of the page.
        void browser.runtime.lastError;
        listener();
      }),
    collect: () => nearSearch()?.collect(),
    close: () => port.disconnect(),
  };

  /** False where the host cannot be reached this way. Should it end meanwhile, the port tells. */
  function searchNear({ id, given }: Extract<HostRequest, { call: "search" }>): boolean {
    const near = nearSearch();
    if (!near) return false;
    void answer(id, near.search(given));
    return true;
  }

  async function answer(id: number, answering: ReturnType<NearSearch["search"]>): Promise<void> {
    const outcome = await answering;
    for (const listener of heard) listener({ reply: id, outcome });
  }
}

function after(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
