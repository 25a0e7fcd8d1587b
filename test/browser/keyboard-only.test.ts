import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { launchChromium } from "./harness/launch-chromium.ts";
import { listen, type Site } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { smallPortal } from "./harness/small-portal.ts";
import { startProduct, type Product } from "./harness/start-product.ts";
import { tabTo } from "./harness/tab-to.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };
const alina = { login: "alina", password: "demo-alina" };

const words = {
  ru: {
    field: "Ваш вопрос",
    question: "Вопрос",
    complaint: "Жалоба",
    toPage: "Вернуться к странице",
    queue: "Очередь",
    claimed: "теперь ваш",
    asComplaint: "жалоба",
    answer: "Ответ",
    why: /Ответ без источника/,
    sendBack: "Вернуть в работу",
    add: "Дополнить или уточнить",
    quick: "Быстро?",
    complete: "Полно?",
    arose: "Почему возник вопрос?",
    yes: "Да",
    notOnPortal: "Нет на портале",
  },
  en: {
    field: "Your question",
    question: "Question",
    complaint: "Complaint",
    toPage: "Back to the page",
    queue: "Queue",
    claimed: "is yours.",
    asComplaint: "complaint",
    answer: "Answer",
    why: /An answer without a source/,
    sendBack: "Send back",
    add: "Add or ask further",
    quick: "Quick?",
    complete: "Complete?",
    arose: "Why did the question arise?",
    yes: "Yes",
    notOnPortal: "Not on the portal",
  },
};

let portal: Site;
let product: Product;
const open: { page: Page; close: () => Promise<void> }[] = [];

beforeAll(async () => {
  portal = await listen(smallPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
  });
});
afterEach(async ({ task }) => {
  for (const [at, { page, close }] of open.splice(0).entries()) {
    if (task.result?.state === "fail") await screenshotFailure(page.context(), `keyboard-only-${at}`);
    await close();
  }
});
afterAll(async () => {
  await product?.close();
  await portal?.close();
});

const looks = [
  { name: "ru-light", language: "ru", account: marina, locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", language: "en", account: oleg, locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(looks, 0))("$name", ({ name, language, account, locale, colorScheme }) => {
  const say = words[language];

  /** Keeps the screen's picture, once axe has found nothing wrong with it. */
  async function look(page: Page, what: string, where: Page | Frame = page): Promise<void> {
    expect(await findAxeFaults(where)).toEqual([]);
    await screenshot(page, `keyboard-${what}-${name}`);
  }

  async function sellerPage(): Promise<Page> {
    const chromium = await launchChromium({ locale, colorScheme });
    await connectSeller(chromium, product.server, account);
    const page = await openPage(chromium, `${portal.origin}/osago`);
    open.push({ page, close: () => chromium.close() });
    return page;
  }

  async function agentPage(): Promise<Page> {
    const browser = await launchPlain();
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ locale, colorScheme, viewport });
    const page = await context.newPage();
    open.push({ page, close: () => browser.close() });
    await page.goto(`${product.server}/desk`);
    await tabTo(page, page.locator("input[name=username]"));
    await page.keyboard.type(alina.login);
    await tabTo(page, page.locator("input[name=password]"));
    await page.keyboard.type(alina.password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: say.queue, exact: true }).waitFor();
    return page;
  }

  test("without a mouse: a complaint is written, answered with a source, sent back, answered again and rated", async () => {
    const [page, desk] = await Promise.all([sellerPage(), agentPage()]);
    const complaint = `Франшизу вычли дважды, клиент недоволен, ${name}`;

    // The seller opens the form, says what it is, sends it and is back at the page at once.
    let palette = await openPalette(page);
    await page.keyboard.type(complaint);
    await page.keyboard.press("Alt+Enter");
    const field = palette.getByRole("textbox", { name: say.field });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe(complaint);
    await tabTo(page, palette.getByRole("radio", { name: say.question }), "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => palette.getByRole("radio", { name: say.complaint }).isChecked()).toBe(true);
    await look(page, "form", palette);
    await page.keyboard.press("Control+Enter");
    const back = palette.getByRole("button", { name: say.toPage });
    await expect.poll(() => back.evaluate((one) => one === document.activeElement)).toBe(true);
    await look(page, "held", palette);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.localName !== "ask-me-launcher");

    // The agent takes it from the list and cites the portal.
    await desk.bringToFront();
    const row = desk.getByRole("row").filter({ hasText: complaint });
    await row.getByText(say.asComplaint).first().waitFor();
    await desk.keyboard.press("KeyJ");
    await desk.keyboard.press("KeyC");
    await desk.getByText(say.claimed).first().waitFor();
    await look(desk, "queue");
    await desk.keyboard.press("Enter");
    await desk.getByRole("heading", { name: complaint }).waitFor();
    await desk.keyboard.press("Enter");
    const answer = desk.getByRole("textbox", { name: say.answer, exact: true });
    await expect.poll(() => answer.evaluate((one) => one === document.activeElement)).toBe(true);
    await desk.keyboard.type("Вычитаем один раз @франшиза");
    await desk.getByRole("option", { selected: true }).getByText("Франшиза по КАСКО").first().waitFor();
    await look(desk, "source");
    await desk.keyboard.press("Enter");
    await expect.poll(() => answer.inputValue()).toContain("[1]");
    await look(desk, "answer");
    await desk.keyboard.press("Control+Enter");
    await answer.waitFor({ state: "detached" });

    // The seller reads it, goes to the place it cites, and asks further.
    palette = await openThread(page, complaint);
    await palette.getByRole("log").getByText("Вычитаем один раз").waitFor();
    await look(page, "thread", palette);
    await page.keyboard.press("Digit1");
    await page.waitForURL(/\/kasko/);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("ask-me-place"))).toBe(true);
    palette = await openThread(page, complaint);
    await tabTo(page, palette.getByRole("button", { name: say.sendBack }));
    await page.keyboard.press("Enter");
    await palette.getByRole("timer").waitFor();
    await tabTo(page, palette.getByRole("textbox", { name: say.add }));
    const further = "А если выплату разделили на две?";
    await page.keyboard.type(further);
    await page.keyboard.press("Control+Enter");
    await palette.getByRole("log").getByText(further).waitFor();
    await look(page, "reply", palette);

    // It is back with the same agent, who knows this one by heart.
    await desk.bringToFront();
    await desk.getByText(further).first().waitFor();
    await answer.waitFor();
    await desk.keyboard.press("Enter");
    await expect.poll(() => answer.evaluate((one) => one === document.activeElement)).toBe(true);
    await desk.keyboard.type("Всё равно один раз, с первой части.");
    await desk.keyboard.press("Control+Enter");
    await desk.getByRole("group", { name: say.why }).waitFor();
    await look(desk, "why");
    await desk.keyboard.press("Digit3");
    await answer.waitFor({ state: "detached" });
    await look(desk, "answered");

    // The answer comes into the open thread, and is rated there.
    await page.bringToFront();
    await palette.getByRole("log").getByText("Всё равно один раз").waitFor();
    const choice = (of: string, option: string) =>
      palette.getByRole("group", { name: of }).getByRole("radio", { name: option, exact: true });
    for (const of of [say.quick, say.complete]) {
      await tabTo(page, choice(of, say.yes));
      await page.keyboard.press("Space");
      await expect.poll(() => choice(of, say.yes).isChecked()).toBe(true);
    }
    // The arrows go from one reason to the next.
    await tabTo(page, palette.getByRole("group", { name: say.arose }).getByRole("radio").first());
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => choice(say.arose, say.notOnPortal).isChecked()).toBe(true);
    await look(page, "rating", palette);
    const seller = await asPerson(product.server, account);
    const { requests } = await seller(endpoints.requests, { query: {} });
    const id = requests.find(({ text }) => text === complaint)?.id ?? 0;
    await expect
      .poll(() => seller(endpoints.request, { params: { id } }))
      .toMatchObject({
        as: "complaint",
        state: "answered",
        feedback: { quick: true, result: "complete", reason: "not-on-portal" },
      });
  });
});

/** The thread of an own request, chosen by the arrows in the empty palette. */
async function openThread(page: Page, text: string): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.press("Delete");
  await palette.getByRole("option", { name: text }).waitFor();
  const selected = palette.getByRole("option", { selected: true });
  await expect
    .poll(async () => {
      const isThere = (await selected.filter({ hasText: text }).count()) > 0;
      if (!isThere) await page.keyboard.press("ArrowDown");
      return isThere;
    })
    .toBe(true);
  await page.keyboard.press("Enter");
  await palette.getByRole("log").waitFor();
  return palette;
}
