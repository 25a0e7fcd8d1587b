import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Searcher } from "../../../../extension/search/searcher.ts";
import { createSearcher } from "../../../../extension/search/searcher.ts";
import { FakeSearchingWorker, foundFor, searchFor } from "./fake-searching-worker.ts";

const given = searchFor("тариф");
let workers: FakeSearchingWorker[];
let sizes: number[];
let searcher: Searcher;
/** Milliseconds on the searcher's clock. */
let moment: number;
const worker = (number: number): FakeSearchingWorker => {
  const found = workers[number];
  if (!found) throw new Error(`Worker ${number} was not started`);
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  sizes = [];
  moment = 0;
  searcher = createSearcher(
    () => {
      const started = new FakeSearchingWorker(() => (moment += 1));
      workers.push(started);
      return started;
    },
    { ready: ({ sections }) => sizes.push(sections), unreadable: () => {}, behind: () => {} },
    () => moment,
  );
  return () => {
    searcher.stop();
    vi.useRealTimers();
  };
});

test("a question put to a Worker that dies is answered by the next", async () => {
  const asking = searcher.find(given, {});
  worker(0).die();
  worker(1).answerAll();
  expect((await asking)?.answer.query).toBe("тариф");
});

test("while a new index loads the old one answers", async () => {
  searcher.replace();
  const asking = searcher.find(given, {});
  expect(worker(1).posted).toEqual([]);
  worker(0).answerAll();
  await asking;
  expect(worker(0).stopped).toBe(false);
});

test("once the new index is loaded it takes over, with what is unanswered", async () => {
  const asking = searcher.find(given, {});
  searcher.replace();
  worker(1).ready(9);
  expect(worker(0).stopped).toBe(true);
  worker(1).answerAll();
  await asking;
  expect(sizes).toEqual([9]);
});

test("not before its texts are there too: rows on screen keep theirs", () => {
  searcher.replace();
  worker(1).ready(9, false);
  expect(worker(0).stopped).toBe(false);
  worker(1).ready(9);
  expect(worker(0).stopped).toBe(true);
});

test("at the browser's start an index answers before its texts are there", () => {
  worker(0).ready(9, false);
  expect(sizes).toEqual([9]);
});

test("of two replacements only the later takes over", () => {
  searcher.replace();
  searcher.replace();
  expect(worker(1).stopped).toBe(true);
  worker(1).ready(1);
  worker(2).ready(2);
  expect(sizes).toEqual([2]);
});

test("growth reaches the index that is being loaded, too", () => {
  searcher.replace();
  searcher.grow();
  expect([worker(0).posted, worker(1).posted]).toEqual([[{ kind: "grow" }], [{ kind: "grow" }]]);
});

describe("a new index that comes to nothing", () => {
  const aMoment = 1000;
  const aWhile = 60_000;

  test("is tried again after a moment, and the old one answers until it is there", async () => {
    searcher.replace();
    worker(1).die();
    const asking = searcher.find(given, {});
    worker(0).answerAll();
    await asking;
    expect(workers).toHaveLength(2);
    vi.advanceTimersByTime(aMoment);
    expect(worker(0).stopped).toBe(false);
    worker(2).ready(9);
    expect(worker(0).stopped).toBe(true);
    expect(sizes).toEqual([9]);
  });

  test("after longer and longer while it keeps dying, and never at once", () => {
    searcher.replace();
    const waitsMs = [1, 2, 3, 4].map((at) => {
      worker(at).die();
      expect(workers).toHaveLength(at + 1);
      const from = Date.now();
      vi.advanceTimersToNextTimer();
      expect(workers).toHaveLength(at + 2);
      return Date.now() - from;
    });
    expect(waitsMs).toEqual(waitsMs.toSorted((a, b) => a - b));
    expect(new Set(waitsMs).size).toBe(4);
  });

  test("is given up for another one where it never gets ready", () => {
    searcher.replace();
    worker(1).ready(9, false);
    vi.advanceTimersByTime(aWhile);
    expect(worker(1).stopped).toBe(true);
    vi.advanceTimersByTime(aMoment);
    worker(2).ready(9);
    expect(worker(0).stopped).toBe(true);
  });

  test("is given longer at the next try: it may only be slow", () => {
    searcher.replace();
    vi.advanceTimersByTime(aWhile + aMoment);
    vi.advanceTimersByTime(aWhile);
    expect(worker(2).stopped).toBe(false);
    vi.advanceTimersByTime(aWhile);
    expect(worker(2).stopped).toBe(true);
  });

  test("is not tried again once a later replacement is on its way", () => {
    searcher.replace();
    worker(1).die();
    searcher.replace();
    vi.advanceTimersByTime(aMoment);
    expect(workers).toHaveLength(3);
    worker(2).ready(9);
    vi.runAllTimers();
    expect(workers).toHaveLength(3);
  });

  test("nor where the old one dies too: what takes its place loads what is new", () => {
    searcher.replace();
    worker(1).die();
    worker(0).die();
    worker(2).ready(9);
    vi.runAllTimers();
    expect(workers).toHaveLength(3);
  });

  test("nor after the end", () => {
    searcher.replace();
    worker(1).die();
    searcher.stop();
    vi.runAllTimers();
    expect(workers).toHaveLength(2);
  });
});

describe("a frame that is being made takes what the Worker has left", () => {
  test("ahead of the message, which then changes nothing", async () => {
    const asking = searcher.find(given, {});
    worker(0).left.set(1, foundFor("ahead"));
    searcher.collect();
    worker(0).answerAll();
    expect((await asking)?.answer.query).toBe("ahead");
  });

  test("waits for it half a frame from the question on, and the message still comes", async () => {
    const asking = searcher.find(given, {});
    moment = 5;
    searcher.collect();
    expect(moment).toBe(8);
    worker(0).answerAll();
    expect((await asking)?.answer.query).toBe("тариф");
  });

  test("looks once where that is over", () => {
    void searcher.find(given, {});
    moment = 20;
    searcher.collect();
    expect(moment).toBe(21);
  });

  test("waits for nothing where nothing was asked", () => {
    searcher.collect();
    expect(moment).toBe(0);
  });

  test("takes the newest of two, where it replaced the one before", async () => {
    const [, later] = [searcher.find(given, {}), searcher.find(given, {})];
    worker(0).left.set(2, foundFor("later"));
    searcher.collect();
    expect((await later)?.answer.query).toBe("later");
  });
});
