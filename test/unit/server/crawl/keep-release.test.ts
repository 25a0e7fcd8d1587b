import { expect, test } from "vitest";
import { Problem } from "../../../../core/contract/problem.ts";
import { until } from "./calls-of.ts";
import { codeOf, serveCrawls } from "./serve-crawls.ts";
import { held, runAt, trouble } from "./some-runs.ts";

const served = serveCrawls();
const keepHeld = (run: string, who = served().admin): Promise<Response> =>
  served().server.post("/api/crawl/keep", { run }, who);
const allow = (run: string): Promise<Response> =>
  served().server.post("/api/crawl/runs", { kind: "allow", run }, served().admin);

/** Leaves a run that was held so many hours ago; gives its id. */
function holdAt(hours: number, gone: number): string {
  const { keep, ago } = served();
  const run = runAt(ago(hours), held(gone));
  keep(run);
  return run.id;
}

test("who left a release as it was is told to every administrator, and the alarm is over", async () => {
  const { server, health } = served();
  const run = holdAt(2, 90);
  const isOn = async () => (await health()).alarms.some(({ kind }) => kind === "held");
  expect(await isOn()).toBe(true);
  expect((await keepHeld(run)).status).toBe(200);
  const decided = { by: "olga", at: server.clock.now.toISOString() };
  expect((await health()).held).toMatchObject({ run, kept: decided });
  expect(await isOn()).toBe(false);
  const open = server.deps.store.read
    .selectFrom("alarm")
    .select("id")
    .where("kind", "=", "held")
    .where("endedAt", "is", null);
  await until(async () => (await open.execute()).length === 0);
  // Whoever decides the same again does not take it over.
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  expect((await keepHeld(run)).status).toBe(200);
  expect((await health()).held?.kept).toEqual(decided);
});

test("another loss than the one decided about asks again", async () => {
  const { health } = served();
  await keepHeld(holdAt(2, 90));
  const run = holdAt(-1, 91);
  expect((await health()).held).toMatchObject({ run, kept: null });
});

test("what is no longer held is neither kept nor published: somebody has seen something else", async () => {
  const { crawls, health } = served();
  const seen = holdAt(2, 90);
  const newer = holdAt(1, 120);
  for (const act of [keepHeld, allow]) {
    const problem = Problem.parse(await (await act(seen)).json());
    expect(problem).toMatchObject({ code: "wrong-state", status: 409 });
    expect(problem.detail).toContain("обход показал другое");
  }
  expect((await health()).held).toMatchObject({ run: newer, kept: null });
  expect(crawls()).toEqual([]);
  expect((await allow(newer)).status).toBe(201);
  await until(() => crawls().length === 1);
  expect(crawls()[0]).toContain("--allow");
});

test("nothing is published that a crawl has read on since without coming to its end", async () => {
  const { keep, ago, crawls } = served();
  const run = holdAt(2, 90);
  const outcome = { kind: "not-published" } as const;
  keep(runAt(ago(1), { outcome, troubles: [trouble("interrupted")] }));
  const problem = Problem.parse(await (await allow(run)).json());
  expect(problem).toMatchObject({ code: "wrong-state" });
  expect(problem.detail).toContain("не дошёл до конца");
  expect(crawls()).toEqual([]);
});

test("nobody but an administrator decides", async () => {
  const { seller, health } = served();
  const run = holdAt(2, 77);
  expect(await codeOf(await keepHeld(run, seller))).toBe("forbidden");
  expect((await health()).held?.kept).toBeNull();
});
