import { afterAll, beforeAll, expect, test } from "vitest";
import { keptEndpoints } from "../../../../core/contract/kept-endpoints.ts";
import { KeepProposal, type KeptAnswer } from "../../../../core/contract/kept-answer.ts";
import { type Keepers, keepers } from "./keeping.ts";

let desk: Keepers;
beforeAll(async () => {
  desk = await keepers();
}, 60_000);
afterAll(() => desk.close());

async function keptOf(login: string, id: string): Promise<KeptAnswer | undefined> {
  const response = await desk.call(login, "GET /api/kept-answers");
  const { answers } = keptEndpoints.keptAnswers.answer.parse(await response.json());
  return answers.find((kept) => kept.id === id);
}

test("one made of what its keeper may not cite is no wider than that", async () => {
  const id = await desk.answered({
    by: "timur",
    text: "Кому писать о согласовании склада?",
    answer: "15 процентов от 10 лет [1], склад согласует андеррайтер [2].",
    sources: ["tariff", "limits"],
  });
  const response = await desk.call("pavel", `GET /api/requests/${id}/keep-proposal`);
  const proposal = KeepProposal.parse(await response.json());
  expect(proposal).toMatchObject({ leftOut: 1, readers: { usual: ["underwriting"] } });
  const kept = await desk.keep("pavel", id, { audience: ["everyone", "sales", "underwriting"] });
  expect(await keptOf("pavel", kept)).toMatchObject({ audience: ["underwriting"] });
  expect((await desk.call("marina", `GET /view/kept-answer:${kept}`)).status).toBe(404);
  expect((await desk.call("timur", `GET /view/kept-answer:${kept}`)).status).toBe(200);
  const bare = { audience: ["sales", "underwriting"], sources: [], text: "Склад согласует андеррайтер." };
  const own = await desk.keep("irina", id, bare);
  expect(await keptOf("irina", own)).toMatchObject({ audience: ["underwriting"] });
});
