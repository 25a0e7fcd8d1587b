import { afterEach, expect, test } from "vitest";
import { unsentInTabs } from "../../../../extension/web/unsent-in-tabs.ts";

const open: BroadcastChannel[] = [];
function tab(): ReturnType<typeof unsentInTabs> {
  const channel = new BroadcastChannel("tabs of this test");
  open.push(channel);
  return unsentInTabs(channel);
}
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

test("a tab that asks hears how much is unsent in all the others, and not its own", async () => {
  const [here, second, third] = [tab(), tab(), tab()];
  const { signal } = new AbortController();
  here.answer(() => 5, signal);
  second.answer(() => 2, signal);
  third.answer(() => 1, signal);
  expect(await here.ask()).toBe(3);
  expect(await Promise.all([second.ask(), third.ask()])).toEqual([6, 7]);
});

test("a tab that is gone, or does not answer, keeps nobody waiting", async () => {
  const [here, gone] = [tab(), tab()];
  tab();
  const ending = new AbortController();
  gone.answer(() => 2, ending.signal);
  ending.abort();
  expect(await here.ask()).toBe(0);
});
