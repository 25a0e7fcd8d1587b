import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bonusEndpoints } from "../../core/contract/bonus-endpoints.ts";
import { call } from "../../core/contract/call.ts";
import { capacityEndpoints } from "../../core/contract/capacity-endpoints.ts";
import { clusterEndpoints } from "../../core/contract/cluster-endpoints.ts";
import type { Config } from "../../core/contract/config.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../core/contract/endpoint.ts";
import { insightEndpoints } from "../../core/contract/insight-endpoints.ts";
import { keptEndpoints } from "../../core/contract/kept-endpoints.ts";
import { pageStudyEndpoints } from "../../core/contract/page-study-endpoints.ts";
import { readConfig } from "../../core/contract/read-config.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { reportEndpoints } from "../../core/contract/report-endpoints.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import { searchQualityEndpoints } from "../../core/contract/search-quality-endpoints.ts";
import { taskEndpoints } from "../../core/contract/task-endpoints.ts";
import { makeHistory } from "../../demo/history/make-history.ts";
import { readQuestions, readSearches } from "../../demo/history/read-questions.ts";
import { applyImport } from "../../server/accounts/apply-import.ts";
import { planImport } from "../../server/accounts/plan-import.ts";
import { readAccountFile } from "../../server/accounts/read-account-file.ts";
import { createApp } from "../../server/app.ts";
import { releasesFolder } from "../../server/catalogue/release-folder.ts";
import { openDatabase } from "../../server/commands/open-database.ts";
import { createLog } from "../../server/log.ts";
import { openParts, type OpenParts } from "../../server/open-parts.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { plantRelease, section } from "../unit/server/harness/plant-release.ts";

/* The invented history of `npm start` is one that the server itself could have kept: every reader of it finds something true. */

const demo = new URL("../../demo/", import.meta.url);
const now = new Date("2026-11-26T12:00:00Z");
const week = { from: "2026-11-20", to: "2026-11-26" };
const folders: string[] = [];
let config: Config;
let parts: OpenParts;
let get: <E extends Endpoint>(who: string, to: E, given: CallOf<E>) => Promise<AnswerOf<E>>;

beforeAll(async () => {
  config = await demoDatabase();
  await makeHistory(config, now);
  parts = await openParts(config, {
    log: createLog("silent"),
    now: () => now,
    configFile: join(config.data, "ask-me.yaml"),
  });
  await parts.tidy();
  const app = createApp(parts.deps);
  const request: typeof fetch = async (address, init) => app.request(new Request(address, init));
  const cookies = new Map<string, string>();
  get = async (who, to, given) => {
    const cookie = cookies.get(who) ?? (await signedIn(request, who));
    cookies.set(who, cookie);
    const caller = { server: config.server.address, fetch: request, headers: () => ({ cookie }) };
    const called = await call(caller, to, given);
    if (called.kind !== "ok") throw new Error(`${to.id}: ${JSON.stringify(called)}`);
    return called.answer;
  };
}, 120_000);
afterAll(async () => {
  parts.deps.live.close();
  await parts.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("the queue has three fresh questions, none of them overdue", async () => {
  const { requests } = await get("alina", requestEndpoints.requests, { query: { scope: "queue" } });
  expect(requests.map(({ state, clock }) => ({ state, overdue: clock.overdue }))).toEqual(
    Array.from({ length: 3 }, () => ({ state: "open", overdue: false })),
  );
});

test("a seller of the demo has two rated answers and one to rate", async () => {
  const { requests } = await get("marina", requestEndpoints.requests, { query: { scope: "mine" } });
  expect(requests.map(({ state }) => state)).toEqual(["answered", "answered", "answered"]);
  expect(requests.filter(({ id }) => ratedIn(config).has(id))).toHaveLength(2);
});

test("a week has its figures, and a region that rises", async () => {
  const { figures, rises } = await get("irina", insightEndpoints.insightSummary, { query: week });
  expect(figures?.requests).toBeGreaterThan(100);
  expect(figures?.metShare).toBeGreaterThan(0.9);
  expect(rises.map(({ value }) => value)).toContain("Казань");
});

test("newcomers ask most in their first weeks", async () => {
  const { cohorts } = await get("irina", insightEndpoints.insightOnboarding, {
    query: { from: "2026-09-01", to: week.to },
  });
  expect(cohorts.length).toBeGreaterThan(1);
});

test("something is proposed for each of the four causes", async () => {
  const { clusters } = await get("irina", clusterEndpoints.clusters, {});
  const causes = clusters.flatMap(({ sellers, proposal }) => (sellers >= 20 ? (proposal?.cause ?? []) : []));
  expect(new Set(causes)).toEqual(new Set(["raise", "write", "clarify", "teach"]));
});

test("the page that is not understood has most questions", async () => {
  const { pages } = await get("pavel", pageStudyEndpoints.pageStudy, { query: {} });
  expect(pages[0]?.title).toBe("/products/kasko/franshiza");
});

test("searches tell the synonym that is missing", async () => {
  const { synonyms, zero } = await get("irina", searchQualityEndpoints.searchReport, { query: {} });
  expect(synonyms).toMatchObject([{ failed: "двушка", opened: "квартира" }]);
  expect(zero.map(({ text }) => text)).toContain("электросамокат");
});

test("kept answers are offered and have helped; tasks are open and under way", async () => {
  const { answers } = await get("alina", keptEndpoints.keptAnswers, {});
  expect(answers.map(({ state }) => state)).toEqual(["live", "live"]);
  for (const { use } of answers) expect(use.solved).toBeGreaterThan(0);
  const { tasks } = await get("irina", taskEndpoints.tasks, { query: {} });
  expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(["open", "doing", "done"]));
});

test("last month's bonus is shared among five agents", async () => {
  const { reason, lines } = await get("irina", bonusEndpoints.bonus, { query: { month: "2026-10" } });
  expect(reason).toBe("paid");
  expect(lines.filter(({ kopecks }) => kopecks > 0)).toHaveLength(5);
});

test("capacity is told from what usually comes", async () => {
  const { days } = await get("irina", capacityEndpoints.capacity, { query: {} });
  expect(Math.max(...days.map(({ needed }) => needed))).toBeGreaterThan(1);
});

test("the trainer's report has something to mend, newcomers, and something that has helped", async () => {
  const report = await get("pavel", reportEndpoints.report, { query: {} });
  expect(report.fixes.length).toBeGreaterThan(3);
  expect(report.newcomers.channels).not.toEqual([]);
  expect(report.helped).toMatchObject([{ kind: "raise", helped: true }]);
});

describe("made", () => {
  test("the same for the same moment", async () => {
    const other = await demoDatabase();
    await makeHistory(other, now);
    expect(requestsIn(other)).toEqual(requestsIn(config));
  });

  test("nothing where somebody has asked already", async () => {
    const before = requestsIn(config);
    expect(await makeHistory(config, new Date("2026-12-24T12:00:00Z"))).toEqual({ kind: "left" });
    expect(requestsIn(config)).toEqual(before);
  });
});

/** A database with the demo's people in it, beside a portal that has the sections which its answers cite. */
async function demoDatabase(): Promise<Config> {
  const data = mkdtempSync(join(tmpdir(), "ask-me-history-"));
  folders.push(data);
  plantRelease(releasesFolder(data), "20261126-080000-history", portal());
  const yaml = readFileSync(new URL("ask-me.yaml", demo), "utf8");
  const read = readConfig(yaml, { ASK_ME_SECRET: "a secret of at least 32 characters" }, "en");
  if (read.kind === "wrong") throw new Error(read.problems.join("\n"));
  const given = { ...read.config, data, crawl: { ...read.config.crawl, schedules: [] } };
  const store = await openDatabase(given);
  const people = readAccountFile(readFileSync(new URL("accounts.csv", demo)), "en");
  if (people.kind === "wrong") throw new Error(JSON.stringify(people.errors));
  await applyImport(store, planImport([], people.accounts), now);
  await store.close();
  return given;
}

function portal(): SectionRecord[] {
  const regions = ["Москва", "Казань", "Екатеринбург", "Новосибирск"];
  const places = [...readQuestions(), ...readSearches()].flatMap(({ at }) => at ?? []);
  const sections = places.flatMap(({ page, heading }) => {
    const towns = page.endsWith("{город}") ? regions : [null];
    return towns.map((town) => {
      const document = page.replace("{город}", `town-${regions.indexOf(town ?? "")}`);
      return section({
        id: `${document} ${heading}`,
        document,
        title: document,
        heading,
        address: `http://127.0.0.1:4100${document}#${encodeURIComponent(heading)}`,
        text: `${heading}: ${document}.`,
        ...(town === null ? {} : { region: [town] }),
      });
    });
  });
  const forms = Array.from({ length: 60 }, (_, n) =>
    section({
      id: `form-${n}`,
      title: `Бланк ${n}: ${n % 2 === 0 ? "заявление" : "акт"}`,
      heading: "Как заполнять",
      address: `http://127.0.0.1:4100/forms/${n}`,
    }),
  );
  return [...new Map([...sections, ...forms].map((one) => [one.id, one])).values()];
}

async function signedIn(request: typeof fetch, who: string): Promise<string> {
  const response = await request(`${config.server.address}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: who, password: `demo-${who}` }),
  });
  if (!response.ok) throw new Error(`${who} cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Requests with what was written, by people's logins. */
function requestsIn({ data }: Config): unknown[] {
  return rows(
    data,
    `select r.id, "askedAt", "answeredAt", s.username as seller, a.username as agent, topic, result, text
     from request r join request_text t on t.request = r.id join "user" s on s.id = r.seller
     left join "user" a on a.id = r."answeredBy" order by r.id`,
  );
}

function ratedIn({ data }: Config): Set<unknown> {
  return new Set(rows(data, "select id from request where rated = 1").map(({ id }) => id));
}

function rows(data: string, query: string): Record<string, unknown>[] {
  const database = new DatabaseSync(databaseFile(data), { readOnly: true });
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}
