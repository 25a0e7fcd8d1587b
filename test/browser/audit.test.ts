import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { endpoints } from "../../core/contract/endpoints.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { type Agent, openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { type Product, startProduct } from "./harness/start-product.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";

const irina = { login: "irina", password: "demo-irina" };
let product: Product;
let request: number;
const open: Agent[] = [];

beforeAll(async () => {
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) => plantRelease(releases, "20261102-080000-audit", [section("limits", ["everyone"])]),
  });
  const seller = await asPerson(product.server, { login: "marina", password: "demo-marina" });
  ({ id: request } = await seller(endpoints.ask, { body: askBody("Какой тариф КАСКО для такси?") }));
  const lead = await asPerson(product.server, irina);
  const targets = { minutes: 25, targets: [] };
  await lead(endpoints.putRules, {
    body: { kind: "targets", seen: 0, note: "", restores: null, body: targets },
  });
  await lead(endpoints.request, { params: { id: request } });
  const [from, to] = ["2026-01-01", "2026-12-31"];
  await (await lead(endpoints.insightRowsCsv, { query: { from, to, topic: "Марина" } })).text();
  await lead(endpoints.audit, { query: {} });
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "audit");
    await close();
  }
});
afterAll(() => product?.close());

async function log(options: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
  const desk = await openDesk(product.server, irina, options);
  open.push(desk);
  await desk.page.goto(`${product.server}/desk/audit`);
  await desk.page.getByText(/^(Журнал цел|The log is whole)/).waitFor();
  return desk.page;
}

test("who changed, saw and exported what is there, and is found by kind, by whom it was about and by day", async () => {
  const page = await log();
  const rows = page.getByRole("row");
  await page.getByRole("row", { name: /правила изменены сроки из настроек → версия 1/ }).waitFor();
  await page.getByRole("row", { name: new RegExp(`открыт чужой вопрос вопрос № ${request}`) }).waitFor();
  await page
    .getByRole("row", {
      name: /файл выгружен вопросы за показателем, CSV отбор: с 01.01.2026, по 31.12.2026/,
    })
    .waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  const [table, screen] = await Promise.all(
    [".audit-table", ".audit-body"].map((part) => page.locator(part).boundingBox()),
  );
  // The screen's own margins are 24 px on both sides.
  expect(table?.width).toBeGreaterThan((screen?.width ?? 0) - 64);

  await page.getByRole("link", { name: `вопрос № ${request}` }).click();
  await page.waitForURL(new RegExp(`/desk/requests/${request}$`));
  await page.goBack();

  // A kind and an action of one name are not one choice.
  const finished = page.getByRole("row", { name: /выгрузка закончена/ });
  await page.getByRole("combobox", { name: "Действие" }).selectOption("файл выгружен");
  await finished.waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Что", exact: true }).selectOption("выгрузки");
  await finished.waitFor();
  await expect
    .poll(() => rows.allTextContents().then((all) => all.slice(1).every((row) => /выгру/.test(row))))
    .toBe(true);
  await page.getByRole("combobox", { name: "Что", exact: true }).selectOption("всё");
  await page.getByLabel("О ком или о чём").fill("marina");
  await page.keyboard.press("Enter");
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  await page.getByRole("row", { name: new RegExp(`вопрос № ${request}`) }).waitFor();
  await expect.poll(() => page.getByRole("row", { name: /правила изменены/ }).count()).toBe(0);
  await page.getByLabel("С", { exact: true }).fill("2036-01-01");
  await page.getByText("Таких записей нет.").waitFor();
});

test("at a glance, in each language, theme and size", async () => {
  for (const { name, locale, colorScheme, sizes } of looks) {
    for (const { name: size, viewport, deviceScaleFactor } of sizes) {
      const page = await log({ colorScheme, viewport, deviceScaleFactor });
      await page.evaluate(
        (language) => localStorage.setItem("ask-me-language", JSON.stringify(language)),
        locale.slice(0, 2),
      );
      await page.reload();
      await page
        .getByRole("heading", { name: locale === "ru-RU" ? "Журнал действий" : "Audit log" })
        .waitFor();
      await page.getByText(/^(Журнал цел|The log is whole)/).waitFor();
      await screenshot(page, `audit-log-${name}-${size}`);
      expect(await findAxeFaults(page)).toEqual([]);
    }
  }
});

// Comes last: from then on the log is broken.
test("an entry altered in the file itself is named at the next look, and by the command", async () => {
  const page = await log();
  const { data } = z.object({ data: z.string() }).parse(parse(readFileSync(product.config, "utf8")));
  const database = new DatabaseSync(databaseFile(data));
  database.exec(
    `pragma busy_timeout = 5000; drop trigger audit_no_update; update audit set "by" = 'x' where seq = 3`,
  );
  database.close();
  await page.reload();
  await page.getByText("Журнал изменён в обход сервера: не сходится запись 3.").waitFor();
  await screenshot(page, "audit-broken");
  expect(await product.askMe("audit", "verify")).toContain("не сходится запись 3");
});
