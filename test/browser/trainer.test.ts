import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { igor, openRepeatsDesk, type RepeatsDesk, seller0, young } from "./harness/open-repeats-desk.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { tabTo } from "./harness/tab-to.ts";

let browser: Browser;
let world: RepeatsDesk;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchPlain(), openRepeatsDesk()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function faultsOf(page: Page): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await findAxeFaults(page)), ...(wider > 0 ? [`scrolls sideways by ${wider}`] : [])];
}

async function opened(look: {
  locale: string;
  colorScheme: "light" | "dark";
}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...look, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${world.desk.server}/desk/report`);
  await signIn(page, igor);
  // What was asked lies in the running week: the one that is over is the one before.
  await page.getByRole("button", { name: /^(Неделя позже|The week after)$/ }).click();
  await page.getByRole("link", { name: young }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { context, page };
}

describe("the trainer's report", () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ context, page } = await opened({ locale: "ru-RU", colorScheme: "light" }));
  });
  afterAll(() => context?.close());

  test("says in a sentence what takes half of the repeated questions away, and names nobody", async () => {
    await page.getByRole("heading", { name: /^Половину повторных вопросов недели/ }).waitFor();
    await screenshot(page, "trainer-ru-light");
    expect(await page.locator("main, #content").first().textContent()).not.toMatch(
      /Марина Гусева|Олег Титов|Ирина/,
    );
    expect(await faultsOf(page)).toEqual([]);
  });

  test("gives a fix to its owner at one press", async () => {
    await page.getByRole("button", { name: `Поручить владельцу: ${young}` }).click();
    await page.getByText("Задача поставлена").waitFor();
    await expect.poll(() => page.locator(".mend", { hasText: young }).textContent()).toContain("поручено");
  });

  test("leaves the screen as a PDF", async () => {
    const loading = page.waitForEvent("download");
    await page.getByRole("link", { name: "PDF" }).click();
    expect((await loading).suggestedFilename()).toMatch(/^Отчёт тренера .*\.pdf$/);
  });

  test("puts an instruction of the week before sellers, who open it, and counts them", async () => {
    await page.getByRole("button", { name: "Показать раздел" }).click();
    await page.getByRole("searchbox").fill("водитель 22");
    await page
      .getByRole("radio", { name: /Тарифы КАСКО/ })
      .first()
      .check();
    const sentence = "Коэффициент берут по самому молодому водителю";
    await page.getByRole("textbox", { name: "Одной фразой" }).fill(sentence);
    await screenshot(page, "broadcast-dialog-ru-light");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Показать", exact: true }).last().click();
    await page.getByText("Продавцы увидят указание").waitFor();
    await page.getByText(sentence).waitFor();
    const seller = await browser.newContext({ locale: "ru-RU" });
    const palette = await seller.newPage();
    await palette.goto(world.desk.server);
    await signIn(palette, seller0);
    const note = palette.getByRole("region", { name: "Указание недели" });
    await note.getByText(sentence).waitFor();
    await screenshot(palette, "broadcast-palette-ru-light");
    expect(await findAxeFaults(palette)).toEqual([]);
    const figures = async () => {
      const { broadcasts } = await world.lead(endpoints.broadcasts, {});
      return broadcasts[0]?.figures;
    };
    await expect.poll(figures).toMatchObject({ seen: 1, opened: 0 });
    // A letter, and it makes room for what is found.
    await palette.keyboard.type("осаго");
    await note.waitFor({ state: "detached" });
    await palette.keyboard.press("Escape");
    await note.waitFor();
    await tabTo(palette, note.getByRole("button"));
    await palette.keyboard.press("Enter");
    await expect.poll(figures).toMatchObject({ seen: 1, opened: 1 });
    await seller.close();
  });

  test("shows where it is asked beside by whom", async () => {
    const table = page.getByRole("region", { name: "Кто о чём спрашивает" });
    await table.getByRole("button", { name: "Регионы" }).click();
    await table.getByRole("columnheader", { name: "Казань" }).waitFor();
    await table.getByRole("button", { name: /^КАСКО, Казань: \d/ }).click();
    await expect.poll(() => page.url()).toContain("region=");
  });
});

test("in English and dark", async () => {
  const { context, page } = await opened({ locale: "en-GB", colorScheme: "dark" });
  await screenshot(page, "trainer-en-dark");
  const faults = await faultsOf(page);
  await context.close();
  expect(faults).toEqual([]);
  const seller = await browser.newContext({ locale: "en-GB", colorScheme: "dark" });
  const palette = await seller.newPage();
  await palette.goto(world.desk.server);
  await signIn(palette, seller0);
  await palette.getByRole("region", { name: "Instruction of the week" }).waitFor();
  await screenshot(palette, "broadcast-palette-en-dark");
  const faultsThere = await findAxeFaults(palette);
  await seller.close();
  expect(faultsThere).toEqual([]);
});
