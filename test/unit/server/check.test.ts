import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkAddress } from "../../../server/check/check-address.ts";
import { checkCrawlPlan } from "../../../server/check/check-crawl-plan.ts";
import { checkDatabase } from "../../../server/check/check-database.ts";
import { checkMail } from "../../../server/check/check-mail.ts";
import { checkRelease } from "../../../server/check/check-release.ts";
import { checkSources } from "../../../server/check/check-sources.ts";
import { releasesFolder } from "../../../server/catalogue/release-folder.ts";
import { databaseFile } from "../../../server/store/database-file.ts";
import { migrate } from "../../../server/store/migrate.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { matching } from "./harness/matching.ts";
import { plantRelease, section } from "./harness/plant-release.ts";
import { testConfig } from "./harness/test-config.ts";

let data: string;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), "ask-me-check-"))));
afterEach(() => rmSync(data, { recursive: true }));

const now = new Date("2026-11-03T08:00:00Z");
const release = (at = now) => checkRelease(data, { language: "ru", now: at });

test("the database: absent, fine, older, held by another, and no database at all", async () => {
  expect(await checkDatabase(data, "ru")).toMatchObject({ level: "ok", text: matching(/появится/) });

  const store = openStore(databaseFile(data));
  await store.close();
  expect(await checkDatabase(data, "ru")).toMatchObject({ level: "warn", text: matching(/обновится/) });
  const again = openStore(databaseFile(data));
  await migrate(again.shared);
  await again.close();
  expect(await checkDatabase(data, "en")).toMatchObject({ level: "ok", text: matching(/open and writable/) });

  const other = new DatabaseSync(databaseFile(data));
  other.exec("begin immediate");
  expect(await checkDatabase(data, "ru")).toMatchObject({
    level: "warn",
    text: matching(/другим процессом/),
  });
  other.close();

  writeFileSync(databaseFile(data), "this is a letter, not a database, and long enough to be read as one");
  expect(await checkDatabase(data, "ru")).toMatchObject({ level: "fail", text: matching(/Восстановите/) });
});

test("the release: none yet, fine, stale, damaged", async () => {
  expect(await release()).toMatchObject({ level: "warn", text: matching(/npm run crawl/) });
  const folder = plantRelease(releasesFolder(data), "20261102-080000-test", [section({ id: "a" })]);
  expect(await release()).toMatchObject({ level: "ok", text: matching(/: 1 место, возраст 1 день$/) });
  const later = new Date("2026-11-23T08:00:00Z");
  expect(await release(later)).toMatchObject({ level: "warn", text: matching(/21 день; обновите/) });
  writeFileSync(join(folder, "records.ndjson"), "");
  expect(await release()).toMatchObject({ level: "fail", text: matching(/повреждён: records\.ndjson/) });
});

test("mail: not set, nobody listens", async () => {
  expect(await checkMail(undefined, "ru")).toMatchObject({ level: "ok", text: matching(/ключ mail/) });
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  probe.close();
  await once(probe, "close");
  const mail = { host: "127.0.0.1", port, secure: false, from: "desk@polis.example", newRequestsTo: [] };
  expect(await checkMail(mail, "en")).toMatchObject({ level: "fail", text: matching(/mail\.host/) });
});

const plan = (crawl: object, more: object = {}, language: "ru" | "en" = "ru") =>
  checkCrawlPlan(testConfig(data, { crawl, ...more }), { language, now });

test("crawls: none scheduled, when the next is due, rights alone, and alarms that nobody would hear of", () => {
  expect(plan({})).toMatchObject([{ level: "ok", text: matching(/crawl\.schedules.*cron/) }]);
  const whole = { cron: "0 3 * * *", timeZone: "Asia/Yekaterinburg" };
  const rights = { cron: "*/10 * * * *", kind: "rights" };
  expect(plan({ schedules: [whole] })).toMatchObject([
    { level: "ok", text: "следующий 4 ноября в 03:00 GMT+5, пока сервер запущен" },
  ]);
  expect(plan({ schedules: [whole, rights] }, {}, "en")).toMatchObject([
    { level: "ok", text: matching(/4 November at 03:00 GMT\+5.*rights check on 3 November at 13:10 GMT\+5/) },
  ]);
  expect(plan({ schedules: [rights] })).toMatchObject([
    { level: "warn", text: matching(/только проверка прав/) },
  ]);
  const alarmsTo = ["admin@polis.example"];
  expect(plan({ schedules: [whole], alarmsTo })).toMatchObject([
    { level: "ok" },
    { level: "warn", text: matching(/ключ mail/) },
  ]);
  const mail = { host: "127.0.0.1", from: "desk@polis.example" };
  expect(plan({ schedules: [whole], alarmsTo }, { mail })).toHaveLength(1);
});

test("settings: plain http beyond this machine, and no portal for the button", () => {
  const secret = "a secret for tests that is long enough";
  const plain = testConfig(data, { server: { address: "http://ask-me.example", secret } });
  expect(checkAddress(plain, "ru")).toMatchObject({ level: "warn", text: matching(/https/) });
  const local = testConfig(data, { server: { address: "http://127.0.0.1:4000", secret } });
  expect(checkAddress(local, "ru")).toMatchObject({ level: "warn", text: matching(/portalOrigins/) });
  const extension = { portalOrigins: ["https://portal.example"] };
  const right = testConfig(data, { extension, server: { address: "https://ask-me.example", secret } });
  expect(checkAddress(right, "ru")).toMatchObject({ level: "ok" });
});

test("portals are tried by the crawler's own check, in a process of its own", async () => {
  const file = join(data, "ask-me.yaml");
  const week = "{ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }";
  writeFileSync(
    file,
    `server: { address: "http://127.0.0.1:4000", secret: "a secret for tests that is long enough" }
desk: { calendar: msk, calendars: { msk: { versions: [{ from: null, tz: Europe/Moscow, week: ${week} }] } } }
sources: [{ id: intranet, start: ["http://127.0.0.1:9/"], timeoutSeconds: 2 }]
`,
  );
  const findings = await checkSources(file, "en");
  expect(findings).toMatchObject([
    { what: "portal intranet", level: "fail", text: matching(/^[\x20-\x7e]+$/) },
  ]);
});
