import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { standingGauges } from "../../../../server/metrics/standing-gauges.ts";
import { ServerMetrics } from "../../../../server/metrics/server-metrics.ts";
import { askBody } from "../../../browser/harness/ask-body.ts";
import { loadHere } from "../harness/load-here.ts";
import { section } from "../harness/plant-release.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const token = "a token of sixteen or more";
const bearer = { authorization: `Bearer ${token}` };
let server: TestApp;
let ann: Record<string, string>;
beforeAll(async () => {
  server = await testApp({ metrics: { token } }, { load: loadHere });
  await server.people([{ login: "ann" }, { login: "agent", role: "agent" }]);
  await server.publish("r1", [section({ id: "a" }), section({ id: "b" })]);
  ann = { cookie: await server.cookieOf("ann") };
});
afterAll(() => server.close());

const scrape = async (): Promise<string> => (await server.get("/metrics", bearer)).text();
/** The value of a series, by its whole name; NaN where there is none. */
const valueOf = (text: string, series: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1) ?? Number.NaN,
  );
const later = (ms: number): void => void (server.clock.now = new Date(server.clock.now.getTime() + ms));

const call = async (from: number): Promise<void> => {
  for (let n = from; n < from + 20; n++) {
    await server.get(`/api/requests/${n}?secret=word${n}`, ann);
    await server.get(`/nowhere/${n}`);
    await server.app.request(`http://ask-me.example/api/me`, { method: "PROPFIND" });
  }
};

describe("the metrics", () => {
  test("are given in Prometheus' form, and to nobody without the token", async () => {
    const given = await server.get("/metrics", bearer);
    expect(given.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(given.headers.get("cache-control")).toBe("no-store");
    for (const headers of [{}, ann, { authorization: "Bearer wrong" }]) {
      const refused = await server.get("/metrics", headers);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain("ask_me_");
    }
  });

  test("say how the desk stands, looked up at most every ten seconds", async () => {
    later(11_000);
    expect(valueOf(await scrape(), "ask_me_requests_open")).toBe(0);
    const asked = await server.post("/api/requests", askBody("Какая франшиза?"), ann);
    expect(asked.status).toBe(201);
    expect(valueOf(await scrape(), "ask_me_requests_open")).toBe(0);
    later(11_000);
    const soon = await scrape();
    expect(valueOf(soon, "ask_me_requests_open")).toBe(1);
    expect(valueOf(soon, "ask_me_requests_due_soon")).toBe(0);
    expect(valueOf(soon, "ask_me_staff_on_shift")).toBe(1);
    later(25 * 60_000);
    expect(valueOf(await scrape(), "ask_me_requests_due_soon")).toBe(1);
    later(10 * 60_000);
    const late = await scrape();
    expect(valueOf(late, "ask_me_requests_late")).toBe(1);
    expect(valueOf(late, "ask_me_requests_due_soon")).toBe(0);
  });

  test("say what is served, and leave out what is not known", async () => {
    const text = await scrape();
    expect(valueOf(text, "ask_me_release_sections")).toBe(2);
    expect(valueOf(text, "ask_me_release_created_timestamp_seconds")).toBe(
      Date.parse("2026-11-02T08:00:00Z") / 1000,
    );
    expect(valueOf(text, "ask_me_data_disk_free_bytes")).toBeGreaterThan(0);
    expect(valueOf(text, "ask_me_backup_last_timestamp_seconds")).toBeNaN();
    expect(valueOf(text, "ask_me_crawl_last_success_timestamp_seconds")).toBeNaN();
    expect(valueOf(text, "ask_me_database_commit_duration_seconds_count")).toBeGreaterThan(0);
  });

  test("count by route: however many addresses are called, there are no more series", async () => {
    await call(1000);
    const before = await scrape();
    await call(2000);
    const after = await scrape();
    expect(after.split("\n")).toHaveLength(before.split("\n").length);
    const route = 'route="/api/requests/{id}",method="GET"';
    const series = `ask_me_http_requests_total{${route},status="4xx"}`;
    expect(valueOf(after, series) - valueOf(before, series)).toBe(20);
    expect(valueOf(after, `ask_me_http_request_duration_seconds_count{${route}}`)).toBe(
      valueOf(after, series),
    );
    expect(after).not.toMatch(/word\d|nowhere|PROPFIND/);
  });

  test("hold no name, login or word of anybody", async () => {
    const text = await scrape();
    expect(text).not.toMatch(/ann|франшиза|polis\.example/i);
  });
});

test("without a word of who may read them there are none", async () => {
  const quiet = await testApp();
  try {
    expect((await quiet.get("/metrics", bearer)).status).toBe(404);
  } finally {
    await quiet.close();
  }
});

const known = async (): Promise<string[]> => {
  const counted = await new ServerMetrics().registry.getMetricsAsJSON();
  return [...new Set([...counted.map(({ name }) => name), ...standingGauges.map(({ name }) => name)])];
};
const Rules = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ expr: z.string() })) })) });

describe("what is written about the metrics", () => {
  const root = new URL("../../../../", import.meta.url);
  const text = (path: string): string => readFileSync(new URL(path, root), "utf8");
  test.each(["docs/ru/metrics.md", "docs/en/metrics.md"])(
    "%s has each of them, and none that is not",
    async (page) => {
      const names = new Set(text(page).match(/ask_me_\w+/g));
      expect([...names].toSorted()).toEqual((await known()).toSorted());
    },
  );

  test("the example of alerts asks for what there is", async () => {
    const names = await known();
    const rules = Rules.parse(parse(text("deploy/prometheus-alerts.yml")));
    const asked = rules.groups.flatMap(({ rules: all }) =>
      all.flatMap(({ expr }) => expr.match(/ask_me_\w+/g) ?? []),
    );
    expect(asked.length).toBeGreaterThan(8);
    for (const name of asked) expect(names).toContain(name.replace(/_(bucket|count|sum)$/, ""));
  });
});
