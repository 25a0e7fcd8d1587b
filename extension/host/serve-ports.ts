import { browser } from "../platform/browser.ts";
import type { Runtime } from "../platform/browser.ts";
import { isOwnPage } from "../platform/is-own-page.ts";
import { offerNearby } from "../platform/near-search.ts";
import type {
  HostCallName,
  HostCalls,
  HostMessage,
  HostRequest,
  HostState,
  Outcome,
} from "../platform/protocol.ts";
import { hostPort } from "../platform/protocol.ts";

export type HostHandlers = {
  [N in HostCallName]: (given: HostCalls[N]["given"]) => Promise<Outcome<HostCalls[N]["answer"]>>;
};

export type Serving = {
  readonly handlers: HostHandlers;
  readonly state: () => HostState;
  /** Settles searches that are answered but not told yet. */
  readonly collect: () => void;
};

export type PortServer = {
  /** Answers come once the host is up; calls that came before wait for it. */
  open: (serving: Serving) => void;
  /** To every frame that is connected. */
  broadcast: (message: HostMessage) => void;
};

/**
 * Listens for frames of ours. Only our own pages are let in: a content script, and whoever speaks through one, is not.
 * To be called while the script is first run, or early frames are not heard.
 */
export function servePorts(signal: AbortSignal): PortServer {
  const ports = new Set<Runtime.Port>();
  let serving: Serving | null = null;
  const early: (() => void)[] = [];
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener("abort", () => browser.runtime.onConnect.removeListener(onConnect));

  return {
    open(offered) {
      const { handlers, state, collect } = offered;
      serving = offered;
      offerNearby({ search: (given) => settled(handlers.search(given)), collect });
      for (const port of ports) say(port, { event: "state", state: state() });
      for (const late of early.splice(0)) late();
    },
    broadcast(message) {
      for (const port of ports) say(port, message);
    },
  };

  function onConnect(port: Runtime.Port): void {
    if (port.name !== hostPort) return;
    if (!isOwnPage(port.sender)) return port.disconnect();
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page of this very build speaks our protocol
    port.onMessage.addListener((message) => hear(port, message as HostRequest));
    if (serving) say(port, { event: "state", state: serving.state() });
  }

  function hear(port: Runtime.Port, request: HostRequest): void {
    if (serving) void reply(port, request, serving.handlers);
    else early.push(() => hear(port, request));
  }
}

async function reply(port: Runtime.Port, request: HostRequest, handlers: HostHandlers): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handler and given belong together by the call's name
  const handle = handlers[request.call] as (given: HostRequest["given"]) => Promise<Outcome<unknown>>;
  say(port, { reply: request.id, outcome: await settled(handle(request.given)) });
}

/** A call that fell over is told as one to be tried again. */
async function settled<T>(answering: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await answering;
  } catch (failure) {
    reportError(failure);
    return { kind: "failed", why: { kind: "interrupted" } };
  }
}

function say(port: Runtime.Port, message: HostMessage): void {
  try {
    port.postMessage(message);
  } catch {
    // The frame has gone; its onDisconnect comes next.
  }
}
