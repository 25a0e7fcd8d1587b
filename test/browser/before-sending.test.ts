import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Frame, Locator, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { openLocalStore } from "./harness/local-store.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };
const alina = { login: "alina", password: "demo-alina" };

const suite = changingSuite("before-sending", marina);

/** The form over a page, with this text in it. */
async function openForm(page: Page, text: string): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.press("Alt+Enter");
  const field = palette.getByRole("textbox", { name: /^(Ваш вопрос|Your question)$/ });
  await field.fill(text);
  return palette;
}
const fieldOf = (palette: Frame) => palette.getByRole("textbox", { name: "Ваш вопрос" });
/** In whole pixels: the last of the palette's coming in is less than one. */
const placeOf = async (palette: Frame) => [
  await roundedBox(fieldOf(palette)),
  await roundedBox(palette.getByRole("button", { name: "Отправить", exact: false }).last()),
];
async function roundedBox(shown: Locator): Promise<number[]> {
  const { x, y, width, height } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [x, y, width, height].map(Math.round);
}

test("what answers the question stands beside it, moves nothing, and «это оно» clears it after an undo", async () => {
  const page = await suite.newPage();
  const palette = await openForm(page, "кто");
  await palette.getByText("Пока вы пишете").waitFor();
  const before = await placeOf(palette);
  await fieldOf(palette).pressSequentially(" согласует франшизу с клиентом");
  const it = palette.getByRole("button", { name: /^Это оно: Памятка о франшизе/ });
  await it.waitFor();
  expect(await placeOf(palette)).toEqual(before);
  await screenshot(page, "before-offers");
  await it.click();
  await palette.getByText(/Уберём его через/).waitFor();
  await palette.getByRole("button", { name: "Оставить вопрос" }).click();
  await expect.poll(() => fieldOf(palette).inputValue()).toContain("согласует франшизу");
  await it.click();
  // Whoever goes on meanwhile has said so for good.
  await page.keyboard.press("Escape");
  await palette.locator("[role=combobox]").waitFor();
  await page.keyboard.press("Alt+Enter");
  await expect.poll(() => fieldOf(palette).inputValue()).toBe("");
});

test("a draft survives a closed tab", async () => {
  const page = await suite.newPage();
  const text = "Куда отправить подписанный акт сверки";
  await openForm(page, text);
  const disk = await openLocalStore(suite.chromium);
  await expect.poll(() => disk.read("drafts")).toContainEqual({ text });
  await page.close();
  const next = await suite.newPage();
  const again = await openPalette(next);
  await next.keyboard.press("Alt+Enter");
  await expect.poll(() => fieldOf(again).inputValue()).toBe(text);
  await fieldOf(again).fill("");
});

test("an own open question is named with the way to it, and taken back with an undo", async () => {
  const question = "Нужен ли осмотр при продлении КАСКО с перерывом?";
  const seller = await asPerson(suite.product.server, marina);
  const agent = await asPerson(suite.product.server, alina);
  const { id } = await seller(endpoints.ask, { body: askBody(question) });
  const page = await suite.newPage();
  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("нужен ли осмотр при продлении каско с перерывом");
  await palette.locator("#ask").getByText(`Вы уже спрашивали: №\u00a0${id}`).waitFor();
  await screenshot(page, "before-row");
  await page.keyboard.press("Alt+Enter");
  const link = palette.getByRole("button", { name: new RegExp(`^№\\s${id}`) });
  await link.waitFor();
  await screenshot(page, "before-own-same");
  await link.click();
  const cancel = palette.getByRole("button", { name: "Отменить вопрос" });
  await cancel.click();
  await palette.getByText(/Отменим через/).waitFor();
  await screenshot(page, "before-cancel");
  await palette.getByRole("button", { name: "Не отменять" }).click();
  await agent(endpoints.claim, { params: { id } });
  await cancel.click();
  await palette.getByText("Вы отменили этот вопрос.").waitFor({ timeout: 20_000 });
  await screenshot(page, "before-cancelled");
  const { requests } = await agent(endpoints.requests, { query: { scope: "queue" } });
  expect(requests.map((row) => row.id)).not.toContain(id);
});

test("a colleague's question that asks the same is joined; its answer comes to both, and the way out is there", async () => {
  const colleague = await asPerson(suite.product.server, oleg);
  const agent = await asPerson(suite.product.server, alina);
  const { id } = await colleague(endpoints.ask, {
    body: askBody("Как оплатить полис ОСАГО по QR-коду? СЛОВА ОЛЕГА"),
  });
  const page = await suite.newPage();
  const palette = await openForm(page, "как оплатить полис осаго по qr-коду");
  await palette.getByText("Коллеги спрашивают то же").waitFor();
  await screenshot(page, "before-colleagues");
  await palette.getByRole("button", { name: "Ждать вместе" }).click();
  await palette.getByText("Вы ждёте ответа на вопрос коллеги").waitFor();
  expect(await palette.locator("body").textContent()).not.toContain("ОЛЕГА");
  await screenshot(page, "before-joined");
  await agent(endpoints.answer, {
    params: { id },
    body: {
      key: crypto.randomUUID(),
      text: "Код действует 15 минут.",
      complete: true,
      sources: [],
      without: "by-heart",
    },
  });
  await palette.getByText("Код действует 15 минут.").waitFor();
  await screenshot(page, "before-joined-answer");
  await palette.getByRole("button", { name: "Убрать из списка" }).click();
  await palette.getByText("Мои запросы").waitFor();
  await expect.poll(() => palette.locator("body").textContent()).not.toContain("как оплатить полис осаго");
});

test("asked at one click, the thread tells that colleagues ask the same, and nothing of whose question or what", async () => {
  const colleague = await asPerson(suite.product.server, oleg);
  const text = "Как переоформить зелёную карту на другого водителя?";
  await colleague(endpoints.ask, { body: askBody(`${text} СЛОВА ОЛЕГА`) });
  const page = await suite.newPage();
  const palette = await openPalette(page);
  await palette.getByRole("combobox").fill(text);
  await page.keyboard.press("Control+Enter");
  await palette.getByText("То же спрашивают коллеги: ответ придёт и вам.").waitFor({ timeout: 20_000 });
  expect(await palette.locator("body").textContent()).not.toContain("ОЛЕГА");
  await screenshot(page, "before-asked-with-colleagues");
  // The list of one's own says it too.
  await palette.getByRole("button", { name: "Назад" }).click();
  await palette.getByText("Мои запросы").waitFor();
  await palette.getByRole("button", { name: text }).getByText("спрашивают и коллеги").waitFor();
  await screenshot(page, "before-list-with-colleagues");
});

test("customers' numbers are marked, hidden on request, and one click stays one click", async () => {
  const page = await suite.newPage();
  const palette = await openForm(page, "Клиент 8 916 123-45-67, паспорт 4510 123456: можно ли без СНИЛС?");
  await palette.getByRole("button", { name: "Скрыть: Телефон 8 916 123-45-67" }).click();
  await expect.poll(() => fieldOf(palette).inputValue()).toContain("Клиент ••••, паспорт 4510 123456");
  await palette.getByRole("button", { name: /^Отправить как есть: Номер паспорта/ }).click();
  await palette.getByText("уйдёт как есть").waitFor();
  await screenshot(page, "before-personal");
  await page.keyboard.press("Control+Enter");
  await palette.getByText("Вопрос отправлен").waitFor({ timeout: 20_000 });
  const seller = await asPerson(suite.product.server, marina);
  const { requests } = await seller(endpoints.requests, { query: {} });
  expect(requests[0]?.text).toBe("Клиент ••••, паспорт 4510 123456: можно ли без СНИЛС?");
});

test("of a complaint the form looks at customers' numbers alone, and says so", async () => {
  const page = await suite.newPage();
  const palette = await openForm(page, "Мне нагрубили на линии");
  await palette.getByText("Жалоба", { exact: true }).click();
  const looked = palette.getByRole("region", { name: "Перед отправкой" });
  await looked.getByText("Номера клиентов в тексте отметим здесь.").waitFor();
  await screenshot(page, "before-complaint");
  const before = await placeOf(palette);
  await fieldOf(palette).fill("Клиенту 8 916 123-45-67 нагрубили на линии");
  await looked.getByRole("button", { name: "Скрыть: Телефон 8 916 123-45-67" }).waitFor();
  expect(await placeOf(palette)).toEqual(before);
  await fieldOf(palette).fill("");
});

test("where the policy masks them they never leave, though nobody pressed anything", async () => {
  await suite.whileServerIsAway(async () => {
    const { config } = suite.product;
    writeFileSync(config, readFileSync(config, "utf8").replace("personalData: mark", "personalData: mask"));
  });
  const page = await suite.newPage();
  const palette = await openForm(page, "Телефон клиента +7 (903) 111-22-33");
  await palette.getByText("уйдёт скрытым").waitFor({ timeout: 60_000 });
  await screenshot(page, "before-masked");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => palette.locator(".leaving-title").textContent()).toBe("Телефон клиента ••••");
});

const inRussian = {
  field: "Ваш вопрос",
  it: /^Это оно: Памятка о франшизе/,
  solved: /Уберём его через/,
  keep: "Оставить вопрос",
};
const inEnglish = {
  field: "Your question",
  it: /^This is it: Памятка о франшизе/,
  solved: /It goes in/,
  keep: "Keep the question",
};

const forms = [
  { name: "ru-dark", locale: "ru-RU", colorScheme: "dark", words: inRussian },
  { name: "en-light", locale: "en-GB", colorScheme: "light", words: inEnglish },
] as const;

test.each(inTurn(forms, 1))("the form, $name", async ({ name, locale, colorScheme, words }) => {
  const { context, ...chromium } = await suite.ownBrowser({ locale, colorScheme });
  await connectSeller({ context, ...chromium }, suite.product.server, oleg);
  const page = await context.newPage();
  await page.goto(`${suite.portal.origin}/`);
  const palette = await openForm(page, "Кто согласует франшизу с клиентом? Тел. 8 916 123-45-67");
  await palette
    .getByRole("button", { name: /^(Это оно|This is it)/ })
    .first()
    .waitFor();
  await screenshot(page, `before-form-${name}`);
  expect(await findAxeFaults(palette)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 400 });
  await screenshot(page, `before-form-${name}-zoom`);

  // The whole of it, in these words.
  await page.setViewportSize({ width: 1280, height: 800 });
  const field = palette.getByRole("textbox", { name: words.field });
  const it = palette.getByRole("button", { name: words.it });
  await it.click();
  await palette.getByText(words.solved).waitFor();
  await screenshot(page, `before-solved-${name}`);
  await palette.getByRole("button", { name: words.keep }).click();
  expect(await field.inputValue()).toContain("Кто согласует");
  await it.click();
  await page.keyboard.press("Escape");
  await palette.locator("[role=combobox]").waitFor();
  await page.keyboard.press("Alt+Enter");
  await expect.poll(() => field.inputValue()).toBe("");
});
