import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { irina, openInsightDesk, type InsightDesk } from "./harness/open-insight-desk.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";

let browser: Browser;
let world: InsightDesk;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchPlain(), openInsightDesk()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll(".drawing-box svg").length > 1 &&
      document.querySelector(".drawing-box:not(:has(svg)), [aria-busy=true]") === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

async function faultsOf(page: Page): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await findAxeFaults(page)), ...(wider > 0 ? [`scrolls sideways by ${wider}`] : [])];
}

const leads = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(leads, 1))("how many agents are needed, $name", ({ name, locale, colorScheme }) => {
  const words = (ru: string, en: string): string => (locale === "ru-RU" ? ru : en);
  const title = words("Сколько нужно экспертов", "How many agents are needed");
  let context: BrowserContext;
  let page: Page;
  const broken: string[] = [];
  beforeAll(async () => {
    context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    page.on("console", (said) => said.type() === "error" && broken.push(said.text()));
    page.on("pageerror", (error) => broken.push(String(error)));
    await page.goto(`${world.desk.server}/desk/insight`);
    await signIn(page, irina);
    await drawn(page);
  });
  afterAll(() => context?.close());

  test("stands among what is asked, and leads to its half hours", async () => {
    const card = page.getByRole("region", { name: title });
    await card.scrollIntoViewIfNeeded();
    await screenshot(page, `capacity-block-${name}`);
    await card.getByRole("link", { name: words("По получасам", "Half hours") }).click();
    await page.waitForURL("**/desk/capacity");
    await drawn(page);
    await screenshot(page, `capacity-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(broken.filter((said) => !said.includes("401"))).toEqual([]);
  });

  test("has the same figures as a table, and any day by half hour", async () => {
    await page.getByRole("button", { name: words("Таблицей: По дням", "As a table: By day") }).click();
    const table = page
      .getByRole("region", { name: words("Таблица: По дням", "Table: By day") })
      .getByRole("table");
    expect(await table.getByRole("row").count()).toBe(15);
    await page.getByRole("button", { name: words("Рисунком: По дням", "As a chart: By day") }).click();
    const choice = page.getByRole("combobox", { name: words("День", "Day"), exact: true });
    const day = await choice.locator("option").nth(2).getAttribute("value");
    await choice.selectOption(day);
    await page.waitForURL(`**/desk/capacity?day=${day}`);
    expect(await choice.inputValue()).toBe(day);
  });

  test("a day's bar shows its half hours, and a half hour's opens what it was reckoned from", async () => {
    const press = async (of: RegExp, at: number) => {
      const card = page.getByRole("region", { name: of }).first();
      await card.locator('rect:not([height="0"])').nth(at).click();
    };
    await press(new RegExp(`^${words("По дням", "By day")}$`), 0);
    await page.waitForURL(/\/desk\/capacity\?day=/);
    await drawn(page);
    await press(new RegExp(`^${words("По получасам", "By half hour")}`), 0);
    await page.waitForURL(/\/desk\/insight\/requests\?.*weekday=[a-z]{3}&hour=\d+/);
    await page.locator(".insight-rows:not([aria-busy=true])").waitFor();
    await page.goBack();
    await drawn(page);
    await page.getByRole("button", { name: words("Выгрузить строки", "Export rows") }).click();
    await page.getByRole("link", { name: words("XLSX для Excel", "XLSX for Excel") }).waitFor();
    await screenshot(page, `capacity-export-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .getByRole("link", { name: words("XLSX для Excel", "XLSX for Excel") })
      .waitFor({ state: "hidden" });
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  test("40 newcomers need more, stand in the address, and say how such ask", async () => {
    await page.getByLabel(words("Новых продавцов", "New sellers")).fill("40");
    await page.getByLabel(words("Вопросов, ± %", "Questions, ± %")).fill("10");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/desk/capacity?newcomers=40&arrivals=10");
    const told = page.getByText(words("Новые спрашивают так же", "Newcomers ask as those"));
    await told.waitFor();
    await page.reload();
    await told.waitFor();
    await drawn(page);
    await page.getByText(words("не хватит", "too few")).first().waitFor();
    await screenshot(page, `capacity-newcomers-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: words("Как обычно", "As usual") }).click();
    await page.waitForURL("**/desk/capacity");
    await told.waitFor({ state: "detached" });
  });
});
