import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { openDesk, type Agent } from "./harness/agent.ts";
import { storedRecords } from "./harness/stored-records.ts";
import { askBody } from "./harness/ask-body.ts";
import { markedText } from "./harness/marked-text.ts";
import { secondPeople } from "./harness/second-people.ts";
import { keepAnswers } from "./harness/keep-answers.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { makeOlder } from "./harness/make-older.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { closedWord, wikiAccounts } from "./harness/second-portal.ts";
import { connectSeller, closePalette, openPalette } from "./harness/seller.ts";
import { startSecondProduct, type SecondProduct, type Somebody } from "./harness/start-second-product.ts";

const { sonya, zakhar, timur, ulyana, vera, nikita } = secondPeople;
const everybody = Object.values(secondPeople);
const closedWordPattern = new RegExp(closedWord, "i");

let second: SecondProduct;
const sellers: Chromium[] = [];
const agents: Agent[] = [];

beforeAll(async () => {
  second = await startSecondProduct(everybody);
});
afterEach(async ({ task }) => {
  const failed = task.result?.state === "fail";
  for (const chromium of sellers.splice(0)) {
    if (failed) await screenshotFailure(chromium.context, "second-seller");
    await chromium.close();
  }
  for (const opened of agents.splice(0)) {
    if (failed) await screenshot(opened.page, "failed-second-agent");
    await opened.close();
  }
});
afterAll(() => second?.close());

test("the whole way on a portal of another make: find, land, ask, answer with a source, see it, rate it", async () => {
  const [{ page }, desk] = await Promise.all([seller(sonya), agent(nikita)]);
  const question = "Можно ли вернуть премию на карту супруги?";
  let palette = await openPalette(page);
  await page.keyboard.type("срок возврата премии");
  await palette
    .getByRole("option", { name: /Срок возврата/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/wiki/returns*");
  await expect.poll(() => markedText(page)).toContain("семи рабочих дней");

  palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type(question);
  await page.keyboard.press("Control+Enter");
  const row = desk.getByRole("row").filter({ hasText: question });
  await row.getByRole("link", { name: question }).click();
  const where = desk.getByRole("complementary", { name: "Контекст" });
  await where.getByText("Возврат премии при досрочном расторжении").first().waitFor();
  await desk.keyboard.press("KeyC");
  const field = desk.getByRole("textbox", { name: "Ответ" });
  await field.fill("Только страхователю или по доверенности ");
  await field.press("End");
  await field.pressSequentially("@доверенности");
  await desk.getByRole("listbox").getByRole("option").first().waitFor();
  await desk.keyboard.press("Enter");
  await expect.poll(() => field.inputValue()).toContain("[1]");
  await desk.keyboard.press("Control+Enter");
  await desk.getByText("часы остановлены").first().waitFor();

  await palette.getByText("или по доверенности").waitFor();
  await palette.getByRole("group", { name: "Быстро?" }).getByText("Да").click();
  await palette.getByRole("group", { name: "Полно?" }).getByText("Да").click();
  await palette.getByRole("group", { name: "Почему возник вопрос?" }).getByText("Не нашлось").click();
  await desk.getByText("ответ полный").first().waitFor();
  await palette
    .getByRole("button", { name: /Показать место 1/ })
    .last()
    .click();
  await expect.poll(() => markedText(page)).toBe("Кому возвращаем");
});

test("what only the closed group may open reaches nobody else: not by search, copy, console, context or source", async () => {
  const [insider, outsider] = await Promise.all([seller(zakhar), seller(sonya)]);
  const question = "Кто утверждает сверх этой суммы?";

  // The insider finds it and asks there; the other browser has nothing of it, searched or stored.
  let palette = await openPalette(insider.page);
  await insider.page.keyboard.type("полномочия комитет");
  await palette.getByRole("option", { name: closedWordPattern }).first().waitFor();
  await insider.page.keyboard.press("Enter");
  await insider.page.waitForURL("**/closed/limits*");
  await expect.poll(() => markedText(insider.page)).toContain("решает комитет");
  palette = await openPalette(insider.page);
  await insider.page.keyboard.press("Control+KeyA");
  await insider.page.keyboard.type(question);
  await insider.page.keyboard.press("Control+Enter");

  const half = closedWord.slice(0, 5);
  for (const query of [half, "полномочия комитет"]) {
    palette = await openPalette(outsider.page);
    await outsider.page.keyboard.press("Control+KeyA");
    await outsider.page.keyboard.type(query);
    await palette.locator(`#results[data-shown="${query}"]`).waitFor();
    expect(await palette.locator("body").innerText()).not.toMatch(closedWordPattern);
    await closePalette(outsider.page);
  }
  const copy = await storedRecords(outsider.chromium);
  expect(copy).toContain("страхователю");
  expect(copy).not.toMatch(closedWordPattern);
  expect(await storedRecords(insider.chromium)).toMatch(closedWordPattern);

  // The agent in the group sees where it was asked; the other only that something is withheld.
  const [withGroup, without] = await Promise.all([agent(vera), agent(nikita)]);
  await withGroup.getByRole("link", { name: question }).click();
  const where = withGroup.getByRole("complementary", { name: "Контекст" });
  await where.getByText(closedWordPattern).first().waitFor();
  const kept = keepAnswers(without);
  await without.getByRole("link", { name: question }).click();
  await without.getByText("Страница закрыта для вас").waitFor();
  await screenshot(without, "desk-withheld");

  // Answered from the closed page: the source is there for the asker, and hidden from the agent outside.
  await withGroup.keyboard.press("KeyC");
  const field = withGroup.getByRole("textbox", { name: "Ответ" });
  await field.fill("Комитет по рискам ");
  await field.press("End");
  await field.pressSequentially("@полномочия");
  await withGroup.locator('[role=listbox][data-shown="полномочия"]').waitFor();
  await withGroup.getByRole("listbox").getByRole("option", { name: closedWordPattern }).first().click();
  await expect.poll(() => field.inputValue()).toContain("[1]");
  await withGroup.keyboard.press("Control+Enter");
  await withGroup.getByText("часы остановлены").first().waitFor();
  await without.getByText("источник закрыт для вас").first().waitFor();
  await without.goto(`${second.product.server}/desk`);

  // Nor does the console's search find it, nor may it be cited to one who could not open it.
  const outside = await asPerson(second.product.server, sonya);
  const asked = await outside(endpoints.ask, { body: askBody("Какой лимит на рейс?") });
  await without.getByRole("link", { name: "Какой лимит на рейс?" }).click();
  await without.getByRole("heading", { name: "Какой лимит на рейс?" }).waitFor();
  const params = { id: asked.id };
  const asNikita = await asPerson(second.product.server, nikita);
  await asNikita(endpoints.claim, { params });
  const other = without.getByRole("textbox", { name: "Ответ" });
  await other.pressSequentially(`@${half}`);
  await without.getByText("Ничего не найдено").waitFor();
  expect(await without.locator("body").innerText()).not.toMatch(closedWordPattern);
  expect(kept.join("\n")).toContain(question);
  expect(kept.join("\n")).not.toMatch(closedWordPattern);

  const asVera = await asPerson(second.product.server, vera);
  const { groups } = await asVera(endpoints.search, { query: { q: half } });
  const body = {
    key: crypto.randomUUID(),
    text: "См. [1]",
    complete: true,
    sources: [{ record: groups[0]?.best.record ?? "" }],
  };
  await expect(asNikita(endpoints.answer, { params, body })).rejects.toThrow("source-unknown");
  await asNikita(endpoints.release, { params });
  await expect(asVera(endpoints.answer, { params, body })).rejects.toThrow("source-not-for-seller");
});

test("a question kept for half an hour says so, and its clock starts when it arrives", async () => {
  const { page, chromium } = await seller(timur);
  const question = "Нужен ли осмотр груза перед рейсом?";
  await second.product.stopServer("SIGKILL");
  const palette = await openPalette(page);
  await page.keyboard.type(question);
  await page.keyboard.press("Control+Enter");
  await palette.getByText("В очереди, отправится сам").waitFor();
  await page.close();
  await makeOlder(chromium, "outbox", 30 * 60_000);
  await second.product.startServer();

  const desk = await agent(nikita);
  await desk.getByRole("link", { name: question }).click();
  const told = desk.getByText(/нажали в \d\d:\d\d, дошло в \d\d:\d\d/);
  await told.waitFor();
  await screenshot(desk, "desk-delayed");
  const asNikita = await asPerson(second.product.server, nikita);
  const id = Number(new URL(desk.url()).pathname.split("/").at(-1));
  const { delayed, askedAt, clock } = await asNikita(endpoints.request, { params: { id } });
  const lateMinutes = (Date.parse(delayed?.receivedAt ?? "") - Date.parse(delayed?.clickedAt ?? "")) / 60_000;
  expect(lateMinutes).toBeGreaterThan(30);
  expect(lateMinutes).toBeLessThan(35);
  expect(askedAt).toBe(delayed?.receivedAt);
  expect(clock.startsAt).toBe(delayed?.receivedAt);
  expect(await told.textContent()).toBe(
    `нажали в ${moscow(delayed?.clickedAt)}, дошло в ${moscow(delayed?.receivedAt)}`,
  );
});

test("whoever joins or leaves the group has its pages in the palette, or no longer, without a restart", async () => {
  const { page, chromium } = await seller(ulyana);
  const palette = await openPalette(page);
  await page.keyboard.type("полномочия комитет");
  await palette.locator('#results[data-shown="полномочия комитет"]').waitFor();
  const closedHit = palette.getByRole("option", { name: closedWordPattern });
  expect(await closedHit.count()).toBe(0);

  await second.employ(everybody.map((one) => (one === ulyana ? { ...one, closed: true } : one)));
  await closedHit.first().waitFor();
  await screenshot(page, "palette-group-joined");

  await second.employ(everybody);
  await expect.poll(() => closedHit.count(), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => storedRecords(chromium), { timeout: 30_000 }).not.toMatch(closedWordPattern);
});

test("an erased person's words are gone from console and server; clock, verdict and rating stay", async () => {
  const [asked, replied] = ["Клиентка Аграфена просит вернуть премию", "Договор Аграфены расторгнут вчера"];
  const asSonya = await asPerson(second.product.server, sonya);
  const asVera = await asPerson(second.product.server, vera);
  const { id } = await asSonya(endpoints.ask, { body: askBody(asked) });
  const params = { id };
  await asVera(endpoints.claim, { params });
  await asSonya(endpoints.reply, { params, body: { key: crypto.randomUUID(), text: replied } });
  await asVera(endpoints.answer, {
    params,
    body: {
      key: crypto.randomUUID(),
      text: "Вернём за семь дней.",
      complete: true,
      sources: [],
      without: "by-heart",
    },
  });
  await asSonya(endpoints.feedback, { params, body: { result: "complete", comment: "Аграфена довольна" } });
  const before = await asVera(endpoints.request, { params });
  const desk = await agent(vera);
  await desk.goto(`${second.product.server}/desk/requests/${id}`);
  await desk.getByRole("heading", { name: asked }).waitFor();

  await second.product.askMe("erase", "--person", sonya.login);

  await desk.getByText("Текст удалён.").first().waitFor();
  await desk.getByText("Имя удалено").first().waitFor();
  await screenshot(desk, "desk-erased");
  expect(await desk.locator("body").innerText()).not.toMatch(/Аграфен|Софья|Лунина/);
  const after = await asVera(endpoints.request, { params });
  expect(JSON.stringify(after)).not.toMatch(/Аграфен|Софья|Лунина|sonya/);
  expect(after).toMatchObject({ question: null, text: null, seller: null, answeredAt: before.answeredAt });
  const { asOf: _, ...clock } = before.clock;
  expect(after.clock).toMatchObject(clock);
  expect(after.clock.verdict).toBe("met");
  expect(after.feedback).toMatchObject({ result: "complete" });
  expect(after.events.map(({ kind }) => kind)).toEqual([...before.events.map(({ kind }) => kind), "erased"]);
  await expect(asPerson(second.product.server, sonya)).rejects.toThrow("could not sign in");
});

/** Their browser, connected, on the portal's first page. */
async function seller(somebody: Somebody): Promise<{ page: Page; chromium: Chromium }> {
  const chromium = await launchChromium();
  sellers.push(chromium);
  await connectSeller(chromium, second.product.server, somebody);
  const page = await chromium.context.newPage();
  const { username, password } = wikiAccounts[somebody.closed ? "closed" : "staff"];
  await page.goto(Object.assign(new URL("/wiki/", second.portal), { username, password }).href);
  return { page, chromium };
}

async function agent(somebody: Somebody): Promise<Page> {
  const opened = await openDesk(second.product.server, somebody, { timezoneId: "Europe/Moscow" });
  agents.push(opened);
  return opened.page;
}

const moscow = (at = ""): string =>
  new Intl.DateTimeFormat("ru-RU", { timeZone: "Europe/Moscow", timeStyle: "short" }).format(new Date(at));
