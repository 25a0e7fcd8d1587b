import { beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../../../core/contract/problem.ts";
import { markToGoOnFrom } from "../../../../extension/search/next-mark.ts";
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

const { mark } = markToGoOnFrom(undefined, { user: "marina", fields: "full", analysis: "1" });
const problem = (code: Problem["code"]): Problem => ({ type: "", title: "", status: 401, detail: "", code });
let workers: FakeWorker[];
let refused: string[];
let missed: number;
let allowed: boolean;
/** What the searching side was told of the copy. */
let steps: string[];
let keeper: SyncKeeper;
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
  last().say({ kind: "step", step: { kind: "grown", mark: { ...mark, sections: 500, total: 2000 } } });
  expect(keeper.state()).toEqual({ kind: "loading", done: 500, total: 2000 });
  last().say({ kind: "step", step: { kind: "grown", mark: { ...mark, complete: true } } });
  expect(keeper.state()).toEqual({ kind: "idle" });
});

test("each step is told as what it is", () => {
  keeper.sync();
  for (const kind of ["dropped", "grown", "replaced"] as const)
    last().say({ kind: "step", step: { kind, mark } });
  expect(steps).toEqual(["dropped", "grown", "replaced"]);
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
