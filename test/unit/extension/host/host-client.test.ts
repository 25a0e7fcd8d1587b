import { beforeEach, describe, expect, test } from "vitest";
import type { HostClient, HostPort } from "../../../../extension/platform/host-client.ts";
import { connectHost } from "../../../../extension/platform/host-client.ts";
import type { HostMessage, HostRequest, SearchGiven } from "../../../../extension/platform/protocol.ts";

/** A host that can be lost, with a clock that is turned by hand. */
class FakeHost {
  ports: FakePort[] = [];
  timers: { at: number; ring: () => void }[] = [];
  now = 0;
  woken = 0;

  get port(): FakePort {
    const last = this.ports.at(-1);
    if (!last) throw new Error("Nobody has connected yet");
    return last;
  }
  connect(): HostPort {
    const port = new FakePort();
    this.ports.push(port);
    return port;
  }
  after(ms: number, ring: () => void): () => void {
    const timer = { at: this.now + ms, ring };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }
  async turn(ms: number): Promise<void> {
    this.now += ms;
    const due = this.timers.filter((timer) => timer.at <= this.now);
    this.timers = this.timers.filter((timer) => timer.at > this.now);
    for (const timer of due) timer.ring();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

class FakePort implements HostPort {
  sent: HostRequest[] = [];
  closed = false;
  collected = 0;
  private hear: ((message: HostMessage) => void) | null = null;
  private drop: (() => void) | null = null;

  send(message: HostRequest): void {
    this.sent.push(message);
  }
  onMessage(listener: (message: HostMessage) => void): void {
    this.hear = listener;
  }
  onDisconnect(listener: () => void): void {
    this.drop = listener;
  }
  collect(): void {
    this.collected += 1;
  }
  close(): void {
    this.closed = true;
  }
  say(message: HostMessage): void {
    this.hear?.(message);
  }
  lose(): void {
    this.drop?.();
  }
  answer(request: HostRequest | undefined, answer: unknown): void {
    if (request) this.say({ reply: request.id, outcome: { kind: "ok", answer } });
  }
}

const query = (text: string): SearchGiven => ({
  query: text,
  literal: false,
  filters: {},
  near: null,
  limit: 20,
});
let host: FakeHost;
let ending: AbortController;
let client: HostClient;

beforeEach(() => {
  host = new FakeHost();
  ending = new AbortController();
  client = connectHost(
    {
      connect: () => host.connect(),
      wake: async () => (host.woken += 1),
      after: (ms, then) => host.after(ms, then),
    },
    () => {},
    ending.signal,
  );
});

test("a call gets its own answer, whatever the order", async () => {
  const first = client.call("trail", null);
  const second = client.call("draft", { slot: "palette" });
  const [one, two] = host.port.sent;
  host.port.answer(two, "second");
  host.port.answer(one, "first");
  expect([await first, await second]).toEqual([
    { kind: "ok", answer: "first" },
    { kind: "ok", answer: "second" },
  ]);
});

describe("when the host vanishes", () => {
  test("it is woken, and what was asked is asked again", async () => {
    const asking = client.call("search", query("тариф"));
    host.port.lose();
    await host.turn(0);
    expect(host.woken).toBe(1);
    expect(host.ports).toHaveLength(2);
    expect(host.port.sent.map((one) => one.given)).toEqual([query("тариф")]);
    host.port.answer(host.port.sent[0], "found");
    expect(await asking).toEqual({ kind: "ok", answer: "found" });
  });

  test("of several searches only the newest is asked again", async () => {
    const older = client.call("search", query("та"));
    void client.call("search", query("тариф"));
    host.port.lose();
    await host.turn(0);
    expect(await older).toEqual({ kind: "failed", why: { kind: "interrupted" } });
    expect(host.port.sent.map((one) => one.given)).toEqual([query("тариф")]);
  });

  test("a question that was sent twice carries the same key", async () => {
    const given = {
      key: crypto.randomUUID(),
      clickedAt: 1,
      as: "question",
      text: "Где бланк?",
      context: {},
    } as const;
    void client.call("ask", given);
    const [before] = host.port.sent;
    host.port.lose();
    await host.turn(0);
    expect(host.port.sent[0]).toEqual(before);
  });

  test("it backs off while the host does not come", async () => {
    void client.call("trail", null);
    for (let losses = 0; losses < 4; losses += 1) {
      host.port.lose();
      const before = host.ports.length;
      await host.turn(losses === 0 ? 0 : 10);
      expect(host.ports.length).toBe(losses === 0 ? before + 1 : before);
      await host.turn(2000);
    }
  });

  test("it gives up in the end, and says so", async () => {
    const asking = client.call("trail", null);
    for (let losses = 0; losses < 12; losses += 1) {
      host.port.lose();
      await host.turn(2000);
    }
    expect(await asking).toEqual({ kind: "failed", why: { kind: "interrupted" } });
  });
});

test("a host that does not answer is taken for dead: the line is opened anew", async () => {
  const asking = client.call("search", query("тариф"));
  const silent = host.port;
  await host.turn(4000);
  expect(silent.closed).toBe(true);
  await host.turn(0);
  host.port.answer(host.port.sent[0], "found");
  expect(await asking).toEqual({ kind: "ok", answer: "found" });
});

test("a slow server is no dead host", async () => {
  void client.call("request", { id: 7 });
  await host.turn(20_000);
  expect(host.ports).toHaveLength(1);
});

test("after the frame is gone nothing is asked or awaited", async () => {
  const asking = client.call("trail", null);
  ending.abort();
  expect(await asking).toEqual({ kind: "failed", why: { kind: "interrupted" } });
  expect(host.port.closed).toBe(true);
  expect(host.timers).toEqual([]);
});
