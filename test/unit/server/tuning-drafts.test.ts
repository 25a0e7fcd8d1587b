import { z } from "zod";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SearchAnswer } from "../../../core/contract/search.ts";
import { TuningJudgement, TuningPreview } from "../../../core/contract/search-quality-endpoints.ts";
import { erasePerson } from "../../../server/desk/erase-person.ts";
import { type Searchers, searchers } from "./searchers.ts";

let world: Searchers;
beforeEach(async () => {
  world = await searchers();
});
afterEach(() => world.server.close());

const casesOf = async (login: string) => (await world.get(login, "/api/tuning/cases")).text();

/** Marina asks, and an agent cites the memo. @returns the request's number */
async function answeredQuestion(): Promise<number> {
  const asking = {
    key: crypto.randomUUID(),
    as: "question",
    text: "Что взять к клиенту, тел. +7 916 123-45-67",
    via: "extension",
    clickedAt: world.at(),
    elapsedMs: 0,
    context: {},
  };
  const asked = await world.send("marina", "POST /api/requests", asking);
  const { id } = z.object({ id: z.int() }).parse(await asked.json());
  const answer = {
    key: crypto.randomUUID(),
    text: "Здесь [1].",
    complete: true,
    sources: [{ record: "memo" }],
  };
  const answered = await world.send("agent", `POST /api/requests/${id}/answers`, answer);
  if (!answered.ok) throw new Error(await answered.text());
  return id;
}

describe("a change before it is made", () => {
  const synonyms = { kind: "synonyms", id: "memo", words: ["шпаргалка", "памятка"] };

  test("shows what the queries that it reaches find before and after", async () => {
    await world.all(3, [world.searched("шпаргалка агента")]);
    await world.server.tidy();
    const response = await world.send("lead", "POST /api/tuning/preview", { draft: synonyms });
    const { queries } = TuningPreview.parse(await response.json());
    expect(queries.map(({ text, people }) => [text, people])).toEqual([
      ["шпаргалка агента", 3],
      ["шпаргалка", null],
      ["памятка", null],
    ]);
    const [, alone] = queries;
    expect(alone).toMatchObject({ totalBefore: 0, totalAfter: 1, before: [] });
    expect(alone?.after.map(({ record }) => record)).toEqual(["memo"]);
    // Nothing of it holds yet.
    const found = await world.get("marina", `/api/search?q=${encodeURIComponent("шпаргалка")}`);
    expect(SearchAnswer.parse(await found.json()).total).toBe(0);
  });

  test("never shows what one may not see", async () => {
    const draft = { kind: "synonyms", id: "x", words: ["потолок", "лимит"] };
    const of = async (login: string) =>
      (await world.send(login, "POST /api/tuning/preview", { draft })).text();
    expect(await of("finance")).toContain("limits");
    expect(await of("lead")).not.toContain("limits");
  });

  test("is refused with the words of what is wrong with it", async () => {
    const draft = { kind: "synonyms", id: "x", words: ["тариф", "тарифы"] };
    const response = await world.send("lead", "POST /api/tuning/preview", { draft });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("одно и то же слово");
  });

  test("a harmful synonym is judged worse on what answers taught", async () => {
    await answeredQuestion();
    await world.server.tidy();
    expect(await casesOf("lead")).toContain("тел. ••••");
    const judge = async (words: string[]) => {
      const draft = { kind: "synonyms", id: "x", words };
      return TuningJudgement.parse(
        await (await world.send("lead", "POST /api/tuning/judgement", { draft })).json(),
      );
    };
    expect(await judge(["взять", "ставка"])).toMatchObject({
      before: { cases: 1, ndcg10: 1 },
      verdict: "worse",
      moved: [{ query: "Что взять к клиенту, тел. ••••", before: 1, after: 2 }],
    });
    expect((await judge(["шпаргалка", "памятка"])).verdict).toBe("same");
    await erasePerson(world.server.deps.store, world.idOf("marina"), world.server.clock.now);
    expect(await casesOf("lead")).toBe('{"cases":[]}');
  });

  test("a pin that goes, and one that is wrong, are judged worse on what pins taught", async () => {
    const pin = { queries: ["шпаргалка"], record: "memo", until: null };
    await world.send("admin", "PUT /api/tuning/pins/memo", pin);
    await world.send("admin", "PUT /api/tuning/pins/card", { ...pin, queries: ["поездка"], record: "card" });
    await world.server.tidy();
    await world.send("admin", "DELETE /api/tuning/pins/none");
    const judge = async (draft: unknown) => {
      const response = await world.send("lead", "POST /api/tuning/judgement", { draft });
      return TuningJudgement.parse(await response.json());
    };
    expect(await judge({ kind: "synonyms", id: "x", words: ["шпаргалка", "ставка"] })).toMatchObject({
      before: { cases: 2, ndcg10: 1 },
      verdict: "same",
    });
    // Without its pin the query finds nothing any more.
    const without = await judge({ kind: "pin", id: "memo", pin: null });
    expect(without).toMatchObject({ verdict: "worse", after: { ndcg10: 0.5 } });
    expect(without.moved).toEqual([{ query: "шпаргалка", before: 1, after: null }]);
    const wrong = { kind: "pin", id: "wrong", pin: { queries: ["поездка"], record: "rate", until: null } };
    expect((await judge(wrong)).verdict).toBe("worse");
  });

  test("cases of what one may not see are told and judged to nobody", async () => {
    await world.setGroups("admin", ["finance"]);
    const pin = { queries: ["потолок"], record: "limits", until: null };
    await world.send("admin", "PUT /api/tuning/pins/limits", pin);
    await world.server.tidy();
    expect(await casesOf("finance")).toContain("потолок");
    expect(await casesOf("lead")).toBe('{"cases":[]}');
    const draft = { kind: "synonyms", id: "x", words: ["потолок", "ставка"] };
    const judged = await world.send("lead", "POST /api/tuning/judgement", { draft });
    expect(await judged.json()).toMatchObject({ before: { cases: 0 }, moved: [] });
    const [row] = await world.server.deps.store.read.selectFrom("search_case").selectAll().execute();
    expect((await world.send("lead", `DELETE /api/tuning/cases/${row?.id}`)).status).toBe(404);
    expect((await world.send("finance", `DELETE /api/tuning/cases/${row?.id}`)).status).toBe(200);
  });

  test("a question whose answer was found wanting judges nothing any more", async () => {
    const id = await answeredQuestion();
    await world.server.tidy();
    expect(await casesOf("lead")).toContain("клиенту");
    await world.send("marina", `POST /api/requests/${id}/feedback`, { quick: true, result: "incomplete" });
    await world.server.tidy();
    expect(await casesOf("lead")).toBe('{"cases":[]}');
  });
});
