import { afterAll, beforeAll, expect, test } from "vitest";
import { type Keepers, keepers } from "./keeping.ts";

let desk: Keepers;
beforeAll(async () => {
  desk = await keepers();
}, 60_000);
afterAll(() => desk.close());

test("the hourly look at kept answers makes nothing anew where none has changed", async () => {
  const { catalogue } = desk.server.deps;
  const request = await desk.answered({
    text: "Какая скидка за стаж?",
    answer: "15 процентов от 10 лет [1].",
    sources: ["tariff"],
  });
  const first = await desk.keep("olga", request);
  const before = catalogue.served();
  await catalogue.renew();
  expect(catalogue.served()).toBe(before);
  await desk.call("olga", `DELETE /api/kept-answers/${first}`);
  expect(catalogue.served()).not.toBe(before);
  expect(catalogue.section(`kept-answer:${first}`, ["sales"])).toBeUndefined();
});
