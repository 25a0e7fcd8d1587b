// oxlint-disable max-lines -- one product serves all these flows: starting it takes longer than any of them
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { saying, type StubModel, stubModel } from "../unit/server/answering/stub-model.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { type Agent, openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const alina = { login: "alina", password: "demo-alina" };
const irina = { login: "irina", password: "demo-irina" };
const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };

let product: Product;
let model: StubModel;
let seller: Caller;
let other: Caller;
let agent: Caller;
const open: Agent[] = [];

beforeAll(async () => {
  model = await stubModel();
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) => plantRelease(releases, "20261102-080000-answering", portal),
    undoSeconds: 4,
    draft: { address: model.address, model: "small-instruct", keeps: "сервер компании, Москва" },
  });
  seller = await asPerson(product.server, marina);
  other = await asPerson(product.server, oleg);
  agent = await asPerson(product.server, alina);
  const lead = await asPerson(product.server, irina);
  await lead(endpoints.putTextModule, { params: { module: "tariff" }, body: tariffModule });
  await lead(endpoints.putTextModule, { params: { module: "documents" }, body: documentsModule });
  await lead(endpoints.putTextModule, { params: { module: "price" }, body: priceModule });
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "answering");
    await close();
  }
});
afterAll(async () => {
  await product?.close();
  await model?.close();
});

const portal = [
  {
    ...section("tariffs", ["everyone"]),
    path: ["Портал", "Продукты", "КАСКО"],
    title: "Тарифы КАСКО: Казань",
    heading: "Молодые водители",
    text: "Для водителей младше 22 лет применяется коэффициент 1,65 к базовому тарифу КАСКО.",
  },
  {
    ...section("guide", ["everyone"]),
    kind: "pdf" as const,
    place: { kind: "page" as const, value: 12 },
    path: ["Портал", "Документы"],
    title: "Тарифное руководство КАСКО 2026",
    heading: "п. 3.4 «Территориальный коэффициент»",
    text: "Территориальный коэффициент включён в базовые тарифы таблицы 2. Для Казани отдельно не применяется.",
  },
  {
    ...section("clip", ["everyone"]),
    kind: "video" as const,
    place: { kind: "second" as const, value: 80 },
    path: ["Портал", "Обучение"],
    title: "Как посчитать тариф КАСКО для такси",
    heading: "Где смотреть территорию в калькуляторе",
    text: "Территорию смотрите на втором шаге калькулятора КАСКО.",
  },
];
const tariffModule = {
  name: { ru: "Расчёт с коэффициентом водителя", en: "Tariff with the driver's factor" },
  topic: "tariffs",
  use: "answer" as const,
  text: "{имя}, базовый тариф {тариф}, с водителем младше 22 лет — коэффициент 1,65.",
  version: null,
};
const documentsModule = {
  name: { ru: "Какие документы нужны", en: "Which documents are needed" },
  topic: null,
  use: "answer" as const,
  text: "Нужны паспорт, ПТС и водительское удостоверение.",
  version: null,
};
const priceModule = {
  name: { ru: "Уточнить стоимость автомобиля", en: "Ask for the car's price" },
  topic: null,
  use: "ask" as const,
  text: "{имя}, какая стоимость автомобиля?",
  version: null,
};

const ask = async (who: Caller, text: string): Promise<number> =>
  (await who(endpoints.ask, { body: { ...askBody(text), context } })).id;

const context = {
  page: {
    address: "http://127.0.0.1:4100/tariffs/kasko/kazan",
    title: "Тарифы КАСКО: Казань",
    breadcrumb: ["Продукты", "КАСКО"],
    heading: "Молодые водители",
  },
  selection: "младше 22 лет или со стажем менее 3 лет",
};

async function deskOf(account: typeof alina, options: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
  const desk = await openDesk(product.server, account, options);
  open.push(desk);
  return desk.page;
}

const field = (page: Page) => page.getByRole("textbox", { name: /^(Ответ|Answer)$/ });
const answered = async (id: number): Promise<string> =>
  (await agent(endpoints.request, { params: { id } })).state;

test("by keyboard alone: an answer with module, source and preview, taken back, and sent with the next taken", async () => {
  const id = await ask(seller, "Какой тариф КАСКО в Казани, если водителю 21 год?");
  const next = await ask(other, "Нужен ли осмотр при продлении КАСКО?");
  const page = await deskOf(alina);
  await page.getByRole("row").filter({ hasText: "21 год" }).waitFor();
  // The least time left stands first.
  await page.keyboard.press("KeyJ");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /21 год/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);

  await page.keyboard.press("Alt+KeyM");
  await page.getByRole("option", { name: /Расчёт с коэффициентом/ }).waitFor();
  await page.keyboard.type("коэфф");
  await expect.poll(() => page.getByRole("option").count()).toBe(1);
  await screenshot(page, "answering-modules");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page).inputValue()).toMatch(/^Марина, базовый тариф \{тариф\}/);
  // What nothing fills is selected, to be typed over.
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? "")).toBe("{тариф}");

  await page.keyboard.press("Control+Enter");
  await page.getByText("В тексте осталось {тариф}").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "{тариф}" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("4,6 %");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" @молод");
  await page.getByRole("option", { name: /Молодые водители/ }).waitFor();
  await page.getByText("Портал → Продукты → КАСКО → Тарифы КАСКО: Казань").first().waitFor();
  await screenshot(page, "answering-source");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => field(page).inputValue()).toContain("[1]");
  const link = page.getByRole("link", { name: /Тарифы КАСКО: Казань › Молодые водители/ });
  expect(await link.getAttribute("href")).toMatch(/\/tariffs#tariffs:~:text=/);

  await page.keyboard.press("Alt+KeyV");
  await page.getByRole("region", { name: "Как увидит продавец" }).getByText("4,6 %").waitFor();
  await screenshot(page, "answering-preview");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+Shift+Enter");
  await page.getByRole("heading", { name: /осмотр/ }).waitFor();
  await page.getByText(new RegExp(`Ответ на № ${id} отправится через`)).waitFor();
  await screenshot(page, "answering-held");
  expect(await answered(id)).toBe("open");
  await page.keyboard.press("Alt+KeyZ");
  await page.getByRole("heading", { name: /21 год/ }).waitFor();
  await expect.poll(() => field(page).inputValue()).toContain("Марина, базовый тариф 4,6 %");

  // A hold outlives the page: taken up again it counts on, and closing it sends all the same.
  await field(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("region", { name: "Ответ отправляется" }).waitFor();
  await page.reload();
  await page.getByRole("region", { name: "Ответ отправляется" }).waitFor();
  await page.close();
  await expect.poll(() => answered(id)).toBe("answered");
  const view = await seller(endpoints.request, { params: { id } });
  expect(view.messages).toHaveLength(1);
  expect(view.messages[0]?.sources).toMatchObject([{ record: "tariffs" }]);
  await agent(endpoints.release, { params: { id: next } });
  await seller(endpoints.feedback, { params: { id }, body: { result: "complete" } });
});

test("by keyboard alone: an answer without a source says why in one key, and an earlier answer serves again", async () => {
  const id = await ask(other, "Какой тариф КАСКО в Казани для водителя 21 года?");
  const page = await deskOf(alina);
  await page.goto(`${product.server}/desk/requests/${id}`);
  await page.getByText("Похожие ответы").waitFor();
  await page.getByRole("button", { name: /тариф КАСКО в Казани, если водителю/ }).waitFor();
  await page.keyboard.press("Alt+Digit4");
  await expect.poll(() => field(page).inputValue()).toMatch(/^Коллега, базовый тариф 4,6 %/);
  await page
    .getByRole("link", { name: /Молодые водители/ })
    .first()
    .waitFor();

  await field(page).focus();
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("Тариф 4,6 %, на портале его пока нет.");
  await page.getByRole("button", { name: /Убрать источник/ }).focus();
  await page.keyboard.press("Enter");
  await field(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("group", { name: /Ответ без источника/ }).waitFor();
  await screenshot(page, "answering-why");
  await page.keyboard.press("Digit1");
  await page.getByRole("region", { name: "Ответ отправляется" }).waitFor();
  await screenshot(page, "answering-held-panel");
  await expect.poll(() => answered(id)).toBe("answered");
  const { events } = await agent(endpoints.request, { params: { id } });
  expect(events.at(-1)).toMatchObject({ kind: "answered", without: "not-on-portal" });
  await page
    .getByText(/без источника: нет на портале/)
    .first()
    .waitFor({ state: "attached" });
});

test("by keyboard alone: a duplicate is merged, stands beneath the other, and both are answered", async () => {
  const first = await ask(seller, "Не проходит оплата полиса по QR, ошибка 4102");
  const again = await ask(other, "Оплата полиса по QR не проходит: ошибка 4102");
  const page = await deskOf(alina);
  await page.goto(`${product.server}/desk/requests/${again}`);
  await page.getByRole("heading", { name: /4102/ }).waitFor();
  await page.keyboard.press("Alt+KeyJ");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("option", { name: /тот же вопрос/ }).waitFor();
  await screenshot(page, "answering-merge");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/desk/requests/${first}`);
  await page.getByText("Того же ответа ждут:").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Очередь", exact: true }).waitFor();
  await page.getByText(`вместе с № ${first}`).waitFor();
  await screenshot(page, "answering-queue");
  const body = { key: crypto.randomUUID(), text: "Оплата снова работает.", complete: true, sources: [] };
  await agent(endpoints.answer, { params: { id: first }, body: { ...body, without: "by-heart" } });
  const view = await other(endpoints.request, { params: { id: again } });
  expect(view).toMatchObject({ state: "answered", messages: [{ text: "Оплата снова работает." }] });
});

test("by keyboard alone: one answer to many in a surge, each told apart", async () => {
  const ids = [
    await ask(seller, "Личный кабинет не открывается"),
    await ask(other, "Не могу войти в личный кабинет"),
    await ask(seller, "Кабинет агента выдаёт ошибку 502"),
  ];
  const rustam = await asPerson(product.server, { login: "rustam", password: "demo-rustam" });
  await rustam(endpoints.claim, { params: { id: ids[2] ?? 0 } });
  const page = await deskOf(alina);
  for (const id of ids) {
    await page.locator(`[data-request="${id}"]`).focus();
    await page.keyboard.press("KeyX");
  }
  await page.getByText("Выбрано: 3").waitFor();
  await screenshot(page, "answering-selected");
  await page.keyboard.press("KeyA");
  const dialog = page.getByRole("dialog", { name: "Один ответ на 3 запроса" });
  await dialog.waitFor();
  await page.keyboard.type("{имя}, кабинет снова открывается.");
  await screenshot(page, "answering-many");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Digit1");
  await dialog.getByText("Отправляется 2 из 3").waitFor();
  await dialog.getByText(/Рустам/).waitFor();
  await screenshot(page, "answering-outcomes");
  await page.keyboard.press("Escape");
  await expect.poll(() => Promise.all(ids.slice(0, 2).map(answered))).toEqual(["answered", "answered"]);
  const texts = await Promise.all(
    [seller, other].map(async (who, at) => {
      const { messages } = await who(endpoints.request, { params: { id: ids[at] ?? 0 } });
      return messages[0]?.text;
    }),
  );
  expect(texts).toEqual(["Марина, кабинет снова открывается.", "Олег, кабинет снова открывается."]);
  expect(await answered(ids[2] ?? 0)).toBe("open");
});

test("a draft of the model comes after what was typed, names where the data goes, and its failure leaves all as it was", async () => {
  const id = await ask(seller, "Какой коэффициент КАСКО для молодых водителей?");
  model.says = saying("Коэффициент 1,65 [1]. [Нажмите](https://evil.example)");
  const page = await deskOf(alina);
  await page.goto(`${product.server}/desk/requests/${id}`);
  await field(page).fill("Здравствуйте.");
  await page.getByText("сервер компании, Москва").waitFor();
  await page.getByRole("button", { name: "Черновик", exact: true }).click();
  await page.getByText(/Это черновик модели small-instruct/).waitFor();
  expect(await field(page).inputValue()).toBe("Здравствуйте.\n\nКоэффициент 1,65 [1]. Нажмите");
  await screenshot(page, "answering-draft");
  model.says = (response) => void response.writeHead(503).end();
  await page.getByRole("button", { name: "Черновик", exact: true }).click();
  await page.getByText(/Модель отказала \(код 503\)/).waitFor();
  expect(await field(page).inputValue()).toContain("Здравствуйте.");
});

test("a draft is one in two tabs, and outlives a sign-in that has expired", async () => {
  const id = await ask(seller, "Входит ли эвакуатор в КАСКО?");
  const page = await deskOf(alina);
  await page.goto(`${product.server}/desk/requests/${id}`);
  await field(page).fill("Входит, до 5 000 ₽.");
  await page.getByText("черновик сохранён").waitFor();
  const second = await page.context().newPage();
  await second.goto(`${product.server}/desk/requests/${id}`);
  await expect.poll(() => field(second).inputValue()).toBe("Входит, до 5 000 ₽.");
  await field(second).fill("Входит, до 10 000 ₽.");
  await expect.poll(() => field(page).inputValue()).toBe("Входит, до 10 000 ₽.");
  await second.close();

  await page.getByRole("checkbox", { name: /Полный ответ/ }).uncheck();
  await field(page).focus();
  await page.context().clearCookies();
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Пароль").fill(alina.password);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Ответ отправляется" }).waitFor();
  await expect
    .poll(async () => (await agent(endpoints.request, { params: { id } })).messages.map(({ text }) => text))
    .toEqual(["Входит, до 10 000 ₽."]);
  await expect.poll(() => field(page).inputValue()).toBe("");
});

test("the lead writes modules, and sees who wrote which version", async () => {
  const page = await deskOf(irina);
  await page.getByRole("link", { name: "Заготовки" }).click();
  await page.getByRole("button", { name: /Какие документы/ }).click();
  await page.getByLabel("Текст", { exact: true }).fill("Нужны паспорт и ПТС.");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("версия 2").first().waitFor();
  await page
    .getByText(/Ирина Соболева/)
    .first()
    .waitFor();
  await screenshot(page, "answering-module-editing");
  expect(await findAxeFaults(page)).toEqual([]);
});

test.each(inTurn(looks, 1))("screens, $name", async ({ name, locale, colorScheme, sizes }) => {
  const faults: string[] = [];
  const en = locale === "en-GB";
  const id = await ask(seller, `Какой тариф КАСКО в Казани для водителя 20 лет (${name})?`);
  const same = await ask(other, `Какой тариф КАСКО в Казани для водителя 20 лет? (${name})`);
  for (const { name: size, ...view } of sizes) {
    const desk = await openDesk(product.server, alina, { locale: "ru-RU", colorScheme, ...view });
    open.push(desk);
    const { page } = desk;
    await page.evaluate(
      (to) => localStorage.setItem("ask-me-language", JSON.stringify(to)),
      en ? "en" : "ru",
    );
    const look = async (screen: string): Promise<void> => {
      await screenshot(page, `console-answering-${screen}-${name}-${size}`);
      faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}, ${size}: ${fault}`));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${screen}, ${size}: scrolls sideways by ${wider}`);
    };
    await page.goto(`${product.server}/desk/requests/${id}`);
    await field(page).fill("**Базовый тариф** {тариф}, @террит");
    await page.getByRole("option").nth(1).waitFor();
    await look("source");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+KeyM");
    await page.getByRole("option").nth(1).waitFor();
    await look("modules");
    await page.keyboard.press("Escape");
    await field(page).fill("Базовый тариф 4,6 %.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("group", { name: en ? /without a source/ : /без источника/ }).waitFor();
    await look("why");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+KeyJ");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await look("merge");
    await page.keyboard.press("Escape");
    await page.goto(`${product.server}/desk`);
    for (const one of [id, same]) {
      await page.locator(`[data-request="${one}"]`).focus();
      await page.keyboard.press("KeyX");
    }
    await look("selected");
    await page.keyboard.press("KeyA");
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    await look("many");
  }
  for (const one of [id, same]) {
    const body = { key: crypto.randomUUID(), text: "4,6 %", complete: true, sources: [] };
    await agent(endpoints.answer, { params: { id: one }, body: { ...body, without: "by-heart" } });
  }
  expect(faults).toEqual([]);
});
