import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkHours } from "../../../../server/check/check-hours.ts";
import { checkRules } from "../../../../server/check/check-rules.ts";
import { standingConfig } from "../../../../server/check/standing-config.ts";
import { keepRules } from "../../../../server/rules/keep-rules.ts";
import { ruleBodyOf } from "../../../../server/rules/rule-body.ts";
import { RuleBook } from "../../../../server/rules/rule-book.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { migrate } from "../../../../server/store/migrate.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import { testConfig } from "../desk/test-config.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ask-me-check-"));
});
afterEach(() => rmSync(data, { recursive: true }));

const fileRules = "действуют те, что в файле, пока их не изменят в консоли";

test("without a database, and with one that is none, the file's rules are checked", async () => {
  const config = { ...testConfig(), data };
  expect(checkRules(config, await standingConfig(config), "ru").text).toBe(fileRules);
  writeFileSync(databaseFile(data), "это не база данных, а заметка о том, где она лежит");
  expect(checkRules(config, await standingConfig(config), "ru").text).toBe(fileRules);
});

test("what was changed in the console is named by its keys, and hours are checked as they stand", async () => {
  const config = { ...testConfig(), data };
  const store = openStore(databaseFile(data));
  await migrate(store.shared);
  const given = config.desk;
  const body = { ...ruleBodyOf("calendars", given), regions: {} };
  await keepRules(
    { store, book: new RuleBook(given), given },
    { kind: "calendars", seen: 0, note: "", restores: null, body },
    { by: "lead", at: "2026-02-02T07:00:00Z", language: "ru" },
  );
  await store.close();
  const standing = await standingConfig(config);
  expect(checkRules(config, standing, "ru").text).toContain(
    "desk.calendars, desk.calendar, desk.regions: изменены",
  );
  const at = { language: "ru", now: new Date("2026-02-02T07:00:00Z") } as const;
  expect(checkHours(config, at)[0]?.level).toBe("warn");
  expect(checkHours(standing, at)[0]?.level).toBe("ok");
});
