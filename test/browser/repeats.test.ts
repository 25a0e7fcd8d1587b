import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import {
  form,
  igor,
  irina,
  openRepeatsDesk,
  type RepeatsDesk,
  seller0,
  young,
} from "./harness/open-repeats-desk.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";

let browser: Browser;
let world: RepeatsDesk;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchPlain(), openRepeatsDesk()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const pins = async () => (await world.lead(endpoints.records, { query: {} })).tuning?.pins ?? [];
const tasks = async () => (await world.lead(endpoints.tasks, { query: {} })).tasks;

async function faultsOf(page: Page): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await findAxeFaults(page)), ...(wider > 0 ? [`scrolls sideways by ${wider}`] : [])];
}

async function opened(
  person: Parameters<typeof signIn>[1],
  look: { locale: string; colorScheme: "light" | "dark"; width?: number },
): Promise<{ context: BrowserContext; page: Page }> {
  const { locale, colorScheme, width = 1440 } = look;
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${world.desk.server}/desk/repeats`);
  await signIn(page, person);
  await page.getByRole("rowheader", { name: young }).waitFor();
  return { context, page };
}

describe("what is asked again and again", () => {
  let context: BrowserContext;
  let page: Page;
  const row = (title: string) => page.getByRole("row").filter({ hasText: title });
  beforeAll(async () => {
    ({ context, page } = await opened(irina, { locale: "ru-RU", colorScheme: "light" }));
  });
  afterAll(() => context?.close());

  test("says of each how far it is from the threshold, and what was done", async () => {
    await expect.poll(() => row("Ошибка 4102").textContent()).toContain("ещё 6 до порога");
    expect(await row("КБМ").textContent()).toContain("поднято сегодня");
    expect(await row("волейбол").textContent()).toContain("снято, помогло");
    await page.evaluate(() => document.fonts.ready);
    await screenshot(page, "repeats-ru-light");
    expect(await faultsOf(page)).toEqual([]);
  });

  test("one press raises the place for everybody, and Alt Z takes it back", async () => {
    expect(await pins()).toHaveLength(1);
    await page.getByRole("button", { name: `Поднять: ${young}` }).click();
    await row(young)
      .getByText(/поднято/)
      .waitFor();
    expect(await pins()).toHaveLength(2);
    expect((await pins()).at(-1)).toMatchObject({ badge: "asked-often" });
    const seller = await browser.newContext({ locale: "ru-RU" });
    const palette = await seller.newPage();
    await palette.goto(world.desk.server);
    await signIn(palette, seller0);
    await palette.getByRole("combobox").fill("коэффициент водителя 22 лет");
    const hit = palette.getByRole("option").filter({ hasText: "Тарифы КАСКО" }).first();
    await hit.waitFor();
    await screenshot(palette, "asked-often-ru-light");
    await hit.getByText("часто спрашивают").waitFor();
    await seller.close();
    await page.bringToFront();
    await page.keyboard.press("Alt+KeyZ");
    await page.getByRole("button", { name: `Поднять: ${young}` }).waitFor();
    expect(await pins()).toHaveLength(1);
  });

  test("what stands nowhere becomes a task, which is given to somebody", async () => {
    await page.getByRole("button", { name: `Написать: ${form}` }).click();
    await row(form)
      .getByText(/задача/)
      .waitFor();
    await page.getByRole("link", { name: "Задачи" }).click();
    await page.getByRole("rowheader", { name: form }).waitFor();
    const owner = page.getByRole("textbox", { name: `Кому: ${form}` });
    await owner.fill("Отдел страхования авто");
    await owner.press("Tab");
    await page.getByText("Сохранено").waitFor();
    await page.getByRole("combobox", { name: `Состояние: ${form}` }).selectOption("doing");
    await expect.poll(async () => (await tasks())[0]?.state).toBe("doing");
    expect(await tasks()).toMatchObject([{ title: form, owner: "Отдел страхования авто" }]);
    await page.reload();
    await page.getByRole("rowheader", { name: form }).waitFor();
    await screenshot(page, "tasks-ru-light");
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
  });

  test("a group opens: why, from where, what answers cite; questions can be set apart", async () => {
    await page.getByRole("link", { name: young }).click();
    await page.getByRole("heading", { name: young }).waitFor();
    await page.locator(".drawing-box svg").waitFor();
    await screenshot(page, "repeat-ru-light");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Таблицей: Продавцы по неделям" }).click();
    await page.getByRole("columnheader", { name: "Неделя с" }).waitFor();
    const boxes = page.getByRole("checkbox");
    const before = await boxes.count();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole("button", { name: "Отделить выбранные: 2" }).click();
    await page.getByText("Отделено и запомнено").waitFor();
    await expect.poll(() => boxes.count()).toBe(before - 2);
    await page.getByRole("button", { name: "Объединить с…" }).click();
    await page.getByRole("option", { name: new RegExp(`${young.slice(0, 20)}.*2 вопроса`) }).waitFor();
    await page.keyboard.type("коэффициент");
    await page.keyboard.press("Enter");
    await page.getByText("Объединено и запомнено").waitFor();
    await expect.poll(() => boxes.count()).toBe(before);
    await page.keyboard.press("Escape");
    await page.getByRole("rowheader", { name: young }).waitFor();
  });
});

test("in English and dark, and at 200 %", async () => {
  const { context, page } = await opened(irina, { locale: "en-GB", colorScheme: "dark" });
  await page.evaluate(() => document.fonts.ready);
  await screenshot(page, "repeats-en-dark");
  const faults = await faultsOf(page);
  await page.getByRole("link", { name: young }).click();
  await page.locator(".drawing-box svg").waitFor();
  await screenshot(page, "repeat-en-dark");
  faults.push(...(await faultsOf(page)));
  await page.setViewportSize({ width: 640, height: 400 });
  await screenshot(page, "repeat-en-dark-zoom");
  faults.push(...(await faultsOf(page)));
  await context.close();
  expect(faults).toEqual([]);
});

test("the trainer reads what is asked, and no name", async () => {
  const { context, page } = await opened(igor, { locale: "ru-RU", colorScheme: "light" });
  expect(await page.getByRole("button", { name: /^Поднять/ }).count()).toBe(0);
  await page.getByRole("link", { name: young }).click();
  await page.getByRole("heading", { name: young }).waitFor();
  await page.locator(".drawing-box svg").waitFor();
  const told = (await page.locator("main, #content").first().textContent()) ?? "";
  expect(told).not.toMatch(/Марина Гусева|Олег Титов|Ирина/);
  expect(await page.getByRole("checkbox").count()).toBe(0);
  await screenshot(page, "repeat-trainer-ru-light");
  await context.close();
});
