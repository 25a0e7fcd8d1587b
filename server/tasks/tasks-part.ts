import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import { taskEndpoints } from "../../core/contract/task-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { logInstant } from "../desk/log-instant.ts";
import { sendTable } from "../export/send-table.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { serve } from "../serve-endpoint.ts";
import { changeTask } from "./change-task.ts";
import { showTasks } from "./show-tasks.ts";
import { tasksFile } from "./tasks-file.ts";

// Whoever has more of them open does none.
const mostShown = 500;
const underWay = ["open", "doing"] as const;

/** What questions and searches leave to be done. Others add to it by `addTask`. */
export const serveTasks: Part = (serving, { store, config, catalogue, now }) => {
  serve(serving, taskEndpoints.tasks, async ({ account, query: { state } }) => {
    // What is under way is never pushed out by what is over.
    const all = store.read
      .selectFrom("task")
      .selectAll()
      .orderBy((each) => each.case().when("state", "in", underWay).then(0).else(1).end())
      .orderBy("id", "desc")
      .limit(mostShown);
    const found = await (state === undefined ? all : all.where("state", "=", state)).execute();
    const rows = found.toSorted((a, b) => b.id - a.id);
    return { answer: { tasks: await showTasks(rows, { db: store.read, catalogue, account }) } };
  });
  serve(serving, exportEndpoints.tasksFile, async ({ account, language, query: { format } }) => {
    const asOf = now();
    const writing = { format, language, zone: deskTimeZone(config.desk, asOf), asOf };
    return sendTable(await tasksFile({ db: store.read, catalogue, account }, writing), language);
  });
  serve(serving, taskEndpoints.changeTask, async ({ account, params: { task: id }, body }) => {
    const shown = async () => {
      const rows = await store.read.selectFrom("task").selectAll().where("id", "=", id).execute();
      return (await showTasks(rows, { db: store.read, catalogue, account })).at(0);
    };
    if ((await shown()) === undefined) return { problem: "not-found" };
    const at = logInstant(now());
    await store.write((trx) => changeTask(trx, body, { id, by: account.id, at }));
    const answer = await shown();
    return answer === undefined ? { problem: "not-found" } : { answer };
  });
};
