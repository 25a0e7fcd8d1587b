import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { contractVersion } from "../../core/contract/version.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { openPage } from "./harness/open-page.ts";
import { otherVersion } from "./harness/other-version.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { connectSeller, openPalette, optionsPage, paletteOver } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };
const suite = changingSuite("other-version", null);

/** The request that a question became, once the server has it. */
async function arrived(question: string): Promise<number> {
  const asAlina = await asPerson(suite.product.server, alina);
  let id: number | undefined;
  await expect
    .poll(async () => {
      const { requests } = await asAlina(endpoints.requests, { query: { scope: "queue" } });
      id = requests.find(({ text }) => text === question)?.id;
      return id;
    })
    .toBeDefined();
  return id ?? 0;
}

async function answer(id: number, text: string): Promise<void> {
  const asAlina = await asPerson(suite.product.server, alina);
  await asAlina(endpoints.claim, { params: { id } });
  const why = { sources: [], without: "by-heart" as const };
  await asAlina(endpoints.answer, {
    params: { id },
    body: { key: crypto.randomUUID(), text, complete: true, ...why },
  });
}

async function ask(palette: Frame, question: string): Promise<void> {
  await palette.getByRole("combobox").fill(question);
  await palette.getByRole("combobox").press("Control+Enter");
}

test.each([
  ["newer", contractVersion + 1],
  ["older", contractVersion - 1],
])(
  "before a server one version %s a seller connects, syncs, searches, asks and reads the answer",
  async (name, version) => {
    const site = await otherVersion(suite.product.server, () => version);
    try {
      const chromium = await suite.ownBrowser();
      await connectSeller(chromium, site.origin, marina);
      const page = await openPage(chromium, suite.portal.origin);
      await page.locator("ask-me-launcher button").waitFor();
      const palette = await openPalette(page);
      const hits = await searchFor(page, palette, "франшиза");
      // A heading is what a record may do without.
      await hits.filter({ hasText: "Памятка о франшизе" }).first().waitFor();
      const question = `Что сказать о франшизе (${name})?`;
      await ask(palette, question);
      await palette.getByText("Отменить").waitFor();
      await answer(await arrived(question), "Коэффициент 1,65.");
      await palette.getByText("Коэффициент 1,65.").waitFor();
      expect(await palette.getByText("unheard-of").count()).toBe(0);
    } finally {
      await site.close();
    }
  },
);

test("too far apart the older side is named; what was asked meanwhile waits, and leaves once they understand each other", async ({
  onTestFinished,
}) => {
  let version = contractVersion;
  const site = await otherVersion(suite.product.server, () => version);
  onTestFinished(site.close);
  const chromium = await suite.ownBrowser();
  await connectSeller(chromium, site.origin, marina);
  const page = await openPage(chromium, suite.portal.origin);
  const palette = await openPalette(page);
  version = contractVersion + 2;
  const question = "Дойдёт ли вопрос после обновления?";
  await ask(palette, question);
  await palette.getByText("В очереди, отправится сам").waitFor();
  const options = await optionsPage(chromium);
  await options.getByText(/Обновите расширение/).waitFor();
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await openPalette(page);
  await palette.getByText(/Расширение старше, чем понимает сервер/).waitFor();
  await palette.getByText("1 вопрос ждёт обновления").waitFor();
  await paletteOver(page).getByRole("combobox").waitFor();
  await screenshot(page, "palette-outdated-ru");
  version = contractVersion - 2;
  await palette.getByText(/Сервер старше, чем понимает расширение/).waitFor();
  version = contractVersion + 1;
  expect(await arrived(question)).toBeGreaterThan(0);
});

test("who connects to a server too new for this extension is told to update it", async ({
  onTestFinished,
}) => {
  const site = await otherVersion(suite.product.server, () => contractVersion + 2);
  onTestFinished(site.close);
  const options = await optionsPage(await suite.ownBrowser());
  await options.getByLabel("Адрес сервера компании").fill(site.origin);
  await options.getByRole("button", { name: "Дальше" }).click();
  await options.getByText(/Расширение старше, чем понимает сервер. Обновите расширение/).waitFor();
  expect(await options.getByRole("button", { name: "Подключить" }).count()).toBe(0);
});
