import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TrainerReport } from "../../../../core/contract/report.ts";
import { Task, TaskList } from "../../../../core/contract/task.ts";
import { queueReports } from "../../../../server/report/queue-reports.ts";
import { InsightEngine } from "../../../../server/insight/insight-engine.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import type { MailPort } from "../../../../server/mail/mail-port.ts";
import { type RepeatsWorld, repeatsWorld, sellers, youngDriver } from "../clusters/repeats-world.ts";
import { testConfig } from "../harness/test-config.ts";

const theft = "Где взять бланк заявления об угоне?";
// A Wednesday: the running week and the one before both have days.
const wednesday = new Date("2026-11-18T09:00:00Z");

let world: RepeatsWorld;
let engine: InsightEngine;
beforeAll(async () => {
  world = await repeatsWorld();
  world.server.clock.now = new Date(wednesday);
  // The first ten joined lately.
  for (const [at, { login: username }] of sellers.entries())
    await world.server.deps.store.write((trx) =>
      trx
        .updateTable("user")
        .set({ joinedAt: at < 10 ? "2026-11-02" : "2025-02-03" })
        .where("username", "=", username)
        .execute(),
    );
  for (const [at, { login }] of sellers.slice(0, 20).entries()) {
    const text = at === 5 ? "Телефон клиента +7 912 345-67-89, коэффициент водителя до 22 лет?" : youngDriver;
    await world.answers(await world.asks(login, text), "tariffs");
  }
  for (const { login } of sellers.slice(0, 4)) await world.answers(await world.asks(login, theft), null);
  for (const { login } of sellers.slice(10, 12)) await world.asks(login, "Сколько стоит волейбол на пляже?");
  await world.server.tidy();
  engine = new InsightEngine(databaseFile(world.server.data));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await world.server.close();
});

const text = async (path: string, login = "trainer"): Promise<string> =>
  (await world.as(login, `GET ${path}`)).text();
const report = async (query = "?week=2026-11-18", login = "trainer"): Promise<TrainerReport> =>
  TrainerReport.parse(JSON.parse(await text(`/api/report${query}`, login)));

describe("the trainer's report", () => {
  test("says what to mend first, from where it is asked and which section should have answered", async () => {
    const { from, to, headline, figures, fixes, repeated } = await report();
    expect([from, to]).toEqual(["2026-11-16", "2026-11-22"]);
    expect(headline).toEqual({ kind: "few", fixes: 1 });
    expect(figures).toEqual({ questions: 26, sellers: 20, before: 0 });
    expect(repeated).toBe(24);
    expect(fixes).toMatchObject([
      {
        title: youngDriver,
        questions: 20,
        sellers: 20,
        proposal: { cause: "raise", section: { record: "tariffs" } },
        regions: [
          { name: "Казань", questions: 7 },
          { name: "Омск", questions: 7 },
          { name: "Уфа", questions: 6 },
        ],
        task: null,
      },
      { title: theft, questions: 4, regions: [], proposal: { cause: "write" } },
    ]);
  });

  test("has questions in the sellers' own words, and neither names nor numbers of customers", async () => {
    const said = await text("/api/report?week=2026-11-18");
    expect((await report()).fixes[0]?.words?.text).toContain("22 лет");
    expect(said).not.toMatch(/seller\d|345-67-89/);
  });

  test("tells the trainer, and whoever else reads it, nothing of fewer than three sellers", async () => {
    for (const login of ["trainer", "lead", "admin"])
      expect(await text("/api/report?week=2026-11-18", login)).not.toContain("волейбол");
    // Of this channel in Kazan four asked the one, and only one of them the other.
    const narrow = await report("?week=2026-11-18&region=Казань&channel=агенты");
    expect(narrow.fixes.map(({ title }) => title)).toEqual([youngDriver]);
  });

  test("counts questions per person, of those who joined lately and of the others", async () => {
    const { newcomers } = await report();
    expect(newcomers).toMatchObject({
      channels: [
        { name: "агенты", sellers: 5, perWeek: 1.4 },
        { name: "банки", sellers: 5, perWeek: 1.4 },
      ],
      all: { sellers: 10, perWeek: 1.4 },
      others: { sellers: 14 },
    });
    expect(newcomers.others?.perWeek).toBeCloseTo(12 / 14);
  });

  test("is narrowed by region and channel, and of a quiet week says so", async () => {
    const kazan = await report("?week=2026-11-18&region=Казань&channel=агенты");
    expect(kazan.fixes).toMatchObject([{ title: youngDriver, questions: 4 }]);
    expect(await report("?week=2026-10-05")).toMatchObject({
      headline: { kind: "quiet" },
      fixes: [],
      figures: { questions: 0 },
    });
  });

  test("is the last whole week where none is named", async () => {
    expect(await report("")).toMatchObject({ from: "2026-11-09", to: "2026-11-15" });
  });

  test("is closed to agents and sellers", async () => {
    expect((await world.as("agent", "GET /api/report")).status).toBe(403);
    expect((await world.as("seller0", "GET /api/report.pdf")).status).toBe(403);
  });
});

describe("on paper and as a workbook", () => {
  test("the PDF is one, with letters that can be read", async () => {
    const response = await world.as("trainer", "GET /api/report.pdf?week=2026-11-18");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const file = new Uint8Array(await response.arrayBuffer());
    const { text: said } = await extractText(await getDocumentProxy(file), { mergePages: true });
    expect(said).toContain("Половину повторных вопросов недели снимет одна");
    expect(said).toContain("Тарифы КАСКО › Водитель до 22 лет");
    expect(said).toContain("Что починить");
    expect(said).not.toMatch(/seller\d/);
  });

  test("the workbook names each part, its questions as numbers", async () => {
    const response = await world.as("trainer", "GET /api/report.xlsx?week=2026-11-18");
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const said = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join("\n");
    expect(said).toContain("Что починить");
    expect(said).toContain(youngDriver);
    expect(said).toContain("<v>20</v>");
    expect(said).not.toMatch(/seller\d/);
  });
});

describe("a fix becomes a task", () => {
  test("once, for the section's owner, and the report says how far it is", async () => {
    const [fix] = (await report()).fixes;
    const assign = async () =>
      Task.parse(
        await (
          await world.as("trainer", "POST /api/report/tasks", { cluster: fix?.cluster, kind: "clarify" })
        ).json(),
      );
    const task = await assign();
    expect(task).toMatchObject({ kind: "clarify", owner: "Авто", state: "open", evidence: { sellers: 20 } });
    expect((await assign()).id).toBe(task.id);
    await world.as("trainer", `PUT /api/tasks/${task.id}`, { state: "doing" });
    const after = await report();
    expect(after.fixes[0]?.task).toMatchObject({ id: task.id, state: "doing" });
    expect(after.tasks.map(({ id }) => id)).toContain(task.id);
    const { tasks } = TaskList.parse(JSON.parse(await text("/api/tasks")));
    expect(tasks.filter(({ id }) => id === task.id)).toHaveLength(1);
  });

  test("not of what so few ask that nothing is told of it", async () => {
    const response = await world.as("trainer", "POST /api/report/tasks", { cluster: 9999, kind: "teach" });
    expect(response.status).toBe(404);
  });

  test("four weeks after it is done it says whether it helped", async () => {
    const { tasks } = await report();
    const [task] = tasks;
    await world.as("lead", `PUT /api/tasks/${task?.id}`, { state: "done" });
    world.passDays(42);
    const { helped } = await report("");
    expect(helped).toMatchObject([{ title: youngDriver, kind: "clarify", before: 20, helped: true }]);
    world.server.clock.now = new Date(wednesday);
  });
});

const now = (): Date => new Date("2026-11-23T06:00:00Z");

describe("by mail", () => {
  test("goes once a week to everybody named, with PDF and workbook, without what is not for all", async () => {
    const { store, catalogue } = world.server.deps;
    const config = testConfig(world.server.data, {
      mail: { host: "mail.polis.example", from: "ask@polis.example" },
      insight: { report: { to: ["trainer@polis.example", "owner@polis.example"] } },
    });
    expect(await queueReports({ store, config, now })).toBe(2);
    expect(await queueReports({ store, config, now })).toBe(0);
    const sent: Parameters<MailPort["send"]>[0][] = [];
    const mail: MailPort = {
      send: async (one) => {
        sent.push(one);
        return { kind: "sent" };
      },
      check: async () => ({ kind: "sent" }),
    };
    await sendLetters({ store, engine, config, now, portal: catalogue, mail });
    const letters = sent.filter(({ subject }) => subject.startsWith("Отчёт тренера"));
    expect(letters.map(({ to }) => to)).toEqual(["trainer@polis.example", "owner@polis.example"]);
    const [first] = letters;
    expect(first?.text).toContain("Половину повторных вопросов недели снимет одна правка");
    expect(first?.text).toContain("Тарифы КАСКО › Водитель до 22 лет");
    expect(first?.text).toContain("http://ask-me.example/desk/report?week=2026-11-16");
    expect(first?.text).not.toMatch(/seller\d/);
    expect(first?.attachments?.map(({ mime }) => mime)).toEqual([
      "application/pdf",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
  });

  test("on demand says that mail is off where it is", async () => {
    expect((await world.as("trainer", "POST /api/report/send", {})).status).toBe(409);
  });
});
