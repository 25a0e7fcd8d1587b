import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import { stringify } from "yaml";
import { run } from "../../../../server/commands/run.ts";
import { loadConfig } from "../../../../server/load-config.ts";
import { createLog } from "../../../../server/log.ts";
import { ServerMetrics } from "../../../../server/metrics/server-metrics.ts";
import { type RunningServer, startServer } from "../../../../server/start-server.ts";
import { password } from "./test-app.ts";

const week = Object.fromEntries(
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
);
const usual = {
  data: "./data",
  server: { address: "http://ask-me.example", port: 0, secret: "a secret for tests that is long enough" },
  desk: {
    calendar: "always",
    calendars: { always: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
  },
  sources: [{ id: "portal", start: ["http://portal.example/"] }],
};

export type ServedFile = RunningServer & {
  readonly metrics: ServerMetrics;
  readonly folder: string;
  /** Writes the settings anew, over the usual ones; nobody reads them yet. */
  readonly settle: (given: Record<string, unknown> | string) => void;
  /** Signs in; gives what calls of that person carry. */
  readonly signIn: (login: string) => Promise<Record<string, string>>;
};

/** The whole server on a socket, with its settings in a file and sellers of these logins. */
export async function serveFile(
  given: Record<string, unknown> = {},
  { sellers = [], log = createLog("silent") }: { sellers?: readonly string[]; log?: Logger } = {},
): Promise<ServedFile> {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-served-"));
  const file = join(folder, "ask-me.yaml");
  const settle = (settings: Record<string, unknown> | string): void =>
    writeFileSync(file, typeof settings === "string" ? settings : stringify({ ...usual, ...settings }));
  settle(given);
  if (sellers.length > 0) await importSellers(folder, file, sellers);
  const loaded = await loadConfig(file, "en");
  if (loaded.kind === "wrong") throw new Error(loaded.problems.join("\n"));
  const metrics = new ServerMetrics();
  const server = await startServer({ config: loaded.config, configFile: file, log, metrics });
  return {
    ...server,
    metrics,
    folder,
    settle,
    async signIn(login) {
      const response = await fetch(`${server.address}/api/auth/sign-in/username`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: login, password }),
      });
      if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`);
      const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
      return { cookie: cookies.join("; ") };
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function importSellers(folder: string, file: string, logins: readonly string[]): Promise<void> {
  const people = join(folder, "people.csv");
  const rows = logins.map((login) => `${login};${login};${login}@polis.example;seller;everyone;${password}`);
  writeFileSync(people, `login;name;email;role;groups;password\n${rows.join("\n")}\n`);
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await run(["users", "import", people, "--apply", "--config", file], {
    language: "en",
    say,
    complain: say,
  });
  if (code !== 0) throw new Error(said.join("\n"));
}
