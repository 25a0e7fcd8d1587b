import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { holdFrames } from "./harness/hold-frames.ts";
import { inTurn } from "./harness/in-turn.ts";
import { igor, irina, openInsightDesk, type InsightDesk } from "./harness/open-insight-desk.ts";
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

/** All that is drawn stands: figures, both heat maps and every picture. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole("list", { name: /^(Главные цифры|Key figures)$/ }).waitFor();
  await page.waitForFunction(
    () =>
      document.querySelectorAll("table.heat").length === 2 &&
      document.querySelector(".drawing-box:not(:has(svg)), [aria-busy=true]") === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

declare global {
  var shifted: number;
}

/** Sums up by how much things moved that nobody had touched, as browsers measure it. */
function watchShifts(): void {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) globalThis.shifted += Number(Reflect.get(shift, "value"));
  }).observe({ type: "layout-shift", buffered: true });
}

async function faultsOf(page: Page): Promise<string[]> {
  const { wider, higher } = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { wider: scrollWidth - clientWidth, higher: scrollHeight - clientHeight };
  });
  return [
    ...(await findAxeFaults(page)),
    ...(wider > 0 ? [`the page scrolls sideways by ${wider}`] : []),
    ...(higher > 0 ? [`the page scrolls beside the screen by ${higher}`] : []),
  ];
}

const leads = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(leads, 0))("what is asked, $name", ({ name, locale, colorScheme }) => {
  const words = (ru: string, en: string): string => (locale === "ru-RU" ? ru : en);
  let context: BrowserContext;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    // Nothing that the page's policy forbids, and nothing that fails unseen.
    page.on("console", (said) => said.type() === "error" && broken.push(said.text()));
    page.on("pageerror", (error) => broken.push(String(error)));
    await page.goto(`${world.desk.server}/desk/insight`);
    await signIn(page, irina);
    await drawn(page);
  });
  afterAll(async () => {
    await context?.close();
  });

  test("shows figures, heat maps and lines; nothing moves when they come, and none breaks the page's policy", async () => {
    await page.addInitScript(watchShifts);
    await page.reload();
    await drawn(page);
    expect(await page.evaluate(() => globalThis.shifted)).toBeLessThan(0.1);
    await screenshot(page, `insight-${name}`);
    const bottom = page.locator(".chart-card").last();
    await bottom.scrollIntoViewIfNeeded();
    await screenshot(page, `insight-below-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(broken.filter((said) => !said.includes("401"))).toEqual([]);
  });

  test("a cell reached by arrows tells what it is made of, and opens its requests", async () => {
    const map = page.getByRole("table", { name: words("Темы × регионы", "Topics × regions") });
    const cell = map.getByRole("button", { name: /(Казань × КАСКО|Казань × Own damage): \d+/ });
    await cell.click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    expect(await cell.evaluate((each) => each === document.activeElement)).toBe(true);
    const count = Number(/\d+$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[0]);
    expect(count).toBeGreaterThan(8);
    const show = page.getByRole("link", { name: new RegExp(words("Показать", "Show") + "\\s" + count) });
    await show.first().click();
    await page.waitForURL(/\/desk\/insight\/requests\?.*region=/);
    await expect.poll(() => page.locator(".insight-table tbody tr").count()).toBe(count);
    for (const row of await page.locator(".insight-table tbody tr").allTextContents())
      expect(row).toContain("Казань");
    await screenshot(page, `insight-rows-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    // The address alone shows the same.
    await page.reload();
    await expect.poll(() => page.locator(".insight-table tbody tr").count()).toBe(count);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/desk\/insight\?/);
    await drawn(page);
    await page
      .getByRole("button", { name: words("Убрать отбор: Казань", "Remove the filter: Казань") })
      .click();
    await page.goto(`${world.desk.server}/desk/insight`);
    await drawn(page);
  });

  test("the line of answers in time has the same figures as a table, each day leading to its requests", async () => {
    const title = words("Ответы в срок", "Answers in time");
    await page.getByRole("button", { name: words(`Таблицей: ${title}`, `As a table: ${title}`) }).click();
    const card = page.getByRole("region", { name: title }).first();
    const late = card.getByRole("row").filter({ hasNotText: "100" }).nth(1);
    await late.waitFor();
    await screenshot(page, `insight-table-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await card.getByRole("link").first().click();
    await page.waitForURL(/from=(\d{4}-\d\d-\d\d)&to=\1/);
    await page.locator(".insight-table tbody tr").first().waitFor();
    await page.goBack();
    await drawn(page);
  });

  test("a point of a line opens what stands behind it, and its table has the same for the keyboard", async () => {
    const [trend, settling] = [
      words("Как меняется", "How it goes"),
      words("Как входят в работу новые продавцы", "How new sellers settle in"),
    ];
    const cardOf = (title: string) => page.getByRole("region", { name: title, exact: true }).first();
    const pressLast = async (title: string) => {
      // Each line ends in a point.
      const point = cardOf(title).locator("circle").first();
      await point.scrollIntoViewIfNeeded();
      const { x = 0, y = 0, width = 0, height = 0 } = (await point.boundingBox()) ?? {};
      const [middle, centre] = [x + width / 2, y + height / 2];
      await page.mouse.move(middle, centre);
      await cardOf(title).locator("[aria-label=tip] text").first().waitFor({ state: "attached" });
      await screenshot(page, `insight-point-${title === trend ? "trend" : "settling"}-${name}`);
      await page.mouse.click(middle, centre);
    };
    await pressLast(trend);
    await page.waitForURL(/from=(\d{4}-\d\d-\d\d)&to=\1&channel=/);
    const { href } = new URL(page.url());
    await expect.poll(() => page.locator(".insight-table tbody tr").count()).toBeGreaterThan(0);
    const count = await page.locator(".insight-table tbody tr").count();
    await page.goBack();
    await drawn(page);
    await page.getByRole("button", { name: words(`Таблицей: ${trend}`, `As a table: ${trend}`) }).click();
    const same = cardOf(trend)
      .getByRole("link")
      .and(page.locator(`[href="${href.replace(/^.*?\/desk/, "/desk")}"]`));
    expect(await same.textContent()).toBe(String(count));
    await same.press("Enter");
    await page.waitForURL(href);
    await page.goBack();
    await drawn(page);
    await pressLast(settling);
    await page.waitForURL(/joined=\d{4}-\d\d&week=\d+/);
    await page.getByText(words("-я неделя работы", "since joining")).first().waitFor();
    await screenshot(page, `insight-rows-settling-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
    await drawn(page);
  });

  test("rows are exported as they are shown, within what the filter leaves", async () => {
    await page.getByRole("button", { name: words("Выгрузить строки", "Export rows") }).click();
    const arriving = page.waitForEvent("download");
    await page.getByRole("link", { name: words("CSV, все строки", "CSV, all rows") }).click();
    const file = await arriving;
    const text = await readFile(await file.path(), "utf8");
    const asked = await page.locator(".insight-tile-figure").nth(2).textContent();
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(text.trim().split("\r\n")).toHaveLength(Number(asked) + 1);
    const workbook = page.waitForEvent("download");
    await page.getByRole("link", { name: words("XLSX для Excel", "XLSX for Excel") }).click();
    const bytes = await readFile(await (await workbook).path());
    // A ZIP, as every workbook is.
    expect(bytes.subarray(0, 2).toString("latin1")).toBe("PK");
    await page.keyboard.press("Escape");
  });

  test("days without a question say so, and figures that did not come can be asked for again", async () => {
    await page.getByRole("button", { name: words("Свои даты", "Own dates") }).click();
    await page.getByLabel(words("С", "From"), { exact: true }).fill("2020-01-01");
    await page.getByLabel(words("По", "To"), { exact: true }).fill("2020-01-31");
    await page.getByRole("button", { name: words("Показать", "Show"), exact: true }).click();
    await page.waitForURL(/from=2020-01-01&to=2020-01-31/);
    await page
      .getByText(words("За это время вопросов не было.", "Nothing was asked in this time."))
      .first()
      .waitFor();
    await screenshot(page, `insight-empty-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.route("**/api/insight/table?*", (route) => route.abort());
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words("30 дней", "30 days") }).click();
    // Both heat maps.
    const again = page.getByRole("button", { name: words("Повторить", "Try again") });
    await expect.poll(() => again.count()).toBe(2);
    await screenshot(page, `insight-failed-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute("**/api/insight/table?*");
    await again.first().press("Enter");
    await expect.poll(() => again.count()).toBe(1);
    await again.press("Enter");
    await drawn(page);
  });

  test("the keys G A lead here from wherever the lead is, though pressed before the first frame", async () => {
    await page.addInitScript(holdFrames);
    await page.goto(`${world.desk.server}/desk`);
    await page.getByRole("heading", { name: words("Очередь", "Queue"), level: 1 }).waitFor();
    for (const key of ["KeyG", "KeyA"]) await page.keyboard.press(key);
    await page.evaluate("releaseFrames()");
    await page.waitForURL("**/desk/insight");
    await drawn(page);
    expect(await page.title()).toContain(words("Аналитика", "Analytics"));
  });
});

test("the trainer begins with what is asked, sees nobody's name, and has no way to the queue", async () => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${world.desk.server}/desk`);
    await signIn(page, igor);
    await page.waitForURL("**/desk/insight");
    await drawn(page);
    await screenshot(page, "insight-trainer");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.getByRole("link", { name: /Очередь|Мои запросы|Обстановка/ }).count()).toBe(0);
    await page.getByRole("link", { name: /Вопросов/ }).click();
    await page.locator(".insight-table tbody tr").first().waitFor();
    const shown = await page.locator(".insight-table").textContent();
    for (const name of ["Гусева", "Титов", "Котова", "Галиев"]) expect(shown).not.toContain(name);
    await screenshot(page, "insight-rows-trainer");
    await page.goto(`${world.desk.server}/desk/people`);
    await page.getByRole("link", { name: "К аналитике" }).waitFor();
  } finally {
    await context.close();
  }
});

test("at 200 % zoom columns stack, and only tables scroll sideways", async () => {
  const viewport = { width: 720, height: 450 };
  const context = await browser.newContext({ locale: "ru-RU", viewport, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await page.goto(`${world.desk.server}/desk/insight`);
    await signIn(page, irina);
    await drawn(page);
    await screenshot(page, "insight-zoom");
    expect(await faultsOf(page)).toEqual([]);
  } finally {
    await context.close();
  }
});
