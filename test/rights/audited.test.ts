import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { lookedAt } from "../../server/audit/look-of.ts";
import type { AuditReader } from "../../server/console/audit/audit-reader.ts";
import { changeTold } from "../../server/console/audit/change-told.ts";
import { subjectTold } from "../../server/console/audit/subject-told.ts";
import { canaryOf } from "./canary.ts";
import { accountOf } from "./named-things.ts";
import { operationsOf } from "./operations.ts";
import { clusterOf, taskOf } from "./plant-repeats.ts";
import { actors, answerCiting, createWorld, secrets, type World } from "./world.ts";
import { type Kept, writeOperations } from "./write-operations.ts";

/*
 * Whatever somebody can change is taken down: in the audit log, in the request's own events, or it is said here why not.
 * What is said to be audited is done, and looked for.
 */

const world = await createWorld();
afterAll(() => world.close());
const root = new URL("../..", import.meta.url).pathname;

const record = `${canaryOf(secrets.finance)}-record`;
const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const { admin, insider } = actors;
const json = { version: null, text: "Добрый день!", topic: null, use: "answer" };
const kept = {
  version: null,
  wordings: ["Где смотреть квоту?"],
  text: "Квота на портале [1].",
  sources: [{ record: `${canaryOf(secrets.open)}-record` }],
  audience: ["everyone"],
  owner: null,
  reviewOn: null,
  request: null,
};

type Does = () => Promise<string>;
const as =
  (actor: typeof admin, call: `${string} ${string}`, body?: unknown): Does =>
  () =>
    world.seen(actor, call, body);
const cluster =
  (path: string, body: () => unknown): Does =>
  async () =>
    world.seen(admin, `POST /api/clusters/${await clusterOf(world)}/${path}`, await body());

/** Calls that do what the operation is for, in an order in which each finds what it needs. */
const does: Readonly<Record<string, Does>> = {
  putTextModule: as(admin, "PUT /api/text-modules/zqhello", { ...json, name: { ru: "Привет", en: "Hello" } }),
  removeTextModule: as(admin, "DELETE /api/text-modules/zqhello"),
  acceptCluster: cluster("accept", () => ({ cause: "raise", record })),
  undoCluster: cluster("undo", () => undefined),
  assignReportFix: async () =>
    world.seen(admin, "POST /api/report/tasks", { cluster: await clusterOf(world), kind: "teach" }),
  splitCluster: cluster("split", async () => ({ requests: [await inCluster(world)] })),
  joinClusters: cluster("join", async () => ({ requests: [await inCluster(world, -1)] })),
  keepRelease: async () => {
    const run = /"held":\{"run":"([^"]+)"/.exec(await world.seen(admin, "GET /api/crawl"))?.[1];
    return world.seen(admin, "POST /api/crawl/keep", { run });
  },
  serveRelease: as(admin, "POST /api/crawl/releases/20261102-080000-rights/serve"),
  startCrawl: as(admin, "POST /api/crawl/runs", { kind: "rights" }),
  stopCrawl: as(admin, "POST /api/crawl/stop"),
  putKeptAnswer: as(insider, "PUT /api/kept-answers/zqkept", kept),
  confirmKeptAnswer: as(insider, "POST /api/kept-answers/zqkept/confirm", { version: 1 }),
  retireKeptAnswer: as(insider, "DELETE /api/kept-answers/zqkept"),
  addPageTask: async () => {
    await clusterOf(world);
    const document = `${canaryOf(secrets.finance)}-document`;
    return world.seen(admin, "POST /api/insight/pages/tasks", { document, weeks: 26 });
  },
  addSearchTask: as(admin, "POST /api/insight/searches/tasks", { query: "вопрос0" }),
  changeTask: async () => world.seen(admin, `PUT /api/tasks/${await taskOf(world)}`, { state: "doing" }),
  putPin: as(admin, "PUT /api/tuning/pins/zqpin", { queries: ["склад"], record, until: null }),
  removePin: as(admin, "DELETE /api/tuning/pins/zqpin"),
  putSynonyms: as(admin, "PUT /api/tuning/synonyms/zqwords", { words: ["КАСКО", "машина"] }),
  removeSynonyms: as(admin, "DELETE /api/tuning/synonyms/zqwords"),
  removeSearchCase: async () => {
    const found = await world.server.deps.store.read
      .selectFrom("search_case")
      .select("id")
      .where("record", "=", record)
      .executeTakeFirstOrThrow();
    return world.seen(admin, `DELETE /api/tuning/cases/${found.id}`);
  },
  putHours: async () =>
    world.seen(admin, `PUT /api/desk/staff/${await accountOf(world, insider)}/hours`, { week: emptyWeek }),
  addAbsence: async () => {
    const from = `${day}T09:00:00.000Z`;
    const account = await accountOf(world, insider);
    return world.seen(insider, "POST /api/desk/absences", { account, reason: "leave", from, until: null });
  },
  endAbsence: async () => {
    const planned = await world.server.deps.store.read
      .selectFrom("absence")
      .select("id")
      .executeTakeFirstOrThrow();
    return world.seen(insider, `DELETE /api/desk/absences/${planned.id}`);
  },
  putRules: as(admin, "PUT /api/rules", { kind: "targets", seen: 0, body: { minutes: 25, targets: [] } }),
  addBroadcast: as(admin, "POST /api/broadcasts", {
    record,
    sentence: "Прочтите",
    regions: [],
    channels: [],
    from: day,
    until: day,
  }),
  endBroadcast: async () => {
    const planned = await world.server.deps.store.read
      .selectFrom("broadcast")
      .select("id")
      .where("since", "=", day)
      .executeTakeFirstOrThrow();
    return world.seen(admin, `POST /api/broadcasts/${planned.id}/end`);
  },
};

const emptyWeek = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

async function inCluster({ server }: World, at = 0): Promise<number> {
  const members = await server.deps.store.read
    .selectFrom("cluster_member")
    .select("request")
    .where("request", "is not", null)
    .orderBy("request")
    .execute();
  return members.at(at)?.request ?? 0;
}

test("of every operation that is no reading it is said where it is taken down", () => {
  const writing = operationsOf(world).filter(({ method }) => method !== "GET");
  expect(Object.keys(writeOperations)).toEqual(expect.arrayContaining(writing.map(({ id }) => id)));
});

type Audited = Extract<Kept, { in: "audit" }>;
const audited = Object.entries(writeOperations).filter(
  (entry): entry is [string, Audited] => entry[1].in === "audit",
);

test("what is said to be audited is done here, or named with the test that does it", () => {
  const missing = audited.filter(([id, { as: actions, test: file }]) => {
    if (file === undefined) return does[id] === undefined;
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
    return !actions.every((action) => text.includes(`"${action}"`));
  });
  expect(missing).toEqual([]);
});

describe.each(Object.entries(does))("%s", (id, call) => {
  test("is in the log, by whom", async () => {
    const { read } = world.server.deps.store;
    const newest = async (): Promise<number> =>
      (await read.selectFrom("audit").select("seq").orderBy("seq", "desc").limit(1).executeTakeFirst())
        ?.seq ?? 0;
    if (id === "acceptCluster") await clusterOf(world);
    const before = await newest();
    expect(await call()).toMatch(/^20[01] /);
    const rows = await read.selectFrom("audit").select(["action", "by"]).where("seq", ">", before).execute();
    const expected = audited.find(([one]) => one === id)?.[1].as ?? [];
    const actions = rows.flatMap(({ action, by }) => (by === null ? [] : action));
    expect(actions).toEqual(expect.arrayContaining([...expected]));
  });
});

test("whatever was taken down is told in words", async () => {
  const rows = await world.server.deps.store.read.selectFrom("audit").selectAll().execute();
  expect(rows.length).toBeGreaterThan(Object.keys(does).length);
  const reader: AuditReader = {
    language: "ru",
    now: Date.now(),
    personName: () => null,
    topicName: (id) => id,
    moduleName: () => null,
  };
  // Ids, digests and names of the company's own; everything else in Latin letters is a code that was left.
  const names = /zq[\w-]+|kept-[a-z]+|underwriting|finance|[\da-f]{8}\b/gi;
  const told = rows.map(
    (row) => `${subjectTold({ ...row, about: null }, reader)} · ${changeTold(row, reader)}`,
  );
  expect(told.filter((words) => /[a-z]/i.test(words.replace(names, "")))).toEqual([]);
});

test("whatever is noted as seen or exported is an operation of the contract", () => {
  const known = Object.values(endpoints).map(({ id }): string => id);
  expect(lookedAt.filter((id) => !known.includes(id))).toEqual([]);
});

test("what stands among a request's events stands there with who did it", async () => {
  const { id } = await world.asked(actors.underwriter);
  await world.seen(insider, `POST /api/requests/${id}/claim`, {});
  await world.seen(insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.limits));
  const events = await world.server.deps.store.read
    .selectFrom("request_event")
    .select(["kind", "by"])
    .where("request", "=", id)
    .orderBy("seq")
    .execute();
  const by = await accountOf(world, insider);
  expect(events.filter((event) => event.by === by).map(({ kind }) => kind)).toEqual(["claimed", "answered"]);
});
