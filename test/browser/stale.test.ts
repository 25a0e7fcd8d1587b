import { expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { ageIndex, type AgedIndex } from "./harness/age-index.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { extensionParts } from "./harness/extension-parts.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import type { Chromium, ChromiumOptions } from "./harness/launch-chromium.ts";
import { lookForChanges } from "./harness/look-for-changes.ts";
import { openPage } from "./harness/open-page.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { closePalette, confirmSeller, connectSeller, openPalette, optionsPage } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const suite = changingSuite("stale", null);

/** Yesterday at ten past eleven in the evening, where the seller is. */
const evening = new Date();
evening.setDate(evening.getDate() - 1);
evening.setHours(23, 10, 0, 0);

const note =
  /^Портал не сверяли с \d\d\.\d\d(\.\d{4})?, 23:10\. Новых страниц может не быть, а старые могли измениться\.$/;
const noteInEnglish =
  /^Portal not checked since \d\d \w{3}( \d{4})?, 23:10\. New pages may be missing, old ones may have changed\.$/;
/** The footer's. */
const checked = /(сверено|checked) \d.*, 23:10$/;

const notes = [
  { locale: "ru-RU", words: note },
  { locale: "en-GB", words: noteInEnglish },
] as const;

test.for(inTurn(notes, 1))(
  "a note above the list says since when the portal was not looked at, $locale",
  async ({ locale, words }, { onTestFinished }) => {
    const aged = await agedIndex(onTestFinished);
    aged.tell(evening);
    const { page } = await connected(aged, { locale });
    const palette = await openPalette(page);
    await palette.getByText(words).waitFor();
    await screenshot(page, `palette-stale-empty-${locale}`);
    await searchFor(page, palette, "памятка");
    await palette.getByText(words).waitFor();
    await screenshot(page, `palette-stale-${locale}`);
    expect(await findAxeFaults(palette)).toEqual([]);
    // Another layout concerns this very query, and comes first; the age stands below.
    await searchFor(page, palette, "gfvznrf");
    await palette.getByText("«памятка»").first().waitFor();
    expect(await palette.getByText(words).count()).toBe(0);
    await palette.getByText(checked).waitFor();
    await screenshot(page, `palette-stale-layout-${locale}`);
  },
);

test("it neither comes nor goes above a list that is looked at: the selected row stays where it is", async ({
  onTestFinished,
}) => {
  const aged = await agedIndex(onTestFinished);
  const { chromium, page } = await connected(aged);
  const palette = await openPalette(page);
  await searchFor(page, palette, "памятка");
  await page.keyboard.press("ArrowDown");
  const before = await selectedRow(palette);

  aged.tell(evening);
  await lookForChanges(chromium);
  await palette.getByText(checked).waitFor();
  expect(await selectedRow(palette)).toEqual(before);
  expect(await palette.getByText(note).count()).toBe(0);
  await searchFor(page, palette, "памятка о");
  await palette.getByText(note).waitFor();

  await page.keyboard.press("ArrowDown");
  const beneath = await selectedRow(palette);
  aged.tell(null);
  await lookForChanges(chromium);
  await palette.getByText(/обновлено /).waitFor();
  expect(await selectedRow(palette)).toEqual(beneath);
  await closePalette(page);
  await openPalette(page);
  await expect.poll(() => palette.getByText(note).count()).toBe(0);
});

test("the copy knows its age without the server too; that there is no server comes first", async ({
  onTestFinished,
}) => {
  const aged = await agedIndex(onTestFinished);
  aged.tell(evening);
  const { chromium, page } = await connected(aged);
  const parts = await extensionParts(chromium);
  await suite.whileServerIsAway(async () => {
    await parts.closeOffscreen();
    const palette = await openPalette(page);
    await palette.getByText(/^Нет связи с /).waitFor();
    await palette.getByText(checked).waitFor();
    expect(await palette.getByText(note).count()).toBe(0);
  });
});

test("where no copy is kept the server's answers tell it", async ({ onTestFinished }) => {
  const aged = await agedIndex(onTestFinished, "off");
  aged.tell(evening);
  const chromium = await suite.ownBrowser();
  await (await optionsPage(chromium)).getByLabel("Адрес сервера компании").fill(aged.origin);
  await confirmSeller(chromium, marina);
  const page = await openPage(chromium, suite.portal.origin);
  const palette = await openPalette(page);
  await searchFor(page, palette, "памят");
  await searchFor(page, palette, "памятка");
  await expect.poll(() => palette.getByText(note).count()).toBe(1);
});

type OnFinished = (close: () => Promise<void>) => void;

async function agedIndex(onFinished: OnFinished, keeps?: "off"): Promise<AgedIndex> {
  const aged = await ageIndex(suite.product.server, keeps);
  onFinished(aged.close);
  return aged;
}

async function connected(
  aged: AgedIndex,
  options?: ChromiumOptions,
): Promise<{ chromium: Chromium; page: Page }> {
  const chromium = await suite.ownBrowser(options);
  await connectSeller(chromium, aged.origin, marina);
  return { chromium, page: await openPage(chromium, suite.portal.origin) };
}

/** What is selected, and where it stands. */
async function selectedRow(palette: Frame): Promise<unknown> {
  const row = palette.locator("#results [aria-selected=true]");
  return { text: await row.innerText(), box: await row.boundingBox() };
}
