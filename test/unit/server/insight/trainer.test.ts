import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../../../../core/contract/call.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../../../core/contract/endpoint.ts";
import { insightEndpoints } from "../../../../core/contract/insight-endpoints.ts";
import { routingEndpoints } from "../../../../core/contract/routing-endpoints.ts";
import { nobodyYet } from "../../../../server/desk/nobody-yet.ts";
import { outliveTheClock } from "./outlive-the-clock.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

/*
 * Two sellers of Omsk and four of Kazan ask. The lead sees all of it; the trainer nobody's name, and of Omsk nothing.
 */

const office = [["00:00", "24:00"]];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: office, sun: office };
const desk = {
  calendar: "always",
  topics: [{ id: "limits", ru: "Лимиты", en: "Limits" }],
  calendars: { always: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
};

// Some sign, and a number that is cut in two by the length of a row is a number all the same.
const questionOf = (login: string): string =>
  login === "kazan-1"
    ? `Это Имя kazan-1. ${"Какой лимит по складу? ".repeat(7)}Пишите на +7 912 345-67-89`
    : `Какой лимит по складу, телефон клиента +7 912 345-67-89? (${login})`;

let server: TestApp;
const cookies = new Map<string, string>();
const started: Worker[] = [];
const note = (message: unknown): void => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Node tells on this channel
  started.push((message as { worker: Worker }).worker);
};

beforeAll(async () => {
  subscribe("worker_threads", note);
  server = await testApp({ desk });
  const sellers = ["omsk-1", "omsk-2", "kazan-1", "kazan-2", "kazan-3", "kazan-4"].map((login) => ({
    login,
    name: `Имя ${login}`,
    region: login.startsWith("omsk") ? "Омск" : "Казань",
    channel: login === "kazan-4" ? "Банки" : "Агенты",
    department: "Автострахование",
    joinedAt: "2026-01-12",
  }));
  const staff = (["lead", "trainer", "agent", "specialist"] as const).map((role) => ({ login: role, role }));
  await server.people([...sellers, ...staff]);
  server.clock.now = new Date("2026-03-02T09:00:00Z");
  for (const { login } of [...sellers, ...staff]) cookies.set(login, await server.cookieOf(login));
  await outliveTheClock(server);
  for (const { login } of sellers) {
    const body = {
      key: crypto.randomUUID(),
      as: "question",
      text: questionOf(login),
      via: "extension",
      clickedAt: server.clock.now.toISOString(),
      elapsedMs: 0,
      context: {},
    };
    const asked = await server.post("/api/requests", body, { cookie: cookies.get(login) ?? "" });
    if (!asked.ok) throw new Error(await asked.text());
  }
}, 60_000);
afterAll(async () => {
  unsubscribe("worker_threads", note);
  await server.close();
});

const fetchHere = async (input: RequestInfo | URL, init?: RequestInit) => server.app.request(input, init);

async function told<E extends Endpoint>(login: string, to: E, given: CallOf<E>): Promise<AnswerOf<E>> {
  const cookie = cookies.get(login) ?? "";
  const called = await call(
    { server: "http://ask-me.example", fetch: fetchHere, headers: () => ({ cookie }) },
    to,
    given,
  );
  if (called.kind !== "ok") throw new Error(JSON.stringify(called));
  return called.answer;
}

const period = { from: "2026-02-23", to: "2026-03-02" };

describe("the table of regions", () => {
  const query = { ...period, rows: "region", columns: "weekday" } as const;

  test("shows the lead both", async () => {
    const { rows, total } = await told("lead", insightEndpoints.insightTable, { query });
    expect(rows).toMatchObject([
      { value: "Казань", total: { requests: 4, sellers: 4 } },
      { value: "Омск", total: { requests: 2, sellers: 2 } },
    ]);
    expect(total).toMatchObject({ requests: 6, sellers: 6 });
  });

  test("hides two sellers from the trainer, and the only others with them, for the total is known", async () => {
    const { rows, cells, total } = await told("trainer", insightEndpoints.insightTable, { query });
    expect(rows.map((row) => row.total)).toEqual([{ kind: "hidden" }, { kind: "hidden" }]);
    expect(cells.flat().filter((cell) => cell !== null)).toEqual([{ kind: "hidden" }, { kind: "hidden" }]);
    expect(total).toEqual({ kind: "hidden" });
  });
});

describe("the requests behind a figure", () => {
  test("have names, numbers and moments to the lead", async () => {
    const { total, rows } = await told("lead", insightEndpoints.insightRows, {
      query: { ...period, region: "Омск" },
    });
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      id: 2,
      askedAt: "2026-03-02T09:00:00Z",
      seller: { name: "Имя omsk-2" },
      newcomer: true,
      week: 8,
      verdict: "pending",
      text: "Какой лимит по складу, телефон клиента +7 912 345-67-89? (omsk-2)",
    });
  });

  test("are words without a name, a number or a moment to the trainer", async () => {
    const { total, rows } = await told("trainer", insightEndpoints.insightRows, { query: period });
    expect(total).toBe(6);
    expect(JSON.stringify(rows)).not.toMatch(/Имя|912|09:00/);
    expect(rows).toHaveLength(6);
    for (const row of rows)
      expect(row).toMatchObject({
        id: null,
        askedAt: "2026-03-02",
        seller: null,
        answeredBy: null,
        department: null,
      });
    // Three of Kazan's agents share their place; one of a bank and two of Omsk would stand out.
    expect(rows.map(({ region, channel }) => [region, channel].join()).toSorted()).toEqual([
      ",",
      ",",
      ",",
      "Казань,Агенты",
      "Казань,Агенты",
      "Казань,Агенты",
    ]);
  });

  test.each([{ region: "Омск" }, { region: "Омск", topic: "-" }])(
    "are not there for two sellers: %o",
    async (chosen) => {
      const query = { ...period, ...chosen };
      expect(await told("trainer", insightEndpoints.insightRows, { query })).toMatchObject({
        total: null,
        rows: [],
      });
      const summary = await told("trainer", insightEndpoints.insightSummary, { query });
      expect(summary.figures).toBeNull();
      expect(summary.days.at(-1)).toEqual({ day: "2026-03-02", figures: null });
      expect(summary.reasons).toEqual([]);
      const series = await told("trainer", insightEndpoints.insightSeries, {
        query: { ...query, measure: "requests" },
      });
      expect(series.lines[0]?.values.at(-1)).toBeNull();
    },
  );

  test("come by pages whose marks are nobody's number to the trainer", async () => {
    const query = { ...period, limit: 4 };
    const first = await told("trainer", insightEndpoints.insightRows, { query });
    expect(first.next).toBe(4);
    const second = await told("trainer", insightEndpoints.insightRows, {
      query: { ...query, after: first.next ?? undefined },
    });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([4, 2, null]);
    const lead = await told("lead", insightEndpoints.insightRows, { query });
    expect(lead.next).toBe(lead.rows.at(-1)?.id);
  });

  test("as a file have no columns for what the trainer may not know", async () => {
    const [lead, trainer] = await Promise.all(
      ["lead", "trainer"].map(async (login) => {
        const cookie = cookies.get(login) ?? "";
        const headers = { cookie, "accept-language": "ru" };
        const response = await server.get("/api/insight/rows.csv?from=2026-02-23&to=2026-03-02", headers);
        expect(response.headers.get("content-disposition")).toContain("attachment");
        return response.text();
      }),
    );
    expect(lead).toContain("Продавец");
    expect(lead).toContain("Имя omsk-1");
    expect(trainer).not.toMatch(/Продавец|Имя|Номер|345-67-89/);
    expect(trainer?.split("\r\n")[0]).toContain("Вопрос");
  });
});

test("figures of regions stand in the values to choose from only where three asked", async () => {
  const query = period;
  const { values } = await told("trainer", insightEndpoints.insightSummary, { query });
  expect(values.region).toEqual(["Казань"]);
  const lead = await told("lead", insightEndpoints.insightSummary, { query });
  expect(lead.values.region).toEqual(["Казань", "Омск"]);
});

test("newcomers' weeks count those who never asked", async () => {
  await server.deps.store.write((trx) =>
    trx.updateTable("user").set({ joinedAt: "2026-01-12" }).where("username", "=", "trainer").execute(),
  );
  const query = { from: "2026-01-01", to: "2026-01-31", region: "Казань" };
  const { cohorts } = await told("lead", insightEndpoints.insightOnboarding, { query });
  expect(cohorts.map(({ month, sellers }) => [month, sellers])).toEqual([
    ["2026-01", 4],
    [null, 4],
  ]);
  // Seven weeks are over on 2 March; the questions of that day fall into the eighth.
  expect(cohorts[0]?.weeks.map(({ week: number, questions }) => [number, questions])).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => [number, 0]),
  );
});

test("what is asked, said and changed now is in the next answer, each request once", async () => {
  const query = { ...period, rows: "topic", columns: "region" } as const;
  const topicsIn = async () => {
    const { rows } = await told("lead", insightEndpoints.insightTable, { query });
    return rows.map(({ value, total }) => [value, total.kind === "shown" ? total.requests : null]);
  };
  expect(await topicsIn()).toEqual([[null, 6]]);
  await told("agent", routingEndpoints.setTopic, { params: { id: 1 }, body: { topic: "limits" } });
  expect(await topicsIn()).toEqual([
    [null, 5],
    ["limits", 1],
  ]);
});

test("a letter of whom nobody knows is told to the lead, and as one of too few not to the trainer", async () => {
  await server.deps.store.write((trx) =>
    trx
      .updateTable("request")
      .set((each) => ({ seller: nobodyYet, region: "Пермь", lastSeq: each("lastSeq", "+", 1000) }))
      .where("id", "=", 6)
      .execute(),
  );
  const query = { ...period, region: "Пермь" };
  const lead = await told("lead", insightEndpoints.insightRows, { query });
  expect([lead.total, lead.rows.map(({ seller }) => seller)]).toEqual([1, [null]]);
  const { figures } = await told("lead", insightEndpoints.insightSummary, { query });
  expect(figures?.requests).toBe(1);
  expect((await told("trainer", insightEndpoints.insightRows, { query })).total).toBeNull();
});

test("a worker that dies is begun anew, and what it owed is answered", async () => {
  const before = started.length;
  const asking = told("lead", insightEndpoints.insightSummary, { query: period });
  await Promise.all(started.map((worker) => worker.terminate()));
  expect((await asking).figures?.requests).toBe(6);
  const again = await told("lead", insightEndpoints.insightSummary, { query: period });
  expect(again.figures?.requests).toBe(6);
  expect(started.length).toBeGreaterThan(before);
});

test.each([
  ["to=2026-01-01&from=2026-02-01", "to"],
  ["from=2020-01-01&to=2026-01-01", "from"],
  ["from=2026-01-01", "to"],
  ["from=2026-01-01&to=2026-01-02&hour=24", "hour"],
  ["from=2026-01-01&to=2026-01-02&newcomer=perhaps", "newcomer"],
])("«%s» is refused by name", async (query, at) => {
  const response = await server.get(`/api/insight/summary?${query}`, { cookie: cookies.get("lead") ?? "" });
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain(`"at":"${at}`);
});
