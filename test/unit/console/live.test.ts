import { describe, expect, test } from "vitest";
import { eventStreamReader } from "../../../core/live/event-stream-reader.ts";
import { hearStream } from "../../../server/console/live/hear-stream.ts";
import type { LiveState } from "../../../server/console/live/live-state.ts";
import {
  type AttemptEnd,
  firstAttempt,
  type Listening,
  nextAttempt,
} from "../../../server/console/live/next-attempt.ts";
import { runLive } from "../../../server/console/live/run-live.ts";

describe("an event stream", () => {
  test("is read whole wherever its chunks end", () => {
    const text = ': here\n\nid: 7\ndata: {"a":1}\n\ndata: два\r\ndata: три\r\n\r\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const read = eventStreamReader();
      expect([...read(text.slice(0, cut)), ...read(text.slice(cut))]).toEqual([
        { id: "7", data: '{"a":1}' },
        { id: "7", data: "два\nтри" },
      ]);
    }
  });
});

const after = (before: Listening, end: AttemptEnd, { tookMs = 0, chance = 0 } = {}): Listening =>
  nextAttempt(before, end, { tookMs, chance });

describe("after an attempt", () => {
  test("a stream that broke off is tried again within a second", () => {
    expect(after(firstAttempt, "dropped", { chance: 0.5 })).toMatchObject({ way: "stream", waitMs: 500 });
  });
  test("a server that is away is asked ever more rarely, at most every 30 seconds", () => {
    let listening = firstAttempt;
    const waits: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      listening = after(listening, "unreachable", { chance: 1 });
      waits.push(listening.waitMs);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
  test("two silent streams lead to polling, eight minutes of it back to a stream, however many polls they were", () => {
    let listening = after(after(firstAttempt, "silent"), "silent");
    expect(listening.way).toBe("poll");
    for (let polls = 0; polls < 470; polls += 1) listening = after(listening, "polled", { tookMs: 1000 });
    expect(listening.way).toBe("poll");
    expect(after(listening, "polled", { tookMs: 25_000 }).way).toBe("stream");
  });
  test("where streams were held up once, a single silent one leads back to polling", () => {
    const polling = after(after(firstAttempt, "silent"), "silent");
    const lost = after(polling, "unreachable");
    expect(lost.way).toBe("stream");
    expect(after(lost, "silent").way).toBe("poll");
    expect(after(after(lost, "dropped"), "silent").way).toBe("stream");
  });
});

const hello = (seq: number): string =>
  `id: ${seq}\ndata: {"type":"hello","seq":${seq},"serverNow":"2026-11-23T09:00:00.000Z"}\n\n`;
const streamOf = (text: string): Response => new Response(text, { status: 200 });

test("kinds of events that are not known are passed over", async () => {
  const heard: string[] = [];
  const end = await hearStream({
    fetch: async () => streamOf('data: {"type":"later"}\n\ndata: no json\n\n' + hello(3)),
    lastSeq: null,
    heard: ({ type }) => heard.push(type),
    alive: () => {},
    signal: new AbortController().signal,
  });
  expect(heard).toEqual(["hello"]);
  expect(end).toBe("dropped");
});

test("a gateway that gave up waiting for a stream's end has held it back", async () => {
  const end = await hearStream({
    fetch: async () => new Response("", { status: 504 }),
    lastSeq: null,
    heard: () => {},
    alive: () => {},
    signal: new AbortController().signal,
  });
  expect(end).toBe("silent");
});

test("a connection that returns asks for what it missed, and says when it is lost", async () => {
  const ending = new AbortController();
  const asked: (string | null)[] = [];
  const states: LiveState["kind"][] = [];
  const answers = [
    () => streamOf(hello(5)),
    () => {
      throw new TypeError("network");
    },
    () => streamOf(hello(5)),
  ];
  await runLive({
    fetch: async (_, init) => {
      asked.push(new Headers(init?.headers).get("last-event-id"));
      const answer = answers.shift();
      if (answer) return answer();
      ending.abort();
      throw new TypeError("over");
    },
    stateChanged: ({ kind }) => {
      if (states.at(-1) !== kind) states.push(kind);
    },
    heard: () => {},
    pause: async () => {},
    now: () => 0,
    chance: () => 0.5,
    signal: ending.signal,
  });
  expect(asked).toEqual([null, "5", "5", "5"]);
  expect(states).toEqual(["live", "lost", "live"]);
});

test("an ended session is told, and nothing is asked until there is reason to", async () => {
  const ending = new AbortController();
  const waits: (number | null)[] = [];
  const states: LiveState["kind"][] = [];
  await runLive({
    fetch: async () => new Response("{}", { status: 401 }),
    stateChanged: ({ kind }) => states.push(kind),
    heard: () => {},
    pause: async (ms) => {
      waits.push(ms);
      ending.abort();
    },
    now: () => 0,
    chance: () => 0,
    signal: ending.signal,
  });
  expect(states).toEqual(["signed-out"]);
  expect(waits).toEqual([null]);
});
