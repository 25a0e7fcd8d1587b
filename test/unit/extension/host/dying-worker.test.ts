import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Searcher } from "../../../../extension/search/searcher.ts";
import { createSearcher } from "../../../../extension/search/searcher.ts";
import { FakeSearchingWorker, searchFor } from "./fake-searching-worker.ts";

const given = searchFor("тариф");
const aMoment = 1000;
let workers: FakeSearchingWorker[];
let failures: Error[];
let searcher: Searcher;
const worker = (number: number): FakeSearchingWorker => {
  const found = workers[number];
  if (!found) throw new Error(`Worker ${number} was not started`);
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  [workers, failures] = [[], []];
  searcher = createSearcher(
    () => {
      workers.push(new FakeSearchingWorker());
      return worker(workers.length - 1);
    },
    { ready: () => {}, unreadable: () => {}, behind: (failure) => failures.push(failure) },
    () => Date.now(),
  );
  return () => {
    searcher.stop();
    vi.useRealTimers();
  };
});

describe("a Worker that answers and dies", () => {
  test("is replaced at once the first time, and after longer and longer while that goes on", () => {
    worker(0).die();
    expect(workers).toHaveLength(2);
    const waitsMs = [1, 2, 3, 4, 5, 6].map((at) => {
      worker(at).die();
      expect(workers).toHaveLength(at + 1);
      const from = Date.now();
      vi.advanceTimersToNextTimer();
      expect(workers).toHaveLength(at + 2);
      return Date.now() - from;
    });
    expect(waitsMs).toEqual([1000, 5000, 30_000, 120_000, 600_000, 600_000]);
  });

  test("is replaced at once again where those before it had lived long", () => {
    worker(0).die();
    vi.advanceTimersByTime(60_000);
    worker(1).die();
    expect(workers).toHaveLength(3);
  });

  test("leaves what is asked meanwhile to the next one", async () => {
    worker(0).die();
    worker(1).die();
    const asking = searcher.find(given, {});
    searcher.grow();
    searcher.collect();
    vi.advanceTimersByTime(aMoment);
    worker(2).answerAll();
    expect((await asking)?.answer.query).toBe("тариф");
  });

  test("keeps nobody waiting where the next one is not to be there soon", async () => {
    worker(0).die();
    worker(1).die();
    const asking = searcher.find(given, {});
    vi.advanceTimersByTime(aMoment);
    worker(2).die();
    expect(await asking).toBeNull();
    expect(await searcher.find(given, {})).toBeNull();
    vi.advanceTimersToNextTimer();
    const again = searcher.find(given, {});
    worker(3).answerAll();
    expect((await again)?.answer.query).toBe("тариф");
  });

  test("gives way to a new index that is there first, and is not started beside it", async () => {
    worker(0).die();
    worker(1).die();
    searcher.replace();
    const asking = searcher.find(given, {});
    worker(2).ready(9);
    worker(2).answerAll();
    await asking;
    vi.runAllTimers();
    expect(workers).toHaveLength(3);
  });

  test("is not started any more after the end", () => {
    worker(0).die();
    worker(1).die();
    searcher.stop();
    vi.runAllTimers();
    expect(workers).toHaveLength(2);
  });

  test("takes no third one with it: the question that two died of comes to nothing, all others are answered", async () => {
    const fatal = searcher.find(searchFor("роковой запрос"), {});
    worker(0).die();
    worker(1).die();
    expect(await fatal).toBeNull();
    const asking = searcher.find(given, {});
    vi.advanceTimersByTime(aMoment);
    expect(worker(2).asked()).toEqual(["тариф"]);
    worker(2).answerAll();
    expect((await asking)?.answer.query).toBe("тариф");
  });
});

describe("a Worker that could not take in what was added", () => {
  test("says so, and answers until another has loaded everything", () => {
    worker(0).fallBehind();
    expect(failures.map(({ message }) => message)).toEqual([
      "The search index did not grow, so it is loaded anew: UnknownError: the disk is not readable",
    ]);
    vi.advanceTimersByTime(aMoment);
    expect(worker(0).stopped).toBe(false);
    worker(1).ready(9);
    expect(worker(0).stopped).toBe(true);
  });

  test("is not replaced twice: what loads already takes the same in itself", () => {
    searcher.replace();
    worker(0).fallBehind();
    vi.advanceTimersByTime(aMoment);
    expect(workers).toHaveLength(2);
  });

  test("is tried again later and later where the next one fails in the same way", () => {
    worker(0).fallBehind();
    const waitsMs = [1, 2, 3].map((at) => {
      const from = Date.now();
      vi.advanceTimersToNextTimer();
      expect(workers).toHaveLength(at + 1);
      worker(at).fallBehind();
      return Date.now() - from;
    });
    expect(waitsMs).toEqual([1000, 5000, 30_000]);
  });
});
