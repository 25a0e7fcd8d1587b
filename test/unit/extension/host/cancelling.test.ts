import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RequestView } from "../../../../core/contract/request.ts";
import { createCancelling, type CancellingKeeper, undoMs } from "../../../../extension/host/cancelling.ts";
import type { FromServer, ServerLine } from "../../../../extension/host/server-line.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keeper hands it on unread
const view = { id: 12 } as RequestView;
let answer: FromServer<RequestView>;
let asked: number[];
let taken: RequestView[];
let stop: AbortController;
let keeper: CancellingKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, taken, stop] = [[], [], new AbortController()];
  answer = { kind: "ok", answer: view, status: 200 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a line that knows one endpoint
  const line = ((_: unknown, { params }: { params: { id: number } }) => {
    asked.push(params.id);
    return Promise.resolve(answer);
  }) as unknown as ServerLine;
  keeper = createCancelling({
    line,
    now: Date.now,
    changed: () => {},
    take: async (one) => void taken.push(one),
    signal: stop.signal,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test("a question is taken back once its ten seconds are over, and not before", async () => {
  keeper.begin(12);
  keeper.begin(12);
  await vi.advanceTimersByTimeAsync(undoMs - 1);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual([12]);
  expect(taken).toEqual([view]);
  expect(keeper.shown()).toEqual([]);
});

test("undone, it stays as it is", async () => {
  keeper.begin(12);
  expect(keeper.undo(12)).toBe(true);
  await vi.advanceTimersByTimeAsync(undoMs * 2);
  expect(asked).toEqual([]);
});

test("one that could not be taken back says so, and can be tried again", async () => {
  answer = { kind: "offline", cause: new TypeError("no network") };
  keeper.begin(12);
  await vi.advanceTimersByTimeAsync(undoMs);
  expect(keeper.shown()).toEqual([{ id: 12, state: { kind: "failed", why: null } }]);
  answer = { kind: "ok", answer: view, status: 200 };
  keeper.begin(12);
  await vi.advanceTimersByTimeAsync(undoMs);
  expect(taken).toEqual([view]);
});

test("whoever disconnects meanwhile has taken nothing back", async () => {
  keeper.begin(12);
  keeper.forget();
  await vi.advanceTimersByTimeAsync(undoMs * 2);
  expect(asked).toEqual([]);
});
