import { describe, expect, test } from "vitest";
import { html } from "hono/html";
import type { Frame, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { lookForChanges } from "./harness/look-for-changes.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { closePalette, openPalette } from "./harness/seller.ts";

const suite = changingSuite("palette-states", { login: "marina", password: "demo-marina" });

/** What has the focus, by its words. */
const focused = (palette: Frame): Promise<string> =>
  palette.evaluate(() => document.activeElement?.textContent ?? "");
const fieldHasFocus = (palette: Frame): Promise<boolean> =>
  palette.evaluate(() => document.activeElement === document.querySelector("[role=combobox]"));
const selected = (palette: Frame): Promise<string | null> =>
  palette.locator("[role=option][aria-selected=true]").getAttribute("id");

async function opened(): Promise<{ page: Page; palette: Frame }> {
  const page = await suite.newPage();
  return { page, palette: await openPalette(page) };
}

/** As before the first letter: what was typed the last time does not come back to a field that was typed into. */
async function openedEmpty(): Promise<{ page: Page; palette: Frame }> {
  const { page, palette } = await opened();
  await searchFor(page, palette, "а");
  await palette.getByRole("combobox").fill("");
  return { page, palette };
}

describe("a passage is read in the list's place", () => {
  test("Alt → shows it with its words marked, Alt ← goes back to the same row", async () => {
    const { page, palette } = await opened();
    await (await searchFor(page, palette, "врач")).first().waitFor();
    const row = await selected(palette);
    await page.keyboard.press("Alt+ArrowRight");
    const passage = palette.locator(".preview-text");
    await expect.poll(() => passage.textContent()).toContain("Дежурный врач отвечает круглосуточно");
    await expect.poll(() => passage.locator("mark").allTextContents()).toContain("врач");
    await expect.poll(() => focused(palette)).toContain("Памятка о ДМС");
    await screenshot(page, "palette-preview");
    expect(await findAxeFaults(palette)).toEqual([]);
    await page.keyboard.press("Alt+ArrowLeft");
    await palette.locator("#results").waitFor();
    expect(await fieldHasFocus(palette)).toBe(true);
    expect(await selected(palette)).toBe(row);
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("what does not fit is scrolled by the keys, and no row is selected meanwhile", async () => {
    const { page, palette } = await opened();
    await page.setViewportSize({ width: 640, height: 400 });
    await (await searchFor(page, palette, "пенза")).first().waitFor();
    const row = await selected(palette);
    await page.keyboard.press("Alt+ArrowRight");
    const scroller = palette.locator(".preview-scroll");
    await scroller.locator("mark").first().waitFor();
    await scroller.evaluate((element) => element.append("Памятка. ".repeat(500)));
    await expect
      .poll(async () => {
        await page.keyboard.press("ArrowDown");
        return scroller.evaluate((element) => element.scrollTop);
      })
      .toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await palette.locator("#results").waitFor();
    expect(await selected(palette)).toBe(row);
  });

  test("Esc leaves it as well, a letter goes on with the query, Enter opens the place", async () => {
    const { page, palette } = await opened();
    await (await searchFor(page, palette, "франшиз")).first().waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await palette.locator(".preview").waitFor();
    await page.keyboard.press("Escape");
    await palette.locator("#results").waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await palette.locator(".preview").waitFor();
    await page.keyboard.type("а");
    await palette.locator('#results[data-shown="франшиза"]').waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await palette.locator(".preview").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/kasko");
  });
});

test("Alt C copies the link of the selected place, and says so beside the field", async () => {
  const { page, palette } = await opened();
  await suite.chromium.context.grantPermissions(["clipboard-read"], { origin: suite.portal.origin });
  await (await searchFor(page, palette, "врач")).first().waitFor();
  await page.keyboard.press("Alt+KeyC");
  await palette.getByText("Ссылка скопирована").waitFor();
  await closePalette(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${suite.portal.origin}/dms`);
});

test("Shift Enter opens in a new tab", async () => {
  const { page, palette } = await opened();
  await (await searchFor(page, palette, "врач")).first().waitFor();
  const [tab] = await Promise.all([
    suite.chromium.context.waitForEvent("page"),
    page.keyboard.press("Shift+Enter"),
  ]);
  await tab.waitForURL((address) => address.pathname === "/dms");
  expect(new URL(page.url()).pathname).toBe("/");
});

describe("filters", () => {
  test("those that leave nothing say what there is without them, and a button takes them off", async () => {
    const { page, palette } = await opened();
    const hits = await searchFor(page, palette, "памятка");
    await hits.first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await palette.getByText(/^С этими фильтрами ничего нет, без них \d+.мест/).waitFor();
    await screenshot(page, "palette-filtered-out");
    expect(await findAxeFaults(palette)).toEqual([]);
    await palette.getByRole("button", { name: "Снять фильтры" }).click();
    await hits.first().waitFor();
    expect(await fieldHasFocus(palette)).toBe(true);
  });

  test("region, section and date are chosen by keys alone; Esc takes one off before it clears the field", async () => {
    const { page, palette } = await opened();
    await (await searchFor(page, palette, "памятка")).first().waitFor();
    const chip = palette.locator(".refine");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await palette.getByRole("radiogroup", { name: "Регион" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chip.textContent()).toContain("Казань");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chip.textContent()).toContain("За неделю");
    await screenshot(page, "palette-refine");
    expect(await findAxeFaults(palette)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await palette.getByRole("radiogroup", { name: "Регион" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => chip.textContent()).not.toContain("За неделю");
    await page.keyboard.press("Backspace");
    await expect.poll(() => chip.textContent()).toBe("Уточнить");
    expect(await palette.locator("[role=combobox]").inputValue()).toBe("памятка");
  });
});

test("queries that were meant come back as chips, and can be forgotten", async () => {
  const { page, palette } = await opened();
  await (await searchFor(page, palette, "терапевт")).first().waitFor();
  await Promise.all([suite.chromium.context.waitForEvent("page"), page.keyboard.press("Shift+Enter")]);
  await page.bringToFront();
  await palette.getByRole("combobox").click();
  await page.keyboard.press("Escape");
  const chip = palette.getByRole("button", { name: "терапевт", exact: true });
  await chip.waitFor();
  await screenshot(page, "palette-recent");
  expect(await findAxeFaults(palette)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await palette.locator('#results[data-shown="терапевт"]').waitFor();
  expect(await fieldHasFocus(palette)).toBe(true);
  await page.keyboard.press("Escape");
  await chip.focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => chip.count()).toBe(0);
});

test("what changed within a week stands in the empty window, and opens at its place", async () => {
  const today = new Intl.DateTimeFormat("ru-RU").format(new Date());
  suite.portal.write("/agents", [
    [
      "Акт сверки",
      html`<p>Акт подписывают в кабинете до десятого числа.</p>
        <p>Обновлено: ${today}</p>`,
    ],
  ]);
  await suite.product.crawl();
  await lookForChanges(suite.chromium);
  const { page, palette } = await openedEmpty();
  const row = palette
    .getByRole("group", { name: /^Что нового/ })
    .getByRole("option", { name: /акте сверки/ });
  await row.waitFor({ timeout: 60_000 });
  await screenshot(page, "palette-fresh");
  expect(await findAxeFaults(palette)).toEqual([]);
  await row.click();
  await page.waitForURL((address) => address.pathname === "/agents");
});

test("what administrators put first stands first under its own heading, until its day", async () => {
  const admin = await asPerson(suite.product.server, { login: "admin", password: "demo-admin" });
  const { groups } = await admin(endpoints.search, { query: { q: "акт сверки" } });
  const record = groups[0]?.best.record ?? "";
  await admin(endpoints.putPin, {
    params: { pin: "act" },
    body: { queries: ["памятка"], record, until: "2099-12-31" },
  });
  await lookForChanges(suite.chromium);
  const { page, palette } = await opened();
  const pinned = palette
    .getByRole("group", { name: "Закреплено, до 31 декабря 2099 г." })
    .getByRole("option");
  await expect
    .poll(async () => {
      await searchFor(page, palette, "памятк");
      await searchFor(page, palette, "памятка");
      return pinned.first().textContent();
    })
    .toContain("Памятка об акте сверки");
  expect(await pinned.first().getAttribute("aria-selected")).toBe("true");
  await screenshot(page, "palette-pinned");
  expect(await findAxeFaults(palette)).toEqual([]);
});

test("the side panel has all of it", async () => {
  const { context, extensionId } = suite.chromium;
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 800 });
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const look = async (name: string): Promise<void> => {
    await screenshot(panel, `panel-${name}`);
    expect(await findAxeFaults(panel)).toEqual([]);
  };
  await panel.getByRole("combobox").fill("врач");
  await panel.locator("#results [role=option][id^=hit-]").first().waitFor();
  await look("search");
  await panel.keyboard.press("Alt+ArrowRight");
  await panel.locator(".preview-text mark").first().waitFor();
  await look("preview");
  await panel.keyboard.press("Escape");
  await panel.locator(".refine").click();
  await panel.getByRole("radiogroup", { name: "Регион" }).waitFor();
  await look("refine");
});

test("all keys are told behind a button", async () => {
  const { page, palette } = await opened();
  await palette.getByRole("button", { name: "Все клавиши" }).click();
  await palette.getByText("прочитать здесь").waitFor();
  await screenshot(page, "palette-keys");
  expect(await findAxeFaults(palette)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await palette.getByText("прочитать здесь").count()).toBe(0);
});
