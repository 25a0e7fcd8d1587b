import { beforeEach, expect, test, vi } from "vitest";
import type { LiveEvent } from "../../../../core/contract/live.ts";
import { keepLive } from "../../../../extension/live/keep-live.ts";

const hello = { type: "hello", seq: 7, serverNow: "2026-11-23T12:00:00Z" } as const;
const line = (id: number, event: LiveEvent): string => `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;

type Asked = { address: string; headers: Headers };
let asked: Asked[];
let answers: ((signal: AbortSignal) => Response)[];
let heard: LiveEvent[];
let ending: AbortController;

/** A stream that says this and then, unless told to end, nothing more until it is given up. */
function streamOf(text: string, ends: boolean) {
  return (signal: AbortSignal): Response =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          if (ends) controller.close();
          else signal.addEventListener("abort", () => controller.error(signal.reason));
        },
      }),
    );
}

const gatewayTimeout = (): Response => new Response("", { status: 504 });

async function answer(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  asked.push({ address: new Request(address).url, headers: new Headers(init?.headers) });
  const next = answers.shift();
  if (!next) throw new TypeError("Nobody answers");
  return next(init?.signal ?? ending.signal);
}

function live(): { lost: () => number; refused: () => boolean; done: Promise<void> } {
  let losses = 0;
  let wasRefused = false;
  const done = keepLive({
    caller: { server: "https://ask.example", fetch: answer, headers: () => ({ authorization: "Bearer t" }) },
    heard: (event) => heard.push(event),
    opened: () => {},
    lost: () => (losses += 1),
    refused: () => (wasRefused = true),
    signal: ending.signal,
  });
  return { lost: () => losses, refused: () => wasRefused, done };
}

beforeEach(() => {
  vi.useFakeTimers();
  [asked, answers, heard] = [[], [], []];
  ending = new AbortController();
  return () => {
    ending.abort();
    vi.useRealTimers();
  };
});

test("after a lost stream it goes on from the last event", async () => {
  const event = { type: "request", seq: 9, request: 3, kind: "answered", by: null } as const;
  answers = [streamOf(line(7, hello) + line(9, event), true), streamOf("", false)];
  const { lost } = live();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([hello, event]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(lost()).toBe(1);
  expect(asked[1]?.headers.get("last-event-id")).toBe("9");
  expect(asked[1]?.headers.get("authorization")).toBe("Bearer t");
});

test("two silent streams in a row, and it polls", async () => {
  answers = [streamOf(": \n\n", false), streamOf(": \n\n", false)];
  live();
  await vi.advanceTimersByTimeAsync(70_000);
  expect(asked.map(({ address }) => new URL(address).pathname).slice(0, 3)).toEqual([
    "/api/live",
    "/api/live",
    "/api/live/poll",
  ]);
});

test("a gateway that gives up waiting for a stream's end has held it back as well", async () => {
  answers = [gatewayTimeout, gatewayTimeout];
  live();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.map(({ address }) => new URL(address).pathname).slice(0, 3)).toEqual([
    "/api/live",
    "/api/live",
    "/api/live/poll",
  ]);
});

test("a poll that nobody answers is given up", async () => {
  const never = streamOf("", false);
  answers = [never, never, never, streamOf(line(7, hello), false)];
  const { lost } = live();
  await vi.advanceTimersByTimeAsync(2 * 32_000 + 37_000);
  expect(lost()).toBe(1);
  expect(heard).toEqual([hello]);
});

test("heartbeats keep a quiet stream", async () => {
  answers = [
    (signal) =>
      new Response(
        new ReadableStream({
          start(controller) {
            const beat = setInterval(() => controller.enqueue(new TextEncoder().encode(": \n\n")), 15_000);
            signal.addEventListener("abort", () => {
              clearInterval(beat);
              controller.error(signal.reason);
            });
          },
        }),
      ),
  ];
  live();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(asked).toHaveLength(1);
});

test("a refused token ends it", async () => {
  answers = [() => new Response("{}", { status: 401 })];
  const { refused, done } = live();
  await vi.advanceTimersByTimeAsync(0);
  await done;
  expect(refused()).toBe(true);
});

test("an event that a newer server invented is passed over", async () => {
  answers = [streamOf(`data: {"type":"unheard-of"}\n\ndata: no json\n\n${line(7, hello)}`, false)];
  live();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([hello]);
});
