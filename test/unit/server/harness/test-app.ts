import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyImport } from "../../../../server/accounts/apply-import.ts";
import { planImport } from "../../../../server/accounts/plan-import.ts";
import { type WantedAccount } from "../../../../server/accounts/read-account-file.ts";
import { createApp } from "../../../../server/app.ts";
import type { App } from "../../../../server/app-types.ts";
import type { AppDeps } from "../../../../server/app-deps.ts";
import { releasesFolder } from "../../../../server/catalogue/release-folder.ts";
import { memberOf } from "../../../../server/identity/read-member.ts";
import { createLog } from "../../../../server/log.ts";
import { openParts } from "../../../../server/open-parts.ts";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { LoadRelease } from "../../../../server/search/load-release.ts";
import { plantRelease } from "./plant-release.ts";
import { testConfig } from "./test-config.ts";

export type TestApp = {
  readonly app: App;
  readonly deps: AppDeps;
  /** The data folder, with what the crawler leaves for the server. */
  readonly data: string;
  /** Folder with `current.json` and the releases. */
  readonly releases: string;
  readonly clock: { now: Date };
  /** Replaces the accounts by these, as an import would. */
  readonly people: (accounts: readonly Person[]) => Promise<void>;
  /** Publishes a release and waits until it is served. */
  readonly publish: (id: string, records: readonly SectionRecord[]) => Promise<void>;
  /** Signs in at the console; gives the cookie. */
  readonly cookieOf: (login: string) => Promise<string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** What the server does every hour. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Person = { login: string } & Partial<WantedAccount>;

/** A sign-in takes 90 ms of hashing on purpose; everybody here has this password. */
export const password = "correct horse";

type Instead = {
  /** Reads releases in this thread, where starting a worker for each would take most of a test's time. */
  readonly load?: LoadRelease;
  /** A program to run where the server would run the index-builder; it finds its orders in the configuration's file. */
  readonly crawler?: string;
};

/** The whole server without a socket, over a database and releases of its own. */
export async function testApp(given: Record<string, unknown> = {}, instead: Instead = {}): Promise<TestApp> {
  const data = mkdtempSync(join(tmpdir(), "ask-me-server-"));
  const clock = { now: new Date() };
  const config = testConfig(data, given);
  const { deps, tidy, close } = await openParts(config, {
    log: createLog("silent"),
    now: () => clock.now,
    configFile: join(data, "ask-me.yaml"),
    ...instead,
  });
  const app = createApp(deps);
  const releases = releasesFolder(data);

  const request = (path: string, init: RequestInit): Promise<Response> =>
    Promise.resolve(app.request(`http://ask-me.example${path}`, init));
  return {
    app,
    deps,
    data,
    releases,
    clock,
    async people(accounts) {
      const members = (await deps.store.read.selectFrom("user").selectAll().execute()).map(memberOf);
      await applyImport(deps.store, planImport(members, accounts.map(wanted)), clock.now);
    },
    async publish(id, records) {
      plantRelease(releases, id, records);
      await deps.catalogue.reload();
    },
    async cookieOf(login) {
      const response = await request("/api/auth/sign-in/username", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: login, password }),
      });
      if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`);
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; ");
    },
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, body, headers = {}) =>
      request(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    tidy,
    async close() {
      deps.live.close();
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function wanted(person: Person): WantedAccount {
  return {
    name: person.login,
    email: `${person.login}@polis.example`,
    role: "seller",
    groups: [],
    region: null,
    channel: null,
    department: null,
    joinedAt: null,
    skills: [],
    password,
    ...person,
  };
}
