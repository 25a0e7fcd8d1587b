import type { HostClient, HostEvent, HostPort } from "../../../platform/host-client.ts";
import { connectHost } from "../../../platform/host-client.ts";
import type { HostMessage, HostRequest } from "../../../platform/protocol.ts";
import { pageHost } from "../../page-host.ts";

/** The line to the host in this very page. It cannot vanish alone, so no answer is ever overdue. */
export function openHost(heard: (event: HostEvent) => void, signal: AbortSignal): HostClient {
  const parts = { connect, wake: () => Promise.resolve(true), after: () => () => {} };
  return connectHost(parts, heard, signal);
}

/** What is said is copied, as between two documents: neither side changes what the other holds. */
function connect(): HostPort {
  const { port1: frame, port2: host } = new MessageChannel();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port's takes none
  const { hear, leave } = pageHost.join({ postMessage: (message) => host.postMessage(message) });
  host.addEventListener("message", ({ data }: MessageEvent<HostRequest>) => hear(data));
  host.start();
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port's takes none
    send: (message) => frame.postMessage(message),
    onMessage(listener) {
      frame.addEventListener("message", ({ data }: MessageEvent<HostMessage>) => listener(data));
      frame.start();
    },
    onDisconnect: () => {},
    collect: () => {},
    close() {
      leave();
      frame.close();
    },
  };
}
