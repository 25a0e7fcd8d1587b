import { beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../../../core/contract/problem.ts";
import { markToGoOnFrom } from "../../../../extension/search/next-mark.ts";
import type { SyncMark } from "../../../../extension/search/stored-part.ts";
import type { SyncKeeper, SyncingWorker } from "../../../../extension/search/sync-keeper.ts";
import { createSyncKeeper } from "../../../../extension/search/sync-keeper.ts";
import type { FromSyncing, ToSyncing } from "../../../../extension/search/syncing-messages.ts";

class FakeWorker implements SyncingWorker {
  task: ToSyncing | null = null;
  stopped = false;
  say: (message: FromSyncing) => void = () => {};
  fail: () => void = () => {};

  post(task: ToSyncing): void {
    this.task = task;
  }
  onMessage(listener: (message: FromSyncing) => void): void {
    this.say = listener;
  }
  onError(listener: () => void): void {
    this.fail = listener;
  }
  stop(): void {
    this.stopped = true;
  }
}

const { mark } = markToGoOnFrom(undefined, { user: "marina", fields: "full", analysis: "1", contract: 1 }, 0);
const whole = { ...mark, complete: true, stage: "changes" } as const;
const problem = (code: Problem["code"]): Problem => ({ type: "", title: "", status: 401, detail: "", code });
let workers: FakeWorker[];
let refused: string[];
let missed: number;
let allowed: boolean;
/** What the searching side was told of the copy. */
let steps: string[];
let keeper: SyncKeeper;
const grow = (grown: Partial<SyncMark>): void =>
  last().say({ kind: "step", step: { kind: "grown", mark: { ...mark, ...grown } } });
const last = (): FakeWorker => {
  const found = workers.at(-1);
  if (!found) throw new Error("No Worker was started");
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  [workers, refused, missed, allowed, steps] = [[], [], 0, true, []];
  keeper = createSyncKeeper({
    spawn: () => {
      workers.push(new FakeWorker());
      return last();
    },
    first: null,
    task: () =>
      allowed ? { server: "https://ask.example", token: "t", user: "marina", fields: "full" } : null,
    grown: () => steps.push("grown"),
    replaced: () => steps.push("replaced"),
    tuned: () => steps.push("tuned"),
    dropped: () => steps.push("dropped"),
    changed: () => {},
    reached: () => {},
    missed: () => (missed += 1),
    refused: (token) => refused.push(token),
    signal: new AbortController().signal,
  });
  return () => vi.useRealTimers();
});

test("never two rounds at once; what came up meanwhile is looked for afterwards", () => {
  keeper.sync();
  keeper.sync();
  expect(workers).toHaveLength(1);
  last().say({ kind: "current", mark: { ...mark, complete: true } });
  expect(workers).toHaveLength(2);
  expect(workers[0]?.stopped).toBe(true);
});

test("the first copy shows how far it is, and is done with its last page", () => {
  keeper.sync();
  const some = { cursor: "c", sections: 500, total: 2000 };
  grow({ ...some, ahead: 1500 });
  expect(keeper.state()).toEqual({ kind: "loading", done: 500, total: 2000 });
  grow({ ...some, stage: "texts", sections: 2000, ahead: 1900 });
  expect(keeper.state()).toEqual({ kind: "loading", done: 100, total: 2000 });
  grow({ ...some, complete: true, stage: "changes" });
  expect(keeper.state()).toEqual({ kind: "idle" });
});

test("a later round is shown only while more than one page of it is to come", () => {
  keeper.sync();
  last().say({ kind: "step", step: { kind: "grown", mark: { ...whole, changed: 1000, ahead: 2500 } } });
  expect(keeper.state()).toEqual({ kind: "catching-up", done: 1000, total: 3500 });
  last().say({ kind: "step", step: { kind: "grown", mark: { ...whole, ahead: 0 } } });
  expect(keeper.state()).toEqual({ kind: "idle" });
});

test("a disk that is full is told, whether titles are kept or nothing is, and tried again later", () => {
  keeper.sync();
  last().say({ kind: "current", mark: { ...whole, fields: "titles", noRoomSince: 5 } });
  expect(keeper.state()).toEqual({ kind: "full" });
  keeper.sync();
  last().say({ kind: "no-room" });
  expect(keeper.state()).toEqual({ kind: "full" });
  vi.advanceTimersByTime(30 * 60_000);
  expect(workers).toHaveLength(2);
  vi.advanceTimersByTime(30 * 60_000);
  expect(workers).toHaveLength(3);
});

test("a whole copy that had to make room is whole no more, and what is loaded of it goes on answering", () => {
  keeper.sync();
  last().say({ kind: "current", mark: whole });
  keeper.sync();
  last().say({ kind: "step", step: { kind: "cleared", mark: { ...mark, noRoomSince: 5 } } });
  last().say({ kind: "no-room" });
  expect(keeper.mark()).toMatchObject({ complete: false });
  expect(keeper.state()).toEqual({ kind: "full" });
  expect(steps).toEqual([]);
});

test("each step is told as what it is", () => {
  keeper.sync();
  for (const kind of ["dropped", "grown", "tuned", "replaced"] as const)
    last().say({ kind: "step", step: { kind, mark } });
  expect(steps).toEqual(["dropped", "grown", "tuned", "replaced"]);
});

test("it looks again every ten minutes, and sooner after a failure", () => {
  keeper.sync();
  last().say({ kind: "current", mark: { ...mark, complete: true } });
  vi.advanceTimersByTime(10 * 60_000);
  expect(workers).toHaveLength(2);
  last().say({ kind: "offline" });
  expect(missed).toBe(1);
  vi.advanceTimersByTime(30_000);
  expect(workers).toHaveLength(3);
});

test("a refused token is told, with the token it was", () => {
  keeper.sync();
  last().say({ kind: "problem", problem: problem("unauthenticated") });
  expect(refused).toEqual(["t"]);
});

test("a Worker that dies ends the round; the next one comes by itself", () => {
  keeper.sync();
  last().fail();
  expect(keeper.state()).toEqual({ kind: "failed", problem: null });
  vi.advanceTimersByTime(30_000);
  expect(workers).toHaveLength(2);
});

test("nothing is fetched where nothing may be kept", () => {
  allowed = false;
  keeper.sync();
  expect(workers).toEqual([]);
});

test("after signing out a running round is stopped and its last words are not heard", () => {
  keeper.sync();
  const running = last();
  keeper.forget();
  running.say({ kind: "current", mark });
  expect(running.stopped).toBe(true);
  expect(keeper.mark()).toBeNull();
});

test("an unreadable index is compiled anew once, not for ever", () => {
  keeper.rebuild();
  expect(last().task?.rebuild).toBe(true);
  last().say({ kind: "current", mark: { ...mark, complete: true } });
  keeper.rebuild();
  expect(workers).toHaveLength(1);
});

test("while a copy cannot be searched it does not count as whole, so that the server is asked", () => {
  keeper.sync();
  last().say({ kind: "current", mark: whole });
  keeper.rebuild();
  expect(keeper.mark()).toMatchObject({ complete: false });
  expect(keeper.state()).toMatchObject({ kind: "loading" });
  last().say({ kind: "step", step: { kind: "replaced", mark: whole } });
  expect(keeper.mark()).toEqual(whole);
  expect(keeper.state()).toEqual({ kind: "idle" });
});
