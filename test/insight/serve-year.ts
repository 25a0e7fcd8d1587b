import { constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call } from "../../core/contract/call.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../core/contract/endpoint.ts";
import { createApp } from "../../server/app.ts";
import type { AppDeps } from "../../server/app-deps.ts";
import { createLog } from "../../server/log.ts";
import { openParts } from "../../server/open-parts.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { generateYear, type YearAsked } from "./generate-year.ts";
import { asOf } from "./planted.ts";
import { headersOf, type Reader } from "./people-of-year.ts";
import { yearConfig } from "./year-config.ts";

export type ServedYear = {
  readonly deps: AppDeps;
  /** An endpoint's answer to one of the readers. */
  readonly get: <E extends Endpoint>(reader: Reader, to: E, given: CallOf<E>) => Promise<AnswerOf<E>>;
  /** The same as it leaves the server. */
  readonly fetch: (reader: Reader, path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** The whole server without a socket over a year of its own, on the Monday after. */
export async function serveYear(asked: YearAsked): Promise<ServedYear> {
  const data = mkdtempSync(join(tmpdir(), "ask-me-year-"));
  copyFileSync(await generateYear(asked), databaseFile(data), constants.COPYFILE_FICLONE);
  // Clustering is measured by the bench: here it would keep both cores busy.
  const config = yearConfig(data, { insight: { clusters: { windowDays: 1 } } });
  const { deps, close } = await openParts(config, {
    log: createLog("silent"),
    now: () => new Date(asOf),
    configFile: join(data, "ask-me.yaml"),
  });
  const app = createApp(deps);
  const request: typeof fetch = async (address, init) => app.request(new Request(address, init));

  return {
    deps,
    async get(reader, to, given) {
      const caller = { server: "http://ask-me.example", fetch: request, headers: () => headersOf(reader) };
      const called = await call(caller, to, given);
      if (called.kind !== "ok") throw new Error(`${to.id}: ${JSON.stringify(called)}`);
      return called.answer;
    },
    async fetch(reader, path) {
      return app.request(`http://ask-me.example${path}`, { headers: headersOf(reader) });
    },
    async close() {
      deps.live.close();
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
