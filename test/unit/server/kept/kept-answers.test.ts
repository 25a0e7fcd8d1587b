import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OfferedAnswer } from "../../../../core/contract/answering.ts";
import { answeringEndpoints } from "../../../../core/contract/answering-endpoints.ts";
import { AuditPage } from "../../../../core/contract/audit.ts";
import { keptEndpoints } from "../../../../core/contract/kept-endpoints.ts";
import { KeepProposal, type KeptAnswer } from "../../../../core/contract/kept-answer.ts";
import { SearchAnswer } from "../../../../core/contract/search.ts";
import { SyncPage } from "../../../../core/contract/sync.ts";
import { firstRelease, type Keepers, keepers, limits, tariff } from "./keeping.ts";

let desk: Keepers;
beforeAll(async () => {
  desk = await keepers({ keptAnswers: { reviewDays: 3, graceDays: 2 } });
}, 60_000);
afterAll(() => desk.close());

const discount = {
  text: "Какая скидка за стаж, полис клиента 4509 123456?",
  answer: "15 процентов от 10 лет [1]. Марина Соколова, это для КАСКО.",
  sources: ["tariff"],
};

async function listed(login: string): Promise<KeptAnswer[]> {
  const response = await desk.call(login, "GET /api/kept-answers");
  return keptEndpoints.keptAnswers.answer.parse(await response.json()).answers;
}

async function keptOf(login: string, id: string): Promise<KeptAnswer | undefined> {
  return (await listed(login)).find((kept) => kept.id === id);
}

async function found(login: string, query: string): Promise<string[]> {
  const response = await desk.call(login, `GET /api/search?q=${encodeURIComponent(query)}`);
  const { groups } = SearchAnswer.parse(await response.json());
  return groups.map(({ document }) => document);
}

async function offered(login: string, text: string): Promise<OfferedAnswer[]> {
  const response = await desk.call(login, "POST /api/answers/offered", { text });
  return answeringEndpoints.offeredAnswers.answer.parse(await response.json()).answers;
}

async function page(login: string, cursor?: string): Promise<SyncPage> {
  const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
  return SyncPage.parse(await (await desk.call(login, `GET /api/records${query}`)).json());
}

const changed = { ...tariff, text: "Скидка за стаж от 10 лет составляет 10 процентов." };
let releases = 0;
const release = (records: typeof firstRelease) =>
  desk.server.publish(`20261102-0900${String((releases += 1)).padStart(2, "0")}-kept`, records);

describe("keeping an answer", () => {
  test("proposes the question as it was asked and the answer without who took part or a customer's number", async () => {
    const id = await desk.answered(discount);
    const response = await desk.call("olga", `GET /api/requests/${id}/keep-proposal`);
    const proposal = KeepProposal.parse(await response.json());
    expect(proposal.wordings).toHaveLength(1);
    expect(proposal.wordings[0]).not.toContain("123456");
    expect(proposal.text).toContain("15 процентов");
    expect(proposal.text).not.toContain("Марина");
    expect(proposal.sources.map(({ record }) => record)).toEqual(["tariff"]);
    expect(proposal.readers.usual).toEqual(["everyone"]);
  });

  test("makes it a hit for search, the next sync and the question form at once", async () => {
    const before = await page("marina");
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id, {
      wordings: ["Какая скидка за стаж?", "Сколько скидываем опытным водителям?"],
    });
    const record = `kept-answer:${kept}`;
    expect((await found("marina", "скидываем опытным"))[0]).toBe(record);
    const next = await page("marina", before.cursor);
    expect(next.total).toBe(before.total + 1);
    expect(next.records.map((one) => [one.id, one.kind, one.title])).toEqual([
      [record, "answer", "Какая скидка за стаж?"],
    ]);
    const [first] = await offered("timur", "Сколько скидываем опытным водителям?");
    expect(first?.kept).toEqual({ record, title: "Какая скидка за стаж?" });
    expect(first?.sources.map(({ title }) => title)).toEqual(["Тарифы КАСКО"]);
  });

  test("shows it to whoever opens it, with what it rests on", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id, { wordings: ["Какая скидка за стаж?"] });
    const shown = await (await desk.call("marina", `GET /view/kept-answer:${kept}`)).text();
    expect(shown).toContain("Какая скидка за стаж?");
    expect(shown).toContain('href="http://portal.example/tariff');
  });

  test("is repeated without harm, and refused to whoever read an older version", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id, { wordings: ["Какая скидка за стаж?"] });
    const body = {
      version: null,
      wordings: ["Какая скидка за стаж?"],
      text: "Другой текст.",
      sources: [],
      audience: ["sales"],
      owner: null,
      reviewOn: null,
      request: id,
    };
    const put = await desk.call("olga", `PUT /api/kept-answers/${kept}`, body);
    expect(await put.json()).toMatchObject({ code: "changed-meanwhile" });
    const unchanged = await keptOf("olga", kept);
    expect([unchanged?.version, unchanged?.text]).toEqual([1, expect.stringContaining("15 процентов")]);
  });
});

describe("whom it is for", () => {
  const closed = { text: "Кто согласует лимит по ипотеке?", answer: "Андеррайтер [1].", sources: ["limits"] };

  test("nobody finds, syncs, is offered or opens one whose source they may not read", async () => {
    const id = await desk.answered({ ...closed, by: "timur" });
    const kept = await desk.keep("olga", id, { audience: ["everyone", "sales", "underwriting"] });
    const record = `kept-answer:${kept}`;
    expect(await found("marina", "согласует лимит ипотеке")).not.toContain(record);
    expect((await page("marina")).records.map((row) => row.id)).not.toContain(record);
    expect(await offered("marina", closed.text)).toEqual([]);
    expect((await desk.call("marina", `GET /view/${record}`)).status).toBe(404);
    expect((await desk.call("marina", `GET /api/sections/${record}`)).status).toBe(404);
    expect(await found("timur", "согласует лимит ипотеке")).toContain(record);
    expect(await keptOf("pavel", kept)).toBeUndefined();
    expect((await desk.call("pavel", `GET /api/kept-answers/${kept}`)).status).toBe(404);
  });

  test("without sources an agent keeps it for groups of those who asked, and only the lead for everybody", async () => {
    const id = await desk.answered({ text: "Во сколько закрывается столовая?", answer: "В 16 часов." });
    const body = {
      version: null,
      wordings: ["Во сколько закрывается столовая?"],
      text: "В 16 часов.",
      sources: [],
      owner: null,
      reviewOn: null,
      request: id,
    };
    const put = (login: string, audience: string[]) =>
      desk.call(login, `PUT /api/kept-answers/${randomUUID()}`, { ...body, audience });
    expect(await (await put("olga", ["everyone"])).json()).toMatchObject({ code: "invalid" });
    expect(await (await put("olga", ["finance"])).json()).toMatchObject({ code: "invalid" });
    expect(await (await put("olga", ["everyone", "sales"])).json()).toMatchObject({ audience: ["sales"] });
    expect(await (await put("irina", ["everyone"])).json()).toMatchObject({ audience: ["everyone"] });
  });

  test("is narrowed with its sources as soon as the portal closes one", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id, { wordings: ["Чем поощряем долгий стаж?"] });
    const before = await page("marina");
    await release([{ ...tariff, audience: ["underwriting"] }, limits]);
    const next = await page("marina", before.cursor);
    expect(next.removed).toEqual(expect.arrayContaining([`kept-answer:${kept}`, "tariff"]));
    expect(await found("timur", "поощряем долгий стаж")).toContain(`kept-answer:${kept}`);
    await release(firstRelease);
  });
});

describe("when its sources change", () => {
  beforeEach(() => release(firstRelease));

  test("it is gone at the next sync, offered to nobody, and waits with what changed until somebody confirms it", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id, {
      wordings: ["Какая скидка за стаж?"],
      text: "15 % за стаж от 10 лет [1].",
    });
    const before = await page("marina");
    await release([changed, limits]);
    expect((await page("marina", before.cursor)).removed).toContain(`kept-answer:${kept}`);
    expect(await found("marina", "какая скидка за стаж")).toEqual(["tariff"]);
    expect((await offered("timur", "Какая скидка за стаж?")).filter((answer) => answer.kept)).toEqual([]);
    const waiting = await keptOf("pavel", kept);
    expect(waiting).toMatchObject({
      state: "to-check",
      flags: [{ kind: "source-changed", number: 1 }],
      mine: false,
      sources: [{ before: tariff.text, now: changed.text }],
    });
    const confirmed = await desk.call("pavel", `POST /api/kept-answers/${kept}/confirm`, {
      version: waiting?.version,
    });
    expect(await confirmed.json()).toMatchObject({ state: "live", flags: [] });
    expect(await found("marina", "какая скидка за стаж")).toContain(`kept-answer:${kept}`);
  });

  test("one that was stopped stays so though its source says again what it said", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id);
    await release([limits]);
    await release(firstRelease);
    expect(await keptOf("olga", kept)).toMatchObject({ state: "to-check", flags: [] });
  });

  test("what does not touch its words stops nothing", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id);
    await release([
      { ...tariff, linked: 3, changedAt: "2026-11-02T09:00:00.000Z", aliases: ["http://x.example/"] },
    ]);
    expect(await keptOf("olga", kept)).toMatchObject({ state: "live", flags: [] });
  });

  test("one whose source is gone cannot be confirmed, only written anew", async () => {
    const id = await desk.answered(discount);
    const kept = await desk.keep("olga", id);
    await release([limits]);
    const waiting = await keptOf("olga", kept);
    expect(waiting?.sources).toMatchObject([
      { source: { title: "Тарифы КАСКО" }, before: tariff.text, now: null },
    ]);
    const confirmed = await desk.call("olga", `POST /api/kept-answers/${kept}/confirm`, {
      version: waiting?.version,
    });
    expect(await confirmed.json()).toMatchObject({ code: "source-unknown" });
  });
});

test("its owner and the lead write it; every change is kept and audited", async () => {
  await release(firstRelease);
  const id = await desk.answered(discount);
  const kept = await desk.keep("olga", id, { wordings: ["Какая скидка за стаж?"] });
  const body = {
    version: 1,
    wordings: ["Какая скидка за стаж вождения?"],
    text: "15 процентов [1].",
    sources: [{ record: "tariff" }],
    audience: ["everyone"],
    owner: null,
    reviewOn: null,
    request: null,
  };
  expect((await desk.call("pavel", `PUT /api/kept-answers/${kept}`, body)).status).toBe(403);
  expect((await desk.call("pavel", `DELETE /api/kept-answers/${kept}`)).status).toBe(403);
  expect((await desk.call("irina", `PUT /api/kept-answers/${kept}`, body)).status).toBe(200);
  expect((await desk.call("irina", `DELETE /api/kept-answers/${kept}`)).status).toBe(200);
  expect(await keptOf("olga", kept)).toMatchObject({ state: "retired", owner: { name: "Ольга Ветрова" } });
  expect(await found("marina", "скидка за стаж вождения")).not.toContain(`kept-answer:${kept}`);
  const told = await desk.call("olga", `GET /api/kept-answers/${kept}/versions`);
  const { changes } = keptEndpoints.keptVersions.answer.parse(await told.json());
  expect(changes.map(({ act, by }) => [act, by?.name])).toEqual([
    ["retired", "Ирина Лапина"],
    ["written", "Ирина Лапина"],
    ["written", "Ольга Ветрова"],
  ]);
  const { entries } = AuditPage.parse(await (await desk.call("irina", "GET /api/audit")).json());
  expect(entries.slice(0, 3).map(({ action, subject }) => [action, subject])).toEqual([
    ["kept-retired", `kept:${kept}`],
    ["kept-written", `kept:${kept}`],
    ["kept-written", `kept:${kept}`],
  ]);
});

// Comes last: it moves the clock.
test("past its review it is offered for some days and then waits", async () => {
  await release(firstRelease);
  const id = await desk.answered(discount);
  const kept = await desk.keep("olga", id, { wordings: ["Какая скидка за стаж?"] });
  const dayMs = 86_400_000;
  const { clock } = desk.server;
  clock.now = new Date(clock.now.getTime() + 4 * dayMs);
  await desk.server.tidy();
  expect(await keptOf("olga", kept)).toMatchObject({ state: "live", flags: [{ kind: "review-passed" }] });
  clock.now = new Date(clock.now.getTime() + 2 * dayMs);
  await desk.server.tidy();
  expect(await keptOf("olga", kept)).toMatchObject({
    state: "to-check",
    flags: [{ kind: "review-overdue" }],
  });
  expect(await found("marina", "какая скидка за стаж")).not.toContain(`kept-answer:${kept}`);
});
