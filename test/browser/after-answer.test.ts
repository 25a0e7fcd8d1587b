import { beforeAll, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { openLocalStore } from "./harness/local-store.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };
const kamila = { login: "kamila", password: "demo-kamila" };
const alina = { login: "alina", password: "demo-alina" };

const suite = changingSuite("after-answer", marina);

const question = "Через сколько дней переводят деньги за ремонт?";
const told = "деньги переводят за пять рабочих дней [1].";

let agent: Caller;
/** The section that the answer cites. */
let record: string;
beforeAll(async () => {
  agent = await asPerson(suite.product.server, alina);
  const { groups } = await agent(endpoints.search, { query: { q: "деньги переводим после осмотра" } });
  record = groups[0]?.best.record ?? "";
  await answer(await asPerson(suite.product.server, kamila), question, `Камила, ${told}`);
});

/** Asks as this seller, and answers with its source; the number of the request. */
async function answer(seller: Caller, asked: string, text: string): Promise<number> {
  const { id } = await seller(endpoints.ask, { body: askBody(asked) });
  const body = { key: crypto.randomUUID(), text, complete: true, sources: [{ record }] };
  await agent(endpoints.answer, { params: { id }, body });
  return id;
}

/** The form over a page, with this question in it. */
async function openForm(page: Page): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.press("Alt+Enter");
  const field = palette.getByRole("textbox", { name: /^(Ваш вопрос|Your question)$/ });
  await field.fill("через сколько дней переводят деньги за ремонт");
  return palette;
}

test("an answer that a colleague got stands beside the question; «это оно» spares it, and is measured for its section", async () => {
  const page = await suite.newPage();
  const palette = await openForm(page);
  const answers = palette.getByRole("region", { name: "Перед отправкой" });
  await answers.getByRole("heading", { name: "Уже отвечали коллегам" }).waitFor();
  expect(await answers.textContent()).toContain("Коллега, деньги переводят за пять рабочих дней");
  expect(await answers.textContent()).not.toContain("Камила");
  const opened = page.context().waitForEvent("page");
  await answers.getByRole("button", { name: /^Памятка о франшизе › Выплаты$/ }).click();
  const place = await opened;
  await place.waitForURL(/\/kasko/);
  await place.close();
  await answers.getByRole("button", { name: /^Это оно: Коллега/ }).click();
  await palette.getByText(/Уберём его через/).waitFor();
  await page.keyboard.press("Escape");
  await palette.locator("[role=combobox]").waitFor();
  const disk = await openLocalStore(suite.chromium);
  const measured = async () =>
    (await disk.read("queryLog")).some(
      (batch) => /"solved"/.test(JSON.stringify(batch)) && JSON.stringify(batch).includes(record),
    );
  await expect.poll(measured).toBe(true);
  await disk.close();
});

const forms = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light", heading: "Уже отвечали коллегам" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark", heading: "Answered to colleagues" },
] as const;

test.each(inTurn(forms, 1))("the answers offered, $name", async ({ name, heading, ...look }) => {
  const { context, ...chromium } = await suite.ownBrowser(look);
  await connectSeller({ context, ...chromium }, suite.product.server, oleg);
  const page = await context.newPage();
  await page.goto(`${suite.portal.origin}/`);
  const palette = await openForm(page);
  await palette.getByRole("heading", { name: heading }).waitFor();
  await screenshot(page, `answered-before-${name}`);
  expect(await findAxeFaults(palette)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 400 });
  await screenshot(page, `answered-before-${name}-zoom`);
});

const ratings = [
  { name: "ru", locale: "ru-RU", words: "Пара слов, если хотите", back: "Вернуть в работу" },
  { name: "en", locale: "en-GB", words: "A word or two, if you like", back: "Send back" },
] as const;

test.each(inTurn(ratings, 0))(
  "words go along with any rating, sending back among them, in one click, $name",
  async (given) => {
    const { name, locale, words, back } = given;
    const { context, ...chromium } = await suite.ownBrowser({ locale });
    await connectSeller({ context, ...chromium }, suite.product.server, oleg);
    const asked = `Кто подписывает акт сверки по договору филиала, ${name}?`;
    const id = await answer(
      await asPerson(suite.product.server, oleg),
      asked,
      "Акт подписывает продавец [1].",
    );
    const page = await context.newPage();
    await page.goto(`${suite.portal.origin}/`);
    const palette = await openPalette(page);
    await palette.getByRole("option").filter({ hasText: asked }).first().click();
    await palette.getByRole("textbox", { name: words }).fill("Не сказано, до какого числа");
    await screenshot(page, `rating-words-${name}`);
    expect(await findAxeFaults(palette)).toEqual([]);
    await palette.getByRole("button", { name: back }).click();
    await expect
      .poll(async () => (await agent(endpoints.request, { params: { id } })).feedback)
      .toEqual({ result: "incomplete", comment: "Не сказано, до какого числа" });
  },
);
