import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { endpoints } from "../../core/contract/endpoints.ts";
import { deskRequestPath } from "../../core/contract/paths.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { smtpStub, type SmtpStub } from "../unit/server/desk/smtp-stub.ts";
import { pdf, png } from "../unit/server/files/sample-files.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { clientPortal } from "./harness/client-portal.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { copyPicture, dropFile } from "./harness/hand-files.ts";
import { inTurn } from "./harness/in-turn.ts";
import { launchChromium } from "./harness/launch-chromium.ts";
import { linkInLetter } from "./harness/link-in-letter.ts";
import { listen } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { connectSeller, openPalette, signIn } from "./harness/seller.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };

let portal: Awaited<ReturnType<typeof listen>>;
let product: Product;
let post: SmtpStub;
const closing: (() => Promise<unknown>)[] = [];
let shown: Page | null = null;

beforeAll(async () => {
  portal = await listen(clientPortal());
  post = await smtpStub();
  product = await startProduct({
    portal: portal.origin,
    undoSeconds: 4,
    plant: (releases) => plantRelease(releases, "20261102-080000-files", [section("limits", ["everyone"])]),
  });
  await product.stopServer();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test's own file, judged by readConfig when it is used
  const config = parse(readFileSync(product.config, "utf8")) as Record<string, unknown>;
  const mail = { host: "127.0.0.1", port: post.port, from: "desk@polis.example" };
  writeFileSync(product.config, stringify({ ...config, mail }));
  await product.startServer();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail" && shown) await screenshotFailure(shown.context(), "thread-files");
  for (const close of closing.splice(0)) await close();
});
afterAll(async () => {
  await product?.close();
  await portal?.close();
  post?.close();
});

const looks = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;
type Look = (typeof looks)[number];

async function openConsole({ locale, colorScheme }: Look, id: number): Promise<Page> {
  const browser = await launchPlain();
  closing.push(() => browser.close());
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  shown = page;
  await page.goto(`${product.server}/desk`);
  await signIn(page, alina);
  await page.getByRole("heading", { name: /^(Очередь|Queue)$/ }).waitFor();
  await page.goto(product.server + deskRequestPath(id));
  await page.locator(".question-text").waitFor();
  return page;
}

async function openSeller({ locale, colorScheme }: Look): Promise<Page> {
  const chromium = await launchChromium({ locale, colorScheme });
  closing.push(() => chromium.close());
  await connectSeller(chromium, product.server, marina);
  return openPage(chromium, `${portal.origin}/client`);
}

async function openThread(page: Page, question: string): Promise<Frame> {
  const palette = await openPalette(page);
  await palette.getByRole("option", { name: question.slice(0, 30) }).click();
  await palette.getByRole("log").waitFor();
  return palette;
}

test.each(inTurn(looks, 0))(
  "a seller sends a scan, the agent a picture and a source, $name",
  async (look) => {
    const { name, locale } = look;
    const russian = locale === "ru-RU";
    const question = `${russian ? "Как" : "Чем"} заменить водителя в полисе КАСКО?`;
    const seller: Caller = await asPerson(product.server, marina);
    const { id } = await seller(endpoints.ask, { body: askBody(question) });

    // The agent asks for a scan, thinks again, and asks once more.
    const desk = await openConsole(look, id);
    await desk.keyboard.press("Alt+KeyP");
    await desk
      .getByRole("textbox", { name: /^(Вопрос продавцу|Question to the seller)$/ })
      .fill("Пришлите скан полиса.");
    await desk.keyboard.press("Control+Enter");
    await desk
      .getByText(russian ? /Вопрос продавцу по № \d+ отправится/ : /The question on no\. \d+ goes/)
      .waitFor();
    await screenshot(desk, `files-question-held-${name}`);
    await desk.keyboard.press("Alt+KeyZ");
    await desk.getByText(russian ? /Вопрос не отправлен/ : /The question was not sent/).waitFor();
    const field = desk.getByRole("textbox", { name: /^(Вопрос продавцу|Question to the seller)$/ });
    await expect.poll(() => field.inputValue()).toBe("Пришлите скан полиса.");
    await field.focus();
    await desk.keyboard.press("Control+Enter");
    await desk.locator(".letter").filter({ hasText: "Пришлите скан полиса." }).waitFor();

    // The seller drops it into the thread and sends it without a word.
    const page = await openSeller(look);
    const palette = await openThread(page, question);
    await palette.getByText("Пришлите скан полиса.").waitFor();
    const scan = join(product.folder, "Скан полиса.png");
    writeFileSync(scan, png(60, 40));
    await dropFile(page, scan);
    await palette.getByText("Скан полиса.png").waitFor();
    await palette.locator("input[type=file]").setInputFiles({
      name: "Доверенность.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(pdf()),
    });
    await palette.getByText("Доверенность.pdf").waitFor();
    await expect.poll(() => palette.locator(".chosen-share").count()).toBe(0);
    expect(await findAxeFaults(palette)).toEqual([]);
    await screenshot(page, `files-reply-${name}`);
    await palette.getByRole("textbox", { name: /^(Ответить|Reply)$/ }).press("Control+Enter");
    await palette.getByText(russian ? "Файлы приложены." : "The files are attached.").waitFor();
    expect(await palette.locator(".chosen-file").count()).toBe(0);
    const spoken = palette.locator(".spoken-countdown");
    await expect
      .poll(() => spoken.textContent())
      .toMatch(russian ? /^Ответим не позже \d/ : /^Answered by \d/);

    // The agent has both at the message, answers with a picture and a place, and looks at it as the seller will.
    const letter = desk.locator(".letter").filter({ hasText: "Скан полиса.png" });
    await letter.getByRole("link", { name: /Доверенность\.pdf/ }).waitFor();
    const answer = desk.getByRole("textbox", { name: /^(Ответ|Answer)$/ });
    await answer.fill("Изменения внесены. Порядок: ");
    await answer.press("End");
    await answer.pressSequentially("@страница");
    await desk.getByRole("listbox").getByRole("option").first().waitFor();
    await desk.keyboard.press("Enter");
    await expect.poll(() => answer.inputValue()).toContain("[1]");
    await copyPicture(desk, "seagreen");
    await answer.focus();
    await desk.keyboard.press("Control+KeyV");
    await desk.locator(".tray").getByText("image.png").waitFor();
    const form = join(product.folder, "Бланк.pdf");
    writeFileSync(form, pdf());
    await dropFile(desk, form);
    await desk.locator(".tray").getByText("Бланк.pdf").waitFor();
    await dropFile(desk, writeHtml());
    await desk
      .getByText(russian ? "«форма.html» приложить нельзя" : "“форма.html” cannot go along")
      .waitFor();
    await expect.poll(() => desk.locator(".tray-share").count()).toBe(0);
    expect(await findAxeFaults(desk)).toEqual([]);
    await screenshot(desk, `files-composer-${name}`);
    await answer.focus();
    await desk.keyboard.press("Alt+KeyV");
    await desk
      .locator(".composer-preview")
      .getByRole("link", { name: /Бланк\.pdf/ })
      .waitFor();
    await screenshot(desk, `files-preview-${name}`);
    await desk.keyboard.press("Escape");
    await answer.focus();
    await desk.keyboard.press("Control+Enter");
    await desk
      .locator(".held-panel")
      .getByRole("link", { name: /Бланк\.pdf/ })
      .waitFor();
    await screenshot(desk, `files-held-${name}`);

    // The seller has answer, picture and source by itself; a picture opens in place.
    await palette.getByText("Изменения внесены.").waitFor();
    await palette.getByRole("button", { name: /Бланк\.pdf/ }).waitFor();
    await palette
      .getByRole("button", { name: /image\.png/ })
      .last()
      .click();
    await palette.locator(".file-large").waitFor();
    await palette
      .getByRole("button", { name: /^(Показать место 1|Show place 1)/ })
      .last()
      .waitFor();
    expect(await findAxeFaults(palette)).toEqual([]);
    await screenshot(page, `files-thread-${name}`);
  },
);

test.each(inTurn(looks, 1))("a specialist by link sees the file and names a place, $name", async (look) => {
  const { name, locale, colorScheme } = look;
  const seller = await asPerson(product.server, marina);
  const agent = await asPerson(product.server, alina);
  const query = { key: crypto.randomUUID(), name: "Расчёт лимита.png", as: "file" } as const;
  const file = await seller(endpoints.uploadFile, { query, bytes: new Blob([Buffer.from(png(80, 60))]) });
  const question = `${name}: подойдёт ли такой расчёт лимита?`;
  const { id } = await seller(endpoints.ask, { body: { ...askBody(question), files: [file.id] } });
  await agent(endpoints.route, {
    params: { id },
    body: { key: crypto.randomUUID(), to: "contact:belov", note: "Проверьте расчёт" },
  });
  const link = await linkInLetter(post, { to: "belov@polis.example", about: `№ ${id}` });

  const desk = await openConsole(look, id);
  await desk.getByRole("button", { name: /^(Напомнить|Remind)/ }).waitFor();
  expect(await findAxeFaults(desk)).toEqual([]);
  await screenshot(desk, `files-remind-${name}`);

  const browser = await launchPlain();
  closing.push(() => browser.close());
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 900, height: 1000 } });
  const page = await context.newPage();
  shown = page;
  await page.goto(link);
  const opened = page.getByRole("link", { name: "Расчёт лимита.png" });
  const bytes = await page.request.get(new URL((await opened.getAttribute("href")) ?? "", link).href);
  expect([bytes.status(), bytes.headers()["content-type"]]).toEqual([200, "image/png"]);
  await page.getByRole("textbox", { name: /^(Ваш ответ|Your answer)$/ }).fill("Расчёт подойдёт.");
  const place = section("limits", []).address;
  await page.getByRole("textbox", { name: /написано|written/ }).fill(`${place}#tariffs`);
  expect(await findAxeFaults(page)).toEqual([]);
  await screenshot(page, `files-link-${name}`);
  await page.getByRole("button", { name: /^(Передать эксперту|Send to the agent)$/ }).click();
  await page.getByRole("heading", { name: /^(Ответ передан|Your answer has arrived)$/ }).waitFor();

  // The agent takes words and source into the answer.
  await desk.getByRole("button", { name: /^(Взять в ответ|Use in the answer)$/ }).click();
  const answer = desk.getByRole("textbox", { name: /^(Ответ|Answer)$/ });
  await expect.poll(() => answer.inputValue()).toBe("Расчёт подойдёт. [1]");
  await desk.locator(".composer .source-list").getByText("Страница limits").first().waitFor();
  await screenshot(desk, `files-taken-${name}`);
});

function writeHtml(): string {
  const file = join(product.folder, "форма.html");
  writeFileSync(file, "<script>alert(1)</script>");
  return file;
}
