import { expect, test } from "vitest";
import { drain } from "../../../index-builder/crawl/drain.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("tasks that come while others are worked on are worked on too, never more at a time than allowed", async () => {
  const queue = [3, 2, 1];
  const done: number[] = [];
  let [running, most] = [0, 0];
  await drain(
    () => queue.shift(),
    async (task) => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      if (task > 1) queue.push(task - 1);
      done.push(task);
      running -= 1;
    },
    2,
  );
  expect(done.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2, 2, 3]);
  expect(most).toBe(2);
});

test("one that fails ends it with its error, after those under way have ended; what fails after it is not lost unheard", async () => {
  const queue = ["slow", "fails", "fails too", "never begun"];
  const ended: string[] = [];
  const draining = drain(
    () => queue.shift(),
    async (task) => {
      await turn();
      if (task.startsWith("fails")) throw new Error(task);
      await turn();
      ended.push(task);
    },
    3,
  );
  await expect(draining).rejects.toThrow("fails");
  expect(ended).toEqual(["slow"]);
  expect(queue).toEqual(["never begun"]);
});
