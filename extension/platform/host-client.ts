import type { HostCallName, HostCalls, HostMessage, HostRequest, Outcome } from "./protocol.ts";

/** A port as the browser gives it, reduced to what is needed here. */
export type HostPort = {
  send(message: HostRequest): void;
  onMessage(listener: (message: HostMessage) => void): void;
  onDisconnect(listener: () => void): void;
  collect(): void;
  close(): void;
};

export type HostClientParts = {
  /** Opens a port; throws when the extension itself is gone. */
  connect(): HostPort;
  /** Brings the host back; resolves when one may connect again. */
  wake(): Promise<unknown>;
  /** Runs `then` after `ms`; returns how to call it off. */
  after(ms: number, then: () => void): () => void;
};

export type HostEvent = Extract<HostMessage, { event: string }>;

export type HostClient = {
  /** Asks the host; sent again by itself if the host vanishes meanwhile. Never rejects. */
  call<N extends HostCallName>(
    name: N,
    given: HostCalls[N]["given"],
  ): Promise<Outcome<HostCalls[N]["answer"]>>;
  /** Takes a search's answer that is there but has not been told yet: for when a frame is being made. */
  collect(): void;
};

type Pending = {
  request: HostRequest;
  settle(outcome: Outcome<unknown>): void;
  /** Calls off the timer that waits for the answer. */
  stopWaiting(): void;
  triesLeft: number;
};

/** Calls that go on to the server: slow is no sign of a dead host. */
const viaServer: ReadonlySet<HostCallName> = new Set([
  "searchMore",
  "section",
  "preview",
  "suggested",
  "welcome",
  "connect",
  "disconnect",
  "refresh",
  "request",
  "file",
  "reply",
  "feedback",
  "viewed",
]);
const localAnswerMs = 4000;
const serverAnswerMs = 45_000;
const backOffMs = [0, 30, 100, 250, 500, 1000, 2000];
const tries = 8;

/**
 * A lasting line to the host, which may vanish at any moment (sleep, update, memory): on a lost port or an overdue
 * answer it wakes the host, connects again and repeats what is still unanswered. Of several searches only the
 * newest is repeated; the others are told `interrupted`.
 * @param heard state and news from the host; `state` comes anew after every connection.
 */
export function connectHost(
  parts: HostClientParts,
  heard: (event: HostEvent) => void,
  signal: AbortSignal,
): HostClient {
  const pending = new Map<number, Pending>();
  let port: HostPort | null = null;
  let lastId = 0;
  let losses = 0;

  open();
  signal.addEventListener("abort", close, { once: true });
  return { call, collect: () => port?.collect() };

  function open(): void {
    if (signal.aborted) return;
    let opened: HostPort;
    try {
      opened = parts.connect();
    } catch {
      settleAll();
      return;
    }
    port = opened;
    opened.onMessage((message) => {
      if (port === opened) onMessage(message);
    });
    opened.onDisconnect(() => {
      if (port === opened) lost();
    });
    for (const one of repeated()) send(one);
  }

  function onMessage(message: HostMessage): void {
    losses = 0;
    if ("event" in message) return heard(message);
    const one = pending.get(message.reply);
    if (one) finish(one, message.outcome);
  }

  /** The host is gone: bring it back, and say again what it has not answered. */
  function lost(): void {
    port = null;
    for (const one of pending.values()) one.stopWaiting();
    if (signal.aborted) return;
    const waitMs = backOffMs[Math.min(losses, backOffMs.length - 1)] ?? 0;
    losses += 1;
    parts.after(waitMs, () => void parts.wake().then(open, open));
  }

  function send(one: Pending): void {
    if (!port) return;
    const within = viaServer.has(one.request.call) ? serverAnswerMs : localAnswerMs;
    const sentTo = port;
    one.stopWaiting = parts.after(within, () => {
      if (port !== sentTo) return;
      sentTo.close();
      lost();
    });
    try {
      sentTo.send(one.request);
    } catch {
      lost();
    }
  }

  /** What deserves another try, oldest first. */
  function repeated(): Pending[] {
    const newestSearch = [...pending.values()].findLast((one) => one.request.call === "search");
    for (const one of pending.values()) {
      const overtaken = one.request.call === "search" && one !== newestSearch;
      one.triesLeft -= 1;
      if (overtaken || one.triesLeft < 0) finish(one, { kind: "failed", why: { kind: "interrupted" } });
    }
    return [...pending.values()];
  }

  function finish(one: Pending, outcome: Outcome<unknown>): void {
    one.stopWaiting();
    pending.delete(one.request.id);
    one.settle(outcome);
  }

  function settleAll(): void {
    for (const one of pending.values()) finish(one, { kind: "failed", why: { kind: "interrupted" } });
  }

  function close(): void {
    port?.close();
    port = null;
    settleAll();
  }

  function call<N extends HostCallName>(
    name: N,
    given: HostCalls[N]["given"],
  ): Promise<Outcome<HostCalls[N]["answer"]>> {
    if (signal.aborted) return Promise.resolve({ kind: "failed", why: { kind: "interrupted" } });
    lastId += 1;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- name and given belong together by N, which a union cannot show
    const request = { id: lastId, call: name, given } as HostRequest;
    return new Promise((resolve) => {
      const one: Pending = {
        request,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host answers a call with its own answer
        settle: (outcome) => resolve(outcome as Outcome<HostCalls[N]["answer"]>),
        stopWaiting: () => {},
        triesLeft: tries,
      };
      pending.set(request.id, one);
      send(one);
    });
  }
}
