import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { openDesk } from "./harness/agent.ts";
import { inTurn } from "./harness/in-turn.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };
const alina = { login: "alina", password: "demo-alina" };
const tellers = [
  {
    name: "ru",
    locale: "ru-RU",
    account: marina,
    question: "Какой тариф КАСКО в Казани для машины 2021 года, если водителю 21 год?",
    words: {
      cancel: "Отменить",
      sent: "Вопрос отправлен",
      context: "Контекст",
      answer: "Ответ",
      stopped: "часы остановлены",
      place: /Показать место 1/,
      quick: "Быстро?",
      complete: "Полно?",
      yes: "Да",
      arose: "Почему возник вопрос?",
      unclear: "Неясно",
      rated: "ответ полный",
    },
  },
  {
    name: "en",
    locale: "en-GB",
    account: oleg,
    question: "Сколько стоит КАСКО в Казани, если машине три года, а водителю 22 года?",
    words: {
      cancel: "Cancel",
      sent: "Question sent",
      context: "Context",
      answer: "Answer",
      stopped: "the clock has stopped",
      place: /Show place 1/,
      quick: "Quick?",
      complete: "Complete?",
      yes: "Yes",
      arose: "Why did the question arise?",
      unclear: "Unclear",
      rated: "complete answer",
    },
  },
] as const;

let portal: Awaited<ReturnType<typeof startPortal>>;
let origin: string;
let product: Product;
const open: Chromium[] = [];

beforeAll(async () => {
  portal = await startPortal({ port: 0, host: "127.0.0.1" });
  origin = new URL(portal.address).origin;
  product = await startProduct({ portal: origin });
});
afterEach(async ({ task }) => {
  for (const chromium of open.splice(0)) {
    if (task.result?.state === "fail") await screenshotFailure(chromium.context, "story");
    await chromium.close();
  }
});
afterAll(async () => {
  await product?.close();
  await portal?.close();
});

async function seller(account: typeof marina, locale: "ru-RU" | "en-GB" = "ru-RU"): Promise<Chromium> {
  const chromium = await launchChromium({ locale });
  open.push(chromium);
  await connectSeller(chromium, product.server, account);
  return chromium;
}

test.each(inTurn(tellers, 0))(
  "a seller finds a place, asks in one click, an agent answers with a source, the seller opens and rates it, $name",
  async ({ name, locale, account, question, words }) => {
    const [{ context }, agent] = await Promise.all([
      seller(account, locale),
      openDesk(product.server, alina, { locale }),
    ]);
    const picture = (page: Page, what: string): Promise<void> =>
      screenshot(page, name === "ru" ? what : `${what}-${name}`);

    // Search, and land on the marked section.
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    let palette = await openPalette(page);
    await page.keyboard.type("молодые водители каско коэффициент");
    await palette.getByRole("option", { name: /молод/i }).first().waitFor();
    await picture(page, "palette-search");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/");
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.has("ask-me-place") && scrollY >= 0))
      .toBe(true);
    await picture(page, "marked-section");
    const landedOn = await page.title();

    // Ask: the question is in the outbox at once, held, then with the agent, within a second of the server's word.
    palette = await openPalette(page);
    await page.keyboard.press("Control+KeyA");
    await page.keyboard.type(question);
    await page.keyboard.press("Control+Enter");
    await palette.getByText(words.cancel).waitFor();
    await picture(page, "ask-held");
    const row = agent.page.getByRole("row").filter({ hasText: question });
    await palette.getByText(words.sent).waitFor();
    const sentAt = Date.now();
    await row.waitFor();
    expect(Date.now() - sentAt).toBeLessThan(1000);
    await picture(agent.page, "desk-queue");

    // The agent sees where it was asked, finds the source by @ and answers.
    await row.getByRole("link", { name: question }).click();
    const where = agent.page.getByRole("complementary", { name: words.context });
    await expect.poll(() => where.textContent()).toContain(landedOn.split(/ [|—–-] /)[0] ?? landedOn);
    await expect.poll(() => where.textContent()).toContain("молодые водители каско коэффициент");
    await agent.page.keyboard.press("KeyC");
    const field = agent.page.getByRole("textbox", { name: words.answer, exact: true });
    await field.fill("Базовый тариф **4,6 %**, для молодого водителя коэффициент 1,65 ");
    await field.press("End");
    await field.pressSequentially("@молодые водители");
    await agent.page.getByRole("listbox").getByRole("option").first().waitFor();
    await agent.page.keyboard.press("Enter");
    await expect.poll(() => field.inputValue()).toContain("[1]");
    await picture(agent.page, "desk-request");
    await agent.page.keyboard.press("Control+Enter");
    await agent.page.getByText(words.stopped).first().waitFor();

    // The answer arrives by itself; its source opens at its place; three clicks rate it.
    await palette.getByText("4,6 %").waitFor();
    await picture(page, "thread-answer");
    await page.evaluate(() => CSS.highlights.delete("ask-me-place"));
    await palette.getByRole("button", { name: words.place }).last().click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("ask-me-place"))).toBe(true);
    palette = await openPalette(page);
    await page.keyboard.press("Control+KeyA");
    await page.keyboard.press("Delete");
    await palette.getByRole("option", { name: question.slice(0, 30) }).click();
    await palette.getByRole("group", { name: words.quick }).getByText(words.yes).click();
    await palette.getByRole("group", { name: words.complete }).getByText(words.yes).click();
    await palette.getByRole("group", { name: words.arose }).getByText(words.unclear).click();
    await agent.page.getByText(words.rated).first().waitFor();
    await agent.close();
  },
);

test("a question asked while the server is away is sent once it is back, and once only", async () => {
  const { context } = await seller(oleg);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await product.stopServer("SIGKILL");
  const palette = await openPalette(page);
  await page.keyboard.type("Когда придёт комиссия за октябрь по банковскому каналу?");
  await page.keyboard.press("Control+Enter");
  await palette.getByText("В очереди, отправится сам").waitFor();
  await screenshot(page, "ask-queued");
  await product.startServer();
  await palette.getByText("Вопрос отправлен").waitFor({ timeout: 90_000 });
  const agent = await openDesk(product.server, alina);
  const rows = agent.page.getByRole("row").filter({ hasText: "Когда придёт комиссия за октябрь" });
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  await agent.close();
});
