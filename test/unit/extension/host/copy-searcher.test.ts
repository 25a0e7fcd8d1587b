import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CopySearcher } from "../../../../extension/search/copy-searcher.ts";
import { createCopySearcher } from "../../../../extension/search/copy-searcher.ts";
import { createSearcher } from "../../../../extension/search/searcher.ts";
import { FakeSearchingWorker, foundFor, searchFor } from "./fake-searching-worker.ts";

const given = searchFor("тариф");
let workers: FakeSearchingWorker[];
let sizes: number[];
let looks: number;
let searcher: CopySearcher;
const worker = (number: number): FakeSearchingWorker => {
  const found = workers[number];
  if (!found) throw new Error(`Worker ${number} was not started`);
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  [workers, sizes, looks] = [[], [], 0];
  searcher = createCopySearcher(
    () =>
      createSearcher(
        () => {
          workers.push(new FakeSearchingWorker(() => (looks += 1)));
          return worker(workers.length - 1);
        },
        { ready: ({ sections }) => sizes.push(sections), unreadable: () => {}, behind: () => {} },
        () => Date.now() + looks,
      ),
    () => sizes.push(0),
  );
  searcher.open();
  worker(0).ready(9);
  return () => {
    searcher.drop();
    vi.useRealTimers();
  };
});

describe("once the copy may not be shown", () => {
  test("the Worker is stopped at once, and what it was asked comes to nothing", async () => {
    const asking = searcher.find(given, {});
    searcher.drop();
    expect(worker(0).stopped).toBe(true);
    expect(await asking).toBeNull();
    expect(sizes).toEqual([9, 0]);
  });

  test("so is one that was to replace it", () => {
    searcher.replace();
    searcher.drop();
    expect(worker(1).stopped).toBe(true);
  });

  test("nothing is asked of anybody, and no Worker begins by itself", async () => {
    worker(0).die();
    searcher.replace();
    worker(2).die();
    searcher.drop();
    searcher.grow();
    searcher.replace();
    vi.runAllTimers();
    expect(await searcher.find(given, {})).toBeNull();
    expect(workers).toHaveLength(3);
  });

  test("what it had said or left before is not heard any more", async () => {
    const asking = searcher.find(given, {});
    worker(0).left.set(1, foundFor("чужой тариф"));
    searcher.drop();
    searcher.collect();
    worker(0).answerAll("чужой тариф");
    worker(0).ready(10);
    expect(await asking).toBeNull();
    expect(looks).toBe(0);
    expect(sizes).toEqual([9, 0]);
  });
});

describe("to the next user", () => {
  test("nothing of the former one is shown, even where no Worker of theirs ever gets ready", async () => {
    const former = searcher.find(searchFor("кто здесь был"), {});
    worker(0).left.set(1, foundFor("чужой тариф"));
    searcher.drop();
    searcher.open();
    const asking = searcher.find(given, {});
    for (let at = 1; at < 4; at += 1) {
      searcher.collect();
      worker(0).answerAll("чужой тариф");
      worker(at).die();
      vi.advanceTimersByTime(30_000);
    }
    expect([await former, await asking]).toEqual([null, null]);
    expect(workers.slice(1).flatMap((one) => one.asked())).not.toContain("кто здесь был");
  });

  test("the own copy answers", async () => {
    searcher.drop();
    searcher.open();
    const asking = searcher.find(given, {});
    worker(1).answerAll("свой тариф");
    expect((await asking)?.answer.query).toBe("свой тариф");
  });
});

describe("once its user may see other things", () => {
  test("what was there before answers nothing more, and what was asked is put to what is there now", async () => {
    const asking = searcher.find(given, {});
    searcher.renew();
    expect(worker(0).stopped).toBe(true);
    worker(0).answerAll("закрытый тариф");
    await vi.waitFor(() => expect(worker(1).asked()).toEqual(["тариф"]));
    worker(1).answerAll();
    expect((await asking)?.answer.query).toBe("тариф");
  });

  test("a copy that may not be shown at all stays closed", () => {
    searcher.drop();
    searcher.renew();
    expect(workers).toHaveLength(1);
  });
});

test("to open it twice starts no second Worker", () => {
  searcher.open();
  expect(workers).toHaveLength(1);
});
