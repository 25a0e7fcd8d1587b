import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { endpoints } from "../../core/contract/endpoints.ts";
import { type Agent, openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { type Product, startProduct } from "./harness/start-product.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";

const irina = { login: "irina", password: "demo-irina" };
const always = [["00:00", "24:00"]];
const office = [
  ["09:00", "13:00"],
  ["14:00", "18:00"],
];
const weekOf = (day: string[][], weekend: string[][]) => ({
  ...Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((name) => [name, day])),
  sat: weekend,
  sun: weekend,
});
const calendarOf = (tz: string, week: object, exceptions = {}) => ({
  versions: [{ from: null, tz, week, exceptions }],
});
const days = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

let product: Product;
let seller: Caller;
let admin: Caller;
const open: Agent[] = [];

beforeAll(async () => {
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) => plantRelease(releases, "20261102-080000-rules", [section("limits", ["everyone"])]),
  });
  await product.stopServer();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test's own file, judged by readConfig when it is used
  const config = parse(readFileSync(product.config, "utf8")) as Record<string, unknown>;
  const desk = Object.assign({}, config["desk"], {
    calendar: "эксперты",
    calendars: {
      эксперты: calendarOf("Europe/Moscow", weekOf(always, always)),
      поволжье: calendarOf("Europe/Samara", weekOf(always, always)),
      владивосток: calendarOf("Asia/Vladivostok", weekOf(office, []), { "2026-12-31": [["09:00", "12:00"]] }),
    },
    regions: {
      Казань: { calendar: "поволжье", timeZone: "Europe/Moscow" },
      Самара: { calendar: "поволжье", timeZone: "Europe/Samara" },
      Владивосток: { calendar: "владивосток", timeZone: "Asia/Vladivostok" },
    },
  });
  writeFileSync(product.config, stringify({ ...config, desk }));
  await product.startServer();
  seller = await asPerson(product.server, { login: "marina", password: "demo-marina" });
  admin = await asPerson(product.server, { login: "admin", password: "demo-admin" });
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "rules");
    await close();
  }
});
afterAll(() => product?.close());

async function lead(path: string, options: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
  const desk = await openDesk(product.server, irina, options);
  open.push(desk);
  await desk.page.goto(`${product.server}${path}`);
  return desk.page;
}

/** Goes on by the tabulator alone until what has this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute("aria-label") ?? active?.textContent ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`The tabulator never came to ${String(name)}`);
}

const ask = (text: string) => seller(endpoints.ask, { body: askBody(text) });
const dueOf = async (id: number) => (await seller(endpoints.request, { params: { id } })).clock.dueAt;

test("by keyboard alone the lead closes today, sees where nobody answers, saves and restores; an older question keeps its due", async () => {
  const before = await ask("Какой тариф КАСКО для такси?");
  const page = await lead("/desk/rules");
  const { keyboard } = page;
  await page.getByRole("heading", { name: /^эксперты/ }).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole("heading", { name: "Правила" }).click();
  await tabTo(page, "Изменить «эксперты»");
  await keyboard.press("Enter");
  const today = days[new Date(Date.now() + 3 * 3_600_000).getUTCDay()] ?? "";
  await tabTo(page, `${today}, промежуток 1, до`);
  await keyboard.press("Control+A");
  await keyboard.type("00:00");
  await page.getByText("Конец раньше начала").waitFor();
  await screenshot(page, "rules-fault");
  await keyboard.press("Control+A");
  await keyboard.type("001");
  await keyboard.press("Tab");
  await page.getByText("Есть несохранённые правки").waitFor();
  await tabTo(page, "Что изменится");
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Что изменится" });
  await dialog.getByText(`Календарь «эксперты», ${today}: 00:00–24:00 → 00:00–00:01`).waitFor();
  await dialog.getByText(/^Казань: .*\(сейчас нет\)$/).waitFor();
  await keyboard.type("Технический день");
  expect(await findAxeFaults(page)).toEqual([]);
  await screenshot(page, "rules-preview");
  await keyboard.press("Enter");
  await page.getByText("Версия 1 действует для новых вопросов.").waitFor();
  await page
    .getByText(/без экспертов/)
    .first()
    .waitFor();

  const after = await ask("Какой тариф КАСКО для каршеринга?");
  expect(await dueOf(before.id)).toBe(before.clock.dueAt);
  expect(Date.parse(after.clock.dueAt ?? "")).toBeGreaterThan(Date.parse(before.clock.dueAt ?? ""));

  await tabTo(page, "Вернуть версию 0");
  await keyboard.press("Enter");
  await dialog.getByText("Правила версии 0 сохранятся новой версией.").waitFor();
  await keyboard.press("Enter");
  await page.getByText("Версия 2 действует для новых вопросов.").waitFor();
  expect(await dueOf(after.id)).toBe(after.clock.dueAt);
  await expect.poll(() => page.getByText(/без экспертов/).count()).toBe(0);
  await screenshot(page, "rules-calendars");

  await tabTo(page, "Журнал действий");
  await keyboard.press("Enter");
  await page
    .getByRole("row", { name: /Ирина Соболева прежние правила возвращены календари версия 1 → версия 2/ })
    .waitFor();
  await page.getByText(/^Журнал цел, записей: /).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await screenshot(page, "audit");
});

test("other hours from a day on are added, moved and taken away, with their gaps before they are saved", async () => {
  const page = await lead("/desk/rules", { viewport: { width: 1280, height: 1000 } });
  const year = new Date().getFullYear() + 1;
  const dialog = page.getByRole("dialog", { name: "Что изменится" });
  const save = async (told: string): Promise<void> => {
    await page.getByRole("button", { name: "Что изменится" }).click();
    await dialog.getByText(told).waitFor();
    await screenshot(page, "rules-planned-preview");
    await dialog.getByRole("button", { name: "Сохранить" }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await page.getByRole("button", { name: "Изменить «эксперты»" }).click();
  const add = page.getByRole("button", { name: "Добавить часы с даты" });
  await page.getByLabel("С какой даты действуют другие часы").fill("2020-01-01");
  await add.click();
  await page.getByText("Дата должна быть в будущем").waitFor();
  await page.getByLabel("С какой даты действуют другие часы").fill(`${year}-01-01`);
  await add.click();
  const later = page.getByRole("group", { name: /^Часы с/ });
  await later.getByRole("button", { name: "Убрать промежуток 1: вс" }).click();
  const gap = "пн 00:00–01:00; вс 01:00–24:00";
  await page.getByText(`С 1 января ${year} г.: без экспертов ${gap}`).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await later.scrollIntoViewIfNeeded();
  await screenshot(page, "rules-planned");
  await save(`Казань: ${gap} (без правок нет)`);
  await page.getByText(`С 1 января ${year} г.: пн–сб 00:00–24:00`).waitFor();

  const field = later.getByLabel("Действуют с");
  await field.fill("2020-02-01");
  await later.getByText("Дата должна быть в будущем").waitFor();
  await field.fill(`${year}-02-01`);
  await save(`Календарь «эксперты», часы с 1 января ${year} г. отменены`);
  await page.setViewportSize({ width: 640, height: 900 });
  await screenshot(page, "rules-planned-narrow");
  await later.getByRole("button", { name: `Убрать часы с 1 февраля ${year} г.` }).click();
  await save(`Календарь «эксперты», часы с 1 февраля ${year} г. отменены`);
  await expect.poll(() => page.getByText(/^С 1 (января|февраля)/).count()).toBe(0);
});

test("what a colleague saved meanwhile is told by name, and nothing typed is lost, not even by a reload", async () => {
  const page = await lead("/desk/rules/targets");
  const field = page.getByRole("textbox", { name: "Минуты: Тарифы, жалоба" });
  await field.fill("15");
  const { targets } = await admin(endpoints.rules, {});
  const body = { ...targets.body, minutes: 25 };
  await admin(endpoints.putRules, { body: { kind: "targets", seen: targets.version, body } });
  await page.getByText("Пока вы правили, появилась версия 1 (Администратор)").waitFor();
  await screenshot(page, "rules-targets");
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe("15");
  await page.getByRole("button", { name: "Что изменится" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Тарифы, жалоба: нет → 15 мин").waitFor();
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Версия 2 действует для новых вопросов.").waitFor();
  const now = await admin(endpoints.rules, {});
  expect(now.targets.body.targets).toContainEqual({ kind: "complaint", topic: "tariffs", minutes: 15 });
});

test("in English: a word given to a topic shows at once what it would propose, before and after", async () => {
  const page = await lead("/desk/rules/topics");
  await page.getByRole("button", { name: /учётная запись и вид|account and view/ }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Tariffs/ }).click();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("Можно ли застраховать дирижабль?");
  await page.getByText("Now:").waitFor();
  await page
    .getByRole("textbox", { name: "Words of the question, comma between" })
    .first()
    .fill("тариф, дирижабль");
  await page.getByText("With the changes: Tariffs (rule: дирижабль)").waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await screenshot(page, "rules-topics");
  await page.setViewportSize({ width: 640, height: 900 });
  await screenshot(page, "rules-topics-narrow");
  await page.getByRole("button", { name: "What changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByText("Version 1 holds for new questions.").waitFor();
});

test("the calendars and the log at a glance, in each language, theme and size", async () => {
  for (const { name, locale, colorScheme, sizes } of inTurn(looks, 1)) {
    for (const { name: size, viewport, deviceScaleFactor } of sizes) {
      const page = await lead("/desk/rules", { colorScheme, viewport, deviceScaleFactor });
      await page.evaluate(
        (language) => localStorage.setItem("ask-me-language", JSON.stringify(language)),
        locale.slice(0, 2),
      );
      for (const [path, heading] of [
        ["rules", /^(Правила|Rules)$/],
        ["audit", /^(Журнал действий|Audit log)$/],
      ] as const) {
        await page.goto(`${product.server}/desk/${path}`);
        await page.getByRole("heading", { name: heading }).waitFor();
        await page
          .getByText(/^(Регионы: Казань|Regions: Казань|Журнал цел|The log is whole)/)
          .first()
          .waitFor();
        await screenshot(page, `${path}-${name}-${size}`);
        expect(await findAxeFaults(page)).toEqual([]);
      }
    }
  }
});
