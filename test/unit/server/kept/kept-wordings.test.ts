import { afterAll, beforeAll, expect, test } from "vitest";
import { KeepProposal } from "../../../../core/contract/kept-answer.ts";
import { type Keepers, keepers } from "./keeping.ts";

let desk: Keepers;
beforeAll(async () => {
  desk = await keepers();
}, 60_000);
afterAll(() => desk.close());

test("offered as wordings are the question's own words first, and those of who asked the same by themselves", async () => {
  const answer = { answer: "15 процентов [1].", sources: ["tariff"] };
  const own = await desk.answered({ text: "Какая скидка за стаж?", ...answer });
  const other = await desk.answered({
    by: "timur",
    text: "Сколько скидываем опытным водителям? Марина Соколова не знает.",
    ...answer,
  });
  const unlike = await desk.answered({ text: "Во сколько закрывается столовая?", answer: "В 16 часов." });
  await desk.server.deps.store.write(async (trx) => {
    await trx.deleteFrom("cluster_member").execute();
    const members = [own, other, unlike].map((request) => ({
      item: `r${request}`,
      cluster: request === unlike ? 902 : 901,
      request,
      entry: null,
    }));
    await trx.insertInto("cluster_member").values(members).execute();
  });
  const response = await desk.call("olga", `GET /api/requests/${own}/keep-proposal`);
  const { wordings } = KeepProposal.parse(await response.json());
  expect(wordings).toEqual([
    "Какая скидка за стаж?",
    expect.stringContaining("Сколько скидываем опытным водителям?"),
  ]);
});
