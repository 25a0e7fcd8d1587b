import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { keptHere, nothingKept } from "./harness/kept-here.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { tooSmallToPress } from "./harness/too-small-to-press.ts";
import { webSuite } from "./harness/web-suite.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };
const alina = { login: "alina", password: "demo-alina" };

const suite = webSuite("web-app");

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const computer = { viewport: { width: 1280, height: 800 } } as const;

const say = {
  ru: {
    sent: /Ответим не позже|Ответим, как только/,
    add: "Дополнить или уточнить",
    send: "Отправить",
    quick: "Быстро?",
    yes: "Да",
    menu: "Учётная запись",
    signOut: "Выйти",
    back: "Назад",
    ownDevice: "Это моё устройство",
  },
  en: {
    sent: /Answered by|Answered once/,
    add: "Add or ask further",
    send: "Send",
    quick: "Quick?",
    yes: "Yes",
    menu: "Account",
    signOut: "Sign out",
    back: "Back",
    ownDevice: "This is my device",
  },
};

const places = [
  ["ru on a phone", "ru", { ...phone, locale: "ru-RU" }],
  ["en on a computer, dark", "en", { ...computer, locale: "en-GB", colorScheme: "dark" }],
] as const;

describe.each(inTurn(places, 0))("%s", (name, language, options) => {
  const words = say[language];
  const picture = (page: Page, what: string): Promise<void> =>
    screenshot(page, `web-${what}-${name.slice(0, 2)}-${options.viewport.width}`);

  test("one signs in, finds, asks with one click, sees the answer come, replies, rates, and leaves nothing behind", async () => {
    const page = await suite.visit(options);
    await page.getByLabel(words.ownDevice).waitFor();
    await picture(page, "sign-in");
    expect(await findAxeFaults(page)).toEqual([]);
    const service = { ru: "Одно окно", en: "One window" }[language];
    await page.getByRole("heading", { name: service }).waitFor();
    expect(await page.title()).toBe(service);
    const manifest = await page.locator("link[rel=manifest]").getAttribute("href");
    const installed = await page.request.get(new URL(manifest ?? "", page.url()).href);
    expect(await installed.json()).toMatchObject({ name: service, lang: language });
    await signIn(page, marina);
    const field = page.getByRole("combobox");
    await field.waitFor();
    await picture(page, "home");
    await field.fill("франшиза");
    const hit = page.getByRole("option", { name: /Франшиза по КАСКО/ }).first();
    await hit.waitFor();
    await picture(page, "search");
    expect(await findAxeFaults(page)).toEqual([]);
    const opened = page.context().waitForEvent("page");
    await hit.click();
    const shown = await opened;
    await shown.waitForURL(/kasko/);
    expect(await shown.evaluate(() => window.opener === null)).toBe(true);
    await shown.close();

    const question = `Кто согласует размер франшизы для такси, ${name}?`;
    await field.fill(question);
    await page.locator(".ask-row").click();
    await page.getByText(words.sent).first().waitFor();
    await page.waitForURL(/\/requests\/\d+$/);
    await picture(page, "sent");
    const id = Number(new URL(page.url()).pathname.split("/").at(-1));
    const agent = await asPerson(suite.product.server, alina);
    const body = { key: crypto.randomUUID(), complete: true, sources: [], without: "by-heart" as const };
    await agent(endpoints.claim, { params: { id } });
    await agent(endpoints.answer, {
      params: { id },
      body: { ...body, text: "Размер согласует андеррайтер." },
    });
    await page.getByText("Размер согласует андеррайтер.").waitFor();
    await picture(page, "answered");
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await tooSmallToPress(page)).toEqual([]);
    const quick = page.getByRole("group", { name: words.quick });
    await quick.getByText(words.yes, { exact: true }).click();
    await expect
      .poll(async () => (await agent(endpoints.request, { params: { id } })).feedback?.quick)
      .toBe(true);
    const add = page.getByRole("button", { name: words.add });
    if (await add.isVisible()) await add.click();
    const reply = page.getByRole("textbox", { name: words.add });
    await reply.fill("А для учебной машины?");
    await page.getByRole("button", { name: words.send, exact: true }).click();
    await page.getByRole("log").getByText("А для учебной машины?").waitFor();
    await picture(page, "replied");

    // The browser's own «back» leads to search, and not out of the page.
    await page.goBack();
    await field.waitFor();
    await page.locator(".card").getByText(question).waitFor();
    expect(await field.inputValue()).toBe("");
    await picture(page, "requests");
    await expect.poll(() => keptHere(page)).toEqual(nothingKept);
    await page.reload();
    await page.getByText(question).first().waitFor();
    await expect.poll(() => keptHere(page)).toEqual(nothingKept);

    await page.getByLabel(words.menu).click();
    await picture(page, "menu");
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: words.signOut }).click();
    await page.locator("input[name=username]").waitFor();
    expect(await page.getByText(question).count()).toBe(0);
    await expect.poll(() => keptHere(page)).toEqual(nothingKept);
    // Whoever is not signed in yet is refused, which the browser calls an error.
    expect(suite.complaints.filter((text) => !text.includes("401"))).toEqual([]);
  });
});

test("a letter's link leads through signing in to its thread, and «back» from there to search", async () => {
  const seller = await asPerson(suite.product.server, marina);
  const text = "Как продлить ОСАГО, если клиент сменил фамилию?";
  const body = { key: crypto.randomUUID(), as: "question", text, context: {}, via: "web" } as const;
  const clickedAt = new Date().toISOString();
  const { id } = await seller(endpoints.ask, { body: { ...body, clickedAt, elapsedMs: 0 } });
  const page = await suite.visit(phone, `/requests/${id}`);
  await signIn(page, marina);
  await page.getByRole("log").getByText(text).waitFor();
  await page.getByRole("button", { name: "Назад" }).first().click();
  await page.getByRole("combobox").waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
});

test("at 200 % zoom search and form are whole", async () => {
  const page = await suite.visit({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await signIn(page, marina);
  const field = page.getByRole("combobox");
  await field.fill("комиссия");
  await page
    .getByRole("option", { name: /Комиссия агента/ })
    .first()
    .waitFor();
  await screenshot(page, "web-search-zoom");
  await field.press("Alt+Enter");
  await page.getByRole("button", { name: "Отправить" }).waitFor();
  await screenshot(page, "web-form-zoom");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  expect(await findAxeFaults(page)).toEqual([]);
});

test("an own device keeps a copy, is searched without the server, and signing out wipes it", async () => {
  const page = await suite.visit(computer);
  await page.getByLabel(say.ru.ownDevice).check();
  await signIn(page, marina);
  const field = page.getByRole("combobox");
  await field.waitFor();
  await expect.poll(async () => (await keptHere(page)).records).toBeGreaterThan(3);
  await expect.poll(async () => (await keptHere(page)).caches).toContain("ask-me-shell");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await suite.whileServerIsAway(async () => {
    await page.reload();
    await field.fill("комиссию перечисляем");
    await page
      .getByRole("option", { name: /Комиссия агента/ })
      .first()
      .waitFor();
    await screenshot(page, "web-own-offline");
  });
  await page.reload();
  await page.getByLabel(say.ru.menu).click();
  await page.getByRole("button", { name: say.ru.signOut }).click();
  await page.locator("input[name=username]").waitFor();
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
});

test("without the server a borrowed computer says so, and has nothing to show", async () => {
  const page = await suite.visit(phone);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await suite.whileServerIsAway(async () => {
    await page.reload();
    await page.getByRole("heading", { name: "Нет связи с сервером" }).waitFor();
    await screenshot(page, "web-offline-360");
    expect(await findAxeFaults(page)).toEqual([]);
  });
});

test("signing out without the server leaves nothing here, and ends the session once the server is back", async () => {
  const page = await suite.visit(phone);
  await page.getByLabel(say.ru.ownDevice).check();
  await signIn(page, marina);
  await page.getByRole("combobox").waitFor();
  await expect.poll(async () => (await keptHere(page)).records).toBeGreaterThan(3);
  await suite.whileServerIsAway(async () => {
    await page.getByLabel(say.ru.menu).click();
    await page.getByRole("button", { name: say.ru.signOut }).click();
    await page.getByRole("heading", { name: "Сеанс ещё открыт" }).waitFor();
    await screenshot(page, "web-unended-360");
    // That the session goes on, and of nobody.
    await expect.poll(() => keptHere(page)).toEqual({ ...nothingKept, local: 1 });
  });
  await page.getByRole("button", { name: say.ru.signOut }).click();
  await page.locator("input[name=username]").waitFor();
  await page.reload();
  await page.locator("input[name=username]").waitFor();
});

/** Runs in the page: whether leaving it would be asked about; what was typed is kept a moment later. */
function isGuarded(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

test("whoever leaves with something half written is asked first, and what stays goes on", async () => {
  const page = await suite.visit(phone);
  await signIn(page, oleg);
  await page.getByRole("combobox").fill("страховая сумма");
  await page.getByRole("combobox").press("Alt+Enter");
  const form = page.getByRole("textbox", { name: "Вопрос" });
  await form.fill("Какая сумма для Турции?");
  await screenshot(page, "web-form-360");
  expect(await findAxeFaults(page)).toEqual([]);
  await expect.poll(() => page.evaluate(isGuarded)).toBe(true);
  const asked = page.waitForEvent("dialog");
  void page.evaluate(() => location.reload());
  await (await asked).dismiss();
  expect(await form.inputValue()).toBe("Какая сумма для Турции?");
  await page.getByLabel(say.ru.menu).click();
  await page.getByRole("button", { name: say.ru.signOut }).click();
  await page.getByText(/Не отправлено: 1/).waitFor();
  await screenshot(page, "web-losing-360");
});

test("another person's sign-in at the console is not taken for the one who was here", async () => {
  const page = await suite.visit(computer);
  await signIn(page, marina);
  await page.getByRole("combobox").waitFor();
  const signedIn = await page.context().request.post(`${suite.product.server}/api/auth/sign-in/username`, {
    data: { username: alina.login, password: alina.password },
    headers: { origin: suite.product.server },
  });
  expect(signedIn.ok()).toBe(true);
  // Whatever it asks the server next is refused, maybe before anybody has typed a letter: here, who is there.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByRole("heading", { name: "Войдите ещё раз" }).waitFor();
  await page.reload();
  await page.getByRole("link", { name: "Консоль" }).waitFor();
  await screenshot(page, "web-agent-1280");
});
