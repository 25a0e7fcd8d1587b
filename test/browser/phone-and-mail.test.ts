import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { endpoints } from "../../core/contract/endpoints.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { smtpStub, type SmtpStub } from "../unit/server/desk/smtp-stub.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { type Mailbox, noDovecot, startDovecot } from "../unit/server/mail/dovecot.ts";
import { letterSource } from "../unit/server/mail/letters.ts";
import { type Agent, launchPlain, openDesk } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const alina = { login: "alina", password: "demo-alina" };
const marina = { login: "marina", password: "demo-marina" };

let product: Product;
let post: SmtpStub;
let mailbox: Mailbox | null = null;
let seller: Caller;
const open: Agent[] = [];

beforeAll(async () => {
  post = await smtpStub();
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) => plantRelease(releases, "20261102-080000-phone", [section("limits", ["everyone"])]),
  });
  await product.stopServer();
  if (noDovecot === null) mailbox = await startDovecot();
  const inbox = mailbox && {
    host: "127.0.0.1",
    port: mailbox.port,
    secure: false,
    user: mailbox.user,
    password: mailbox.password,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test's own file, judged by readConfig when it is used
  const config = parse(readFileSync(product.config, "utf8")) as Record<string, unknown>;
  const mail = { host: "127.0.0.1", port: post.port, from: "ask@polis.example", ...(inbox && { inbox }) };
  const desk = Object.assign({}, config["desk"], { undoSeconds: 0 });
  writeFileSync(product.config, stringify({ ...config, desk, mail }));
  await product.startServer();
  seller = await asPerson(product.server, marina);
});
afterEach(async ({ task }) => {
  for (const { page, close } of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), "phone-and-mail");
    await close();
  }
});
afterAll(async () => {
  await product?.close();
  await mailbox?.close();
  post?.close();
});

async function agent(look: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
  const desk = await openDesk(product.server, alina, look);
  open.push(desk);
  return desk.page;
}

test("a call is written down by two keys and answered on the spot, by keyboard alone", async () => {
  const page = await agent();
  const { keyboard } = page;
  await page.locator(".shift").waitFor();
  await keyboard.press("KeyG");
  await keyboard.press("KeyC");
  const form = page.getByRole("dialog", { name: "Звонок продавца" });
  await form.waitFor();
  // In the other layout, and by the first name: «гус» and «мар».
  await keyboard.type("uec vfh");
  await page.getByRole("option", { selected: true }).getByText("Марина Гусева").waitFor();
  await screenshot(page, "phone-caller");
  await keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await keyboard.type("Какой тариф, если водителю 21 год?");
  // A form that was closed loses nothing.
  await keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await keyboard.press("KeyG");
  await keyboard.press("KeyC");
  await expect.poll(() => form.getByRole("textbox").inputValue()).toBe("Какой тариф, если водителю 21 год?");
  await form.getByText("Марина Гусева").waitFor();
  await screenshot(page, "phone-form");
  await keyboard.press("Control+Enter");

  const answer = page.getByRole("dialog", { name: "Ответ: Марина Гусева" });
  await answer.waitFor();
  const field = answer.getByRole("textbox", { name: "Ответ", exact: true });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.type("Тариф 4,6 % @тариф");
  await page.getByRole("option", { selected: true }).waitFor();
  await screenshot(page, "phone-source");
  await keyboard.press("Enter");
  await answer.getByRole("listitem").filter({ hasText: "Страница limits" }).first().waitFor();
  await screenshot(page, "phone-answer");
  await keyboard.press("Control+Enter");
  await answer.waitFor({ state: "detached" });
  const { requests } = await seller(endpoints.requests, { query: {} });
  expect(requests[0]).toMatchObject({ via: "phone", state: "answered" });
  const { messages, events } = await seller(endpoints.request, { params: { id: requests[0]?.id ?? 0 } });
  expect(messages).toMatchObject([{ kind: "answer", sources: [{ title: "Страница limits" }] }]);
  expect(events[0]).toMatchObject({ kind: "asked", via: "phone" });
});

test("a call is left in the queue, which shows how it came; the form is without faults", async () => {
  for (const { name, locale, colorScheme } of inTurn(looks, 1)) {
    const browser = await launchPlain();
    const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    open.push({ page, close: () => browser.close() });
    await page.goto(`${product.server}/desk`);
    await signIn(page, alina);
    await page.getByRole("button", { name: /^(?:Звонок|Call)/ }).click();
    await page.getByRole("combobox").fill("дем");
    await page.getByRole("option", { name: /Олег Дёмин/ }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `phone-caller-${name}`);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("textbox").fill("Банк не принимает полис");
    await page.keyboard.press("Control+Shift+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const row = page.getByRole("row").filter({ hasText: "Банк не принимает полис" }).first();
    await row.getByText(/^(?:звонок|call)$/).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `phone-queue-${name}`);
  }
});

const inRussian = {
  unknown: "отправитель не найден",
  mail: "почта",
  nobody: "Ответить некому",
  answer: "Ответ",
  whole: "Письма целиком",
  who: "Кто написал",
  name: "Указать продавца",
};
const inEnglish = {
  unknown: "unknown sender",
  mail: "mail",
  nobody: "There is nobody to answer",
  answer: "Answer",
  whole: "Whole letters",
  who: "Who wrote",
  name: "Say who wrote",
};

const letters = [
  { name: "ru-light", look: {}, words: inRussian, question: "Какая скидка, если аварий не было три года?" },
  {
    name: "en-dark",
    look: { locale: "en-GB", colorScheme: "dark" },
    words: inEnglish,
    question: "Можно ли платить за полис ДМС частями?",
  },
] as const;

test.for(inTurn(letters, 0))(
  "a letter of an unknown sender is seen, given to its seller and answered by letter, $name",
  async ({ name, look, words, question }, { skip }) => {
    skip(mailbox === null, noDovecot ?? "");
    const sentBefore = post.letters.length;
    mailbox?.deliver(
      letterSource({
        from: "Марина <m.guseva@mail.example>",
        subject: `Вопрос ${name}`,
        body: `${question}\n-- \nМарина Гусева\nавтосалон, Казань`,
      }),
    );
    const page = await agent(look);
    const row = page.getByRole("row").filter({ hasText: question });
    await row.getByText(words.unknown).waitFor();
    await row.getByText(words.mail, { exact: true }).waitFor();
    await screenshot(page, `mail-queue-${name}`);
    await row.getByRole("link").click();
    await page.getByText(words.nobody).waitFor();
    const field = page.getByRole("textbox", { name: words.answer, exact: true });
    expect(await field.count()).toBe(0);
    await page.getByText(words.whole).click();
    await page.getByText("автосалон, Казань").waitFor();
    await page.getByRole("combobox", { name: words.who }).fill("гусева");
    await page.getByRole("option", { name: /Марина Гусева/ }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await screenshot(page, `mail-stub-${name}`);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: words.name }).click();
    await field.fill("Отвечаем по письму ");
    await field.press("End");
    await page.keyboard.type("@лимит");
    await page.getByRole("option", { selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").filter({ hasText: "Страница limits" }).first().waitFor();
    await screenshot(page, `mail-known-${name}`);
    await field.press("Control+Enter");
    await expect
      .poll(() => post.letters.slice(sentBefore).map(({ to }) => to))
      .toEqual([["marina@polis.example"]]);
    const { requests } = await seller(endpoints.requests, { query: {} });
    const answered = requests.find(({ via, text }) => via === "mail" && text?.includes(question));
    expect(answered).toMatchObject({ state: "answered" });
  },
);
