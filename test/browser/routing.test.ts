import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { endpoints } from "../../core/contract/endpoints.ts";
import { type Agent, launchPlain, openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { type Product, startProduct } from "./harness/start-product.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { smtpStub, type SmtpStub } from "../unit/server/desk/smtp-stub.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";

const alina = { login: "alina", password: "demo-alina" };
const rustam = { login: "rustam", password: "demo-rustam" };
const viktor = { login: "viktor", password: "demo-viktor" };
const marina = { login: "marina", password: "demo-marina" };
const limit = "Нужно ли согласовать лимит 2,5 млн рублей по КАСКО для водителя 21 года?";

let product: Product;
let post: SmtpStub;
let seller: Caller;
const open: Agent[] = [];

beforeAll(async () => {
  post = await smtpStub();
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) => plantRelease(releases, "20261102-080000-routing", [section("limits", ["everyone"])]),
  });
  await product.stopServer();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test's own file, judged by readConfig when it is used
  const config = parse(readFileSync(product.config, "utf8")) as Record<string, unknown>;
  const mail = { host: "127.0.0.1", port: post.port, from: "desk@polis.example" };
  const desk = Object.assign({}, config["desk"], { undoSeconds: 0 });
  writeFileSync(product.config, stringify({ ...config, desk, mail }));
  await product.startServer();
  seller = await asPerson(product.server, marina);
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "routing");
    await close();
  }
});
afterAll(async () => {
  await product?.close();
  post?.close();
});

async function agent(account: typeof alina, options: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
  const desk = await openDesk(product.server, account, options);
  open.push(desk);
  return desk.page;
}

/** A specialist at the console, whose first screen is another. */
async function specialist(
  account: typeof viktor,
  options: Parameters<typeof openDesk>[2] = {},
): Promise<Page> {
  const browser = await launchPlain();
  const context = await browser.newContext({
    locale: "ru-RU",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  open.push({ page, close: () => browser.close() });
  await page.goto(`${product.server}/desk`);
  await signIn(page, account);
  await page.getByRole("heading", { name: /^(Вопросы ко мне|Questions to me)$/ }).waitFor();
  return page;
}

const ask = async (text: string): Promise<number> =>
  (await seller(endpoints.ask, { body: askBody(text) })).id;

test("by keyboard alone: an agent routes, the specialist answers, the agent sends", async () => {
  const id = await ask(limit);
  const desk = await agent(alina);
  const expert = await specialist(viktor);
  const { keyboard } = desk;

  // Route: the group of the proposed topic is chosen already.
  await desk.getByRole("row").filter({ hasText: limit }).waitFor();
  await keyboard.press("KeyJ");
  await keyboard.press("KeyR");
  const option = desk.getByRole("option", { selected: true });
  await option.getByText("Андеррайтинг", { exact: true }).waitFor();
  await screenshot(desk, "routing-picker");
  await keyboard.press("ArrowDown");
  await option.getByText("Виктор Лавров").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("Подтвердите: до 2,5 млн согласование не нужно?");
  await keyboard.press("Control+Enter");
  await desk.getByText(`Запрос № ${id} у специалиста: Виктор Лавров`).waitFor();
  await desk.getByRole("row").filter({ hasText: limit }).getByText("Виктор Лавров").waitFor();
  await screenshot(desk, "routing-queue");

  // The specialist is told, opens and answers it without a pointer.
  const link = expert.getByRole("link", { name: limit });
  await link.waitFor();
  await screenshot(expert, "routing-specialist-list");
  await link.focus();
  await expert.keyboard.press("Enter");
  await expert.getByText("Подтвердите: до 2,5 млн согласование не нужно?").waitFor();
  const answer = expert.getByRole("textbox", { name: "Ваш ответ" });
  await answer.focus();
  await expert.keyboard.type("До 2,5 млн согласование не нужно.");
  await screenshot(expert, "routing-specialist-request");
  expect(await expert.getByText("Марина Гусева").count()).toBe(0);
  await expert.keyboard.press("Control+Enter");
  await expert.getByText("Ответ у эксперта, спасибо.").waitFor();

  // The agent is told, takes the words into the answer and sends it.
  await desk.getByText(`Специалист ответил по № ${id}`).waitFor();
  await keyboard.press("Enter");
  const use = desk.getByRole("button", { name: "Взять в ответ" });
  await use.focus();
  await screenshot(desk, "routing-returned");
  await keyboard.press("Enter");
  const field = desk.getByRole("textbox", { name: "Ответ" });
  await expect.poll(() => field.inputValue()).toBe("До 2,5 млн согласование не нужно.");
  expect((await seller(endpoints.request, { params: { id } })).messages).toEqual([]);
  await keyboard.press("Alt+Digit1");
  await desk.getByRole("listitem").filter({ hasText: "Страница limits" }).first().waitFor();
  await keyboard.press("Control+Enter");
  await expect
    .poll(async () => (await seller(endpoints.request, { params: { id } })).messages)
    .toMatchObject([{ kind: "answer", author: { name: "Алина Котова" } }]);
});

test("a specialist without an account answers by the link of a letter, once", async () => {
  const id = await ask("Согласовать лимит для такси с пробегом 90 000 км?");
  const agentCalls = await asPerson(product.server, alina);
  const body = { key: crypto.randomUUID(), to: "contact:belov", note: "Хватит ли осмотра по видео?" };
  await agentCalls(endpoints.route, { params: { id }, body });
  const link = await letterLink();
  const browser = await launchPlain();
  const page = await (
    await browser.newContext({ locale: "ru-RU", viewport: { width: 1000, height: 900 } })
  ).newPage();
  open.push({ page, close: () => browser.close() });
  await page.goto(link);
  await page.getByText("Хватит ли осмотра по видео?").waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await screenshot(page, "specialist-link");
  const dark = await (await browser.newContext({ locale: "en-GB", colorScheme: "dark" })).newPage();
  await dark.goto(link);
  await dark.getByRole("heading", { name: "Your answer is needed" }).waitFor();
  expect(await findAxeFaults(dark)).toEqual([]);
  await screenshot(dark, "specialist-link-en-dark");
  // Opened again, it is still good.
  await page.reload();
  await page.getByRole("textbox", { name: "Ваш ответ" }).fill("Осмотра по видео достаточно.");
  await page.getByRole("button", { name: "Передать эксперту" }).click();
  await page.getByRole("heading", { name: "Ответ передан" }).waitFor();
  await page.goto(link);
  await page.getByRole("heading", { name: "По этой ссылке уже ответили" }).waitFor();
  await screenshot(page, "specialist-link-used");
  const { messages } = await agentCalls(endpoints.request, { params: { id } });
  expect(messages.at(-1)).toMatchObject({ kind: "from-specialist", author: { name: "Юрий Белов" } });
});

test("the next is taken, skipped with a reason, its topic set and the shift handed over, by keys", async () => {
  const first = await ask("Где взять бланк заявления на замену водителя?");
  const page = await agent(rustam);
  const { keyboard } = page;
  await page.getByRole("row").filter({ hasText: "Где взять бланк" }).waitFor();
  await keyboard.press("KeyN");
  await page.getByText(`Запрос № ${first} теперь ваш.`).waitFor();
  await page.getByRole("heading", { name: /Где взять бланк/ }).waitFor();
  await keyboard.press("KeyT");
  await page.getByRole("option", { name: /предлагается: в вопросе «бланк», «заявление»/ }).waitFor();
  await screenshot(page, "routing-topic");
  await keyboard.type("инстр");
  await keyboard.press("Enter");
  await page.getByText("Тема: Инструкции.").waitFor();
  await keyboard.press("KeyH");
  await page.getByRole("option", { name: /Алина Котова/ }).waitFor();
  await screenshot(page, "routing-hand-over");
  await keyboard.press("Escape");
  await page.locator("dialog.choose").waitFor({ state: "detached" });
  await keyboard.press("KeyX");
  await page.getByRole("option", { name: "Не моя тема" }).waitFor();
  await keyboard.press("Enter");
  await page.getByText(`Запрос № ${first} снова свободен.`).waitFor();
  const { claimedBy, topic } = await (
    await asPerson(product.server, rustam)
  )(endpoints.request, {
    params: { id: first },
  });
  expect({ claimedBy, topic }).toEqual({ claimedBy: null, topic: "instructions" });
});

test("its screens are without faults of accessibility", async () => {
  const id = await ask("Можно ли согласовать лимит по ипотеке сегодня?");
  const agentCalls = await asPerson(product.server, alina);
  for (const { name, locale, colorScheme } of inTurn(looks, 1)) {
    const look = { locale, colorScheme, viewport: { width: 1280, height: 800 } };
    const page = await openLook(alina, look);
    await page.getByRole("row").filter({ hasText: "по ипотеке сегодня" }).first().waitFor();
    await page.locator(".shift").waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `routing-queue-${name}`);
    await page.goto(`${product.server}/desk/requests/${id}`);
    await page.locator(".question-text").waitFor();
    await page.keyboard.press("Alt+KeyR");
    await page.getByRole("option", { selected: true }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `routing-picker-${name}`);
    await page.keyboard.press("Enter");
    await page.locator(".specialist-card").waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `routing-request-${name}`);
    const expert = await specialist(viktor, look);
    await expert.getByRole("link", { name: /по ипотеке сегодня/ }).click();
    await expert.getByRole("textbox").waitFor();
    expect(await findAxeFaults(expert)).toEqual([]);
    await screenshot(expert, `routing-specialist-${name}`);
    await agentCalls(endpoints.recall, { params: { id } });
    for (const { close } of open.splice(0)) await close();
  }
});

async function openLook(account: typeof alina, look: Parameters<typeof openDesk>[2]): Promise<Page> {
  const browser = await launchPlain();
  const page = await (await browser.newContext(look ?? {})).newPage();
  open.push({ page, close: () => browser.close() });
  await page.goto(`${product.server}/desk`);
  await signIn(page, account);
  return page;
}

/** The link of the newest letter to Belov. */
async function letterLink(): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => {
      const letter = post.letters.findLast(({ to }) => to.includes("belov@polis.example"));
      const [, coded = ""] = letter?.source.split("\n\n") ?? [];
      link = /https?:\/\/\S+\/specialist\/\S+/.exec(Buffer.from(coded, "base64").toString("utf8"))?.[0];
      return link;
    })
    .toBeDefined();
  return link ?? "";
}
