import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Task, TaskList } from "../../../../core/contract/task.ts";
import { addTask, type NewTask } from "../../../../server/tasks/add-task.ts";
import { section } from "../harness/plant-release.ts";
import { type Tellers, tellers } from "../tellers.ts";

const tariffs = section({ id: "tariffs", title: "Тарифы КАСКО", heading: "Скидки", owner: "Авто" });
const limits = section({ id: "limits", title: "Лимиты", audience: ["underwriting"] });

let world: Tellers;
beforeAll(async () => {
  world = await tellers([
    { login: "lead", role: "lead" },
    { login: "trainer", role: "trainer" },
    { login: "insider", role: "admin", groups: ["underwriting"] },
    { login: "agent", role: "agent" },
  ]);
  await world.server.publish("20261102-080000-tasks", [tariffs, limits]);
}, 60_000);
afterAll(() => world.server.close());

const at = "2026-11-02T08:00:00Z";
const add = (task: NewTask) =>
  world.server.deps.store.write((trx) => addTask(trx, task, { by: world.idOf("lead"), at }));
async function tasksOf(login: string): Promise<Task[]> {
  const response = await world.server.get("/api/tasks", world.headersOf(login));
  return TaskList.parse(await response.json()).tasks;
}
const change = (login: string, id: number, body: object): Promise<Response> =>
  Promise.resolve(
    world.server.app.request(`http://ask-me.example/api/tasks/${id}`, {
      method: "PUT",
      headers: { ...world.headersOf(login), "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

describe("a task", () => {
  test("is there once as long as it is under way, with the place that it is about", async () => {
    const task: NewTask = {
      kind: "clarify",
      subject: { kind: "record", record: "tariffs" },
      title: "Скидки понимают по-разному",
      owner: "Авто",
      evidence: { sellers: 12, questions: 15 },
    };
    const first = await add(task);
    expect(first.added).toBe(true);
    expect(await add(task)).toEqual({ id: first.id, added: false });
    expect(await tasksOf("lead")).toMatchObject([
      {
        kind: "clarify",
        owner: "Авто",
        state: "open",
        evidence: { sellers: 12, questions: 15, searches: null },
        createdBy: { name: "lead" },
        about: { title: "Тарифы КАСКО", heading: "Скидки" },
      },
    ]);
    expect((await change("trainer", first.id, { state: "done" })).status).toBe(200);
    expect((await add(task)).added).toBe(true);
  });

  test("is changed field by field, and each change is noted once, without what was written", async () => {
    const { id } = await add({
      kind: "teach",
      subject: { kind: "query", query: "кбм", record: null },
      title: "КБМ",
    });
    await change("lead", id, { owner: "Учебный центр", dueOn: "2026-12-01", note: "Показать на примере" });
    await change("lead", id, { owner: "Учебный центр", state: "doing" });
    const [task] = await tasksOf("lead");
    expect(task).toMatchObject({ owner: "Учебный центр", dueOn: "2026-12-01", state: "doing" });
    const changes = await world.server.deps.store.read
      .selectFrom("task_change")
      .select(["what", "became"])
      .where("task", "=", id)
      .orderBy("seq")
      .execute();
    expect(changes).toEqual([
      { what: "added", became: "open" },
      { what: "owner", became: null },
      { what: "due", became: "2026-12-01" },
      { what: "note", became: null },
      { what: "state", became: "doing" },
    ]);
    const forged = world.server.deps.store.write((trx) => trx.deleteFrom("task_change").execute());
    await expect(forged).rejects.toThrow("only grows");
  });

  test("that is under way stays in the list however many have been done since", async () => {
    const { id } = await add({
      kind: "teach",
      subject: { kind: "query", query: "суброгация", record: null },
      title: "Суброгация",
    });
    const { store } = world.server.deps;
    const row = await store.read
      .selectFrom("task")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const { id: _, ...done } = { ...row, state: "done" as const };
    await store.write(async (trx) => {
      for (let count = 0; count < 501; count += 1) await trx.insertInto("task").values(done).execute();
    });
    const all = (await tasksOf("lead")).map((task) => task.id);
    expect(all).toHaveLength(500);
    expect(all).toContain(id);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    await store.write((trx) => trx.deleteFrom("task").where("id", ">", id).execute());
  });

  test("about a closed page is there for those alone who may see it, and cannot be changed by others", async () => {
    const { id } = await add({
      kind: "mend",
      subject: { kind: "record", record: "limits" },
      title: "Ссылка",
    });
    expect((await tasksOf("insider")).map((task) => task.id)).toContain(id);
    expect((await tasksOf("lead")).map((task) => task.id)).not.toContain(id);
    expect((await change("lead", id, { state: "done" })).status).toBe(404);
    expect((await change("insider", id, { state: "done" })).status).toBe(200);
  });

  test("about fewer than three sellers is nothing for trainers, and none at all for agents", async () => {
    const { id } = await add({
      kind: "write",
      subject: { kind: "query", query: "гироцикл", record: null },
      title: "гироцикл",
      evidence: { sellers: 2 },
    });
    expect((await tasksOf("lead")).map((task) => task.id)).toContain(id);
    expect((await tasksOf("trainer")).map((task) => task.id)).not.toContain(id);
    expect((await change("trainer", id, { state: "done" })).status).toBe(404);
    expect((await world.server.get("/api/tasks", world.headersOf("agent"))).status).toBe(403);
  });
});
