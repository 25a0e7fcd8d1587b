import type {
  HostCallName,
  HostCalls,
  HostMessage,
  HostRequest,
  HostState,
  Outcome,
} from "../platform/protocol.ts";

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

/** A frame's end of the line, as far as it is spoken into. */
export type FramePort = { postMessage: (message: HostMessage) => void };

type Joined = { hear: (request: HostRequest) => void; leave: () => void };

/** Answers frames whose ports are handed to it, by whatever way they came. */
export function answerPorts(): PortServer & { join: (port: FramePort) => Joined } {
  const ports = new Set<FramePort>();
  let serving: Serving | null = null;
  const early: (() => void)[] = [];

  return {
    open(offered) {
      serving = offered;
      for (const port of ports) say(port, { event: "state", state: offered.state() });
      for (const late of early.splice(0)) late();
    },
    broadcast(message) {
      for (const port of ports) say(port, message);
    },
    join(port) {
      ports.add(port);
      if (serving) say(port, { event: "state", state: serving.state() });
      return { hear: (request) => hear(port, request), leave: () => void ports.delete(port) };
    },
  };

  function hear(port: FramePort, request: HostRequest): void {
    if (serving) void reply(port, request, serving.handlers);
    else early.push(() => hear(port, request));
  }
}

async function reply(port: FramePort, request: HostRequest, handlers: HostHandlers): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handler and given belong together by the call's name
  const handle = handlers[request.call] as (given: HostRequest["given"]) => Promise<Outcome<unknown>>;
  say(port, { reply: request.id, outcome: await settled(handle(request.given)) });
}

/** A call that fell over is told as one to be tried again. */
export async function settled<T>(answering: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await answering;
  } catch (failure) {
    reportError(failure);
    return { kind: "failed", why: { kind: "interrupted" } };
  }
}

function say(port: FramePort, message: HostMessage): void {
  try {
    port.postMessage(message);
  } catch {
    // The frame has gone; it leaves next.
  }
}
