import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "../../core/desk/answer-time.ts";
import { programVersion } from "../../server/program-version.ts";
import { createLog } from "../../server/log.ts";
import { openParts, type OpenParts } from "../../server/open-parts.ts";
import { RequestClocks } from "../../server/desk/request-clocks.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { migrations } from "../../server/store/migrations.ts";
import { openReading } from "../../server/store/open-reading.ts";
import { DatabaseNewerError } from "../../server/store/upgrade/database-newer-error.ts";
import { refuseNewer } from "../../server/store/upgrade/refuse-newer.ts";
import { asOf } from "../insight/planted.ts";
import { headersOf } from "../insight/people-of-year.ts";
import { yearConfig } from "../insight/year-config.ts";
import { previousRelease } from "./previous-release.ts";

/*
 * A server of the previous release with a year's data is followed by this one: nothing is lost, every figure stays, the way back
 * is there.
 */

const scale = process.env["COUNTS"] === "full" ? 0.2 : 0.001;

let data: string;
let before: Map<string, string[]>;
let parts: OpenParts;
let seconds: number;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "ask-me-upgrade-"));
  await previousRelease(data, scale);
  before = digestsOf(databaseFile(data));
  const began = performance.now();
  parts = await openParts(yearConfig(data), {
    log: createLog("silent"),
    now: () => new Date(asOf),
    configFile: join(data, "ask-me.yaml"),
  });
  seconds = (performance.now() - began) / 1000;
}, 900_000);
afterAll(async () => {
  parts.deps.live.close();
  await parts.close();
  rmSync(data, { recursive: true, force: true });
});

/** Of each table the columns it had, and a digest of all that stands in them. */
function digestsOf(file: string, columnsOf?: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const table = String(name);
    const columns =
      columnsOf?.get(table)?.slice(1) ??
      database
        .prepare(`pragma table_info("${table}")`)
        .all()
        .map((column) => String(column["name"]));
    const values = columns.map((column) => `quote("${column}")`).join(" || '|' || ");
    // Rows in whatever order: sums of their lengths and of their words' codes find what is lost or changed.
    const rows = database.prepare(
      `select count(*) as n, total(length(r)) as letters, total(unicode(substr(r, 1 + length(r) / 2, 1))) as codes
       from (select ${values} as r from "${table}")`,
    );
    const { n, letters, codes } = rows.get() ?? {};
    found.set(table, [`${String(n)} ${String(letters)} ${String(codes)}`, ...columns]);
  }
  database.close();
  return found;
}

/** What the new program itself writes when it begins. */
const written = new Set([
  "kysely_migration",
  "kysely_migration_lock",
  "sqlite_sequence",
  "catalogue_history",
  "audit",
  // Tokens became their digests: see below.
  "session",
  // Became `alarm`.
  "crawl_alarm",
]);

test("every row of every table is there as it was", () => {
  const after = digestsOf(databaseFile(data), before);
  const compared = [...before].filter(([table]) => !written.has(table));
  expect(compared.length).toBeGreaterThan(50);
  for (const [table, digest] of compared) expect([table, after.get(table)]).toEqual([table, digest]);
});

test("whoever was signed in still is, though no token is left in the files that are worked with", async () => {
  const headers = new Headers(headersOf("seller"));
  expect(await parts.deps.identity.accountOf(headers)).toMatchObject({ id: "seller" });
  const used = readdirSync(data).filter((name) => name.startsWith("ask-me.sqlite"));
  expect(used).toContain("ask-me.sqlite");
  for (const name of used) expect(readFileSync(join(data, name)).includes("token-seller"), name).toBe(false);
});

test("the way back is there: the database as it was, whole", () => {
  const [copy, ...others] = readdirSync(join(data, "before-upgrade"));
  expect(others).toEqual([]);
  expect(digestsOf(join(data, "before-upgrade", copy ?? ""))).toEqual(before);
});

test("replayed, the log gives the times that stood there", async () => {
  const { read, close } = openReading(databaseFile(data));
  const rows = await read.selectFrom("request").selectAll().execute();
  expect(rows.length).toBeGreaterThan(scale * 400_000);
  const logs = await new RequestClocks(parts.deps.config.desk).logsOf(read, rows);
  const differ = rows.filter(({ id, breachesAt, answeredInSeconds }) => {
    const log = logs.get(id);
    const time = log && answerTime(log);
    return time?.breachesAt !== breachesAt || time.answeredInSeconds !== answeredInSeconds;
  });
  expect(differ.map(({ id }) => id)).toEqual([]);
  await close();
}, 300_000);

test("it takes no longer than somebody waits for a restart", () => {
  process.stdout.write(`upgrade of ${before.get("request")?.[0]} (rows …) took ${seconds.toFixed(1)} s\n`);
  expect(seconds).toBeLessThan(300);
});

test("the previous program would refuse the database now, by the version that has worked with it", async () => {
  const known = Object.keys(migrations).filter((name) => name <= "a26-trainer");
  const refused = refuseNewer(parts.deps.store.shared, known);
  await expect(refused).rejects.toThrow(DatabaseNewerError);
  await expect(refused).rejects.toThrow(programVersion());
});
