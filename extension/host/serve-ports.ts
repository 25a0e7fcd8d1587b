import { browser } from "../platform/browser.ts";
import type { Runtime } from "../platform/browser.ts";
import { isOwnPage } from "../platform/is-own-page.ts";
import { offerNearby } from "../platform/near-search.ts";
import type { HostRequest } from "../platform/protocol.ts";
import { hostPort } from "../platform/protocol.ts";
import { answerPorts, type PortServer, settled } from "./answer-ports.ts";

/**
 * Listens for frames of ours. Only our own pages are let in: a content script, and whoever speaks through one, is not.
 * To be called while the script is first run, or early frames are not heard.
 */
export function servePorts(signal: AbortSignal): PortServer {
  const { open, broadcast, join } = answerPorts();
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener("abort", () => browser.runtime.onConnect.removeListener(onConnect));

  return {
    open(offered) {
      const { handlers, collect } = offered;
      offerNearby({ search: (given) => settled(handlers.search(given)), collect });
      open(offered);
    },
    broadcast,
  };

  function onConnect(port: Runtime.Port): void {
    if (port.name !== hostPort) return;
    if (!isOwnPage(port.sender)) return port.disconnect();
    const { hear, leave } = join(port);
    port.onDisconnect.addListener(leave);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page of this very build speaks our protocol
    port.onMessage.addListener((message) => hear(message as HostRequest));
  }
}
