import { expect, test } from "vitest";
import { TakeTurns } from "../../../../server/limits/take-turns.ts";

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Work that ends when it is told to, and notes how many ran at once. */
function bench() {
  const counts = { running: 0, most: 0 };
  const open: (() => void)[] = [];
  const work = async (): Promise<void> => {
    counts.running += 1;
    counts.most = Math.max(counts.most, counts.running);
    await new Promise<void>((end) => open.push(end));
    counts.running -= 1;
  };
  return { counts, open, work };
}

test("so many of one caller run at once, all of them in the end, and others at any time", async () => {
  const turns = new TakeTurns(2);
  const { counts, open, work } = bench();
  const all = Array.from({ length: 7 }, () => turns.run("ann", work));
  await turn();
  expect(counts.running).toBe(2);
  let isBobDone = false;
  await turns.run("bob", async () => void (isBobDone = true));
  expect(isBobDone).toBe(true);
  for (let n = 0; n < 7; n++) {
    await expect.poll(() => open.length).toBeGreaterThan(0);
    open.shift()?.();
  }
  await Promise.all(all);
  expect(counts.most).toBe(2);
  expect(turns.size).toBe(0);
});

test("one that fails lets the next have its turn", async () => {
  const turns = new TakeTurns(1);
  const failed = turns.run("ann", () => Promise.reject(new Error("no")));
  const after = turns.run("ann", async () => "done");
  await expect(failed).rejects.toThrow("no");
  expect(await after).toBe("done");
  expect(turns.size).toBe(0);
});

test("a caller's next call begins only after what others have sent in the meantime", async () => {
  const turns = new TakeTurns(1);
  const order: string[] = [];
  const note = (name: string) => async (): Promise<void> => void order.push(name);
  const all = ["ann 1", "ann 2", "ann 3"].map((name) => turns.run("ann", note(name)));
  await Promise.resolve();
  all.push(turns.run("bob", note("bob")));
  await Promise.all(all);
  expect(order).toEqual(["ann 1", "bob", "ann 2", "ann 3"]);
});
