import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { CrawlHealth } from "../../../../core/contract/crawl-endpoints.ts";
import type { CrawlRun } from "../../../../core/contract/crawl-run.ts";
import { Problem } from "../../../../core/contract/problem.ts";
import { loadHere } from "../harness/load-here.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { callsOf, fakeIndexBuilder, order, until } from "./calls-of.ts";

export type ServedCrawls = {
  readonly server: TestApp;
  /** An administrator in the group underwriting, and a seller in none. */
  readonly admin: { cookie: string };
  readonly seller: { cookie: string };
  readonly health: () => Promise<CrawlHealth>;
  /** Leaves the report of a run, as the index-builder does. */
  readonly keep: (run: CrawlRun) => void;
  /** So many hours before now. */
  readonly ago: (hours: number) => string;
  /** Runs of the crawler so far, each as its words. */
  readonly crawls: () => string[][];
};

/** The server over a program that stands in for the index-builder; what one test leaves on the disk is gone for the next. */
export function serveCrawls(): () => ServedCrawls {
  let served: ServedCrawls;
  beforeAll(async () => {
    const config = {
      sources: [{ id: "polis", start: ["http://portal.example/"] }],
      crawl: { staleHours: 26 },
    };
    const server = await testApp(config, { load: loadHere, crawler: fakeIndexBuilder });
    await server.people([{ login: "olga", role: "admin", groups: ["underwriting"] }, { login: "marina" }]);
    const admin = { cookie: await server.cookieOf("olga") };
    served = {
      server,
      admin,
      seller: { cookie: await server.cookieOf("marina") },
      health: async () => CrawlHealth.parse(await (await server.get("/api/crawl", admin)).json()),
      keep(run) {
        const folder = join(server.data, "crawl-reports");
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${run.id}.json`), JSON.stringify(run));
      },
      ago: (hours) => new Date(server.clock.now.getTime() - hours * 3_600_000).toISOString(),
      crawls: () => callsOf(server.data).filter(([first]) => first === "crawl"),
    };
  });
  beforeEach(() => order(served.server.data, {}));
  afterEach(async () => {
    const { server, admin, health } = served;
    rmSync(join(server.data, "crawl-status.json"), { force: true });
    await server.post("/api/crawl/stop", {}, admin);
    await until(async () => (await health()).running === null);
    for (const name of ["crawl-reports", "crawl-stop.json", "calls.ndjson"]) {
      rmSync(join(server.data, name), { recursive: true, force: true });
    }
    server.clock.now = new Date();
  });
  afterAll(() => served.server.close());
  return () => served;
}

export async function codeOf(response: Response): Promise<string> {
  return Problem.parse(await response.json()).code;
}
