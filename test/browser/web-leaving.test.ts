import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { keptHere, nothingKept } from "./harness/kept-here.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn, type Account } from "./harness/seller.ts";
import { webSuite } from "./harness/web-suite.ts";

const marina = { login: "marina", password: "demo-marina" };
const oleg = { login: "oleg", password: "demo-oleg" };

const suite = webSuite("web-leaving");
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const ownDevice = "Это моё устройство";
const unended = { name: "Сеанс ещё открыт" };
const begun = "Какая сумма для Турции?";

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();
const openMenu = (page: Page): Promise<void> => page.getByLabel("Учётная запись").click();
const formOf = (page: Page) => page.locator("input[name=username]");

async function comeIn(page: Page, account: Account): Promise<void> {
  await signIn(page, account);
  await page.getByRole("combobox").waitFor();
}

/** Somebody whose own device this is, with the copy on it. */
async function atOwnDevice(): Promise<Page> {
  const page = await suite.visit(phone);
  await page.getByLabel(ownDevice).check();
  await comeIn(page, marina);
  await expect.poll(async () => (await keptHere(page)).records).toBeGreaterThan(3);
  return page;
}

/** A question is begun, and left for search. */
async function beginQuestion(page: Page): Promise<void> {
  await page.getByRole("combobox").fill("страховая сумма");
  await page.getByRole("combobox").press("Alt+Enter");
  await page.getByRole("textbox", { name: "Вопрос" }).fill(begun);
  await page.getByRole("button", { name: "Назад" }).first().click();
  await page.getByRole("combobox").waitFor();
}

test("a sign-out that the server did not take is not undone by another tab or a reload, and each of them ends it", async () => {
  const page = await suite.visit(phone);
  await comeIn(page, marina);
  const second = await page.context().newPage();
  await second.goto(suite.product.server);
  await second.getByRole("combobox").waitFor();
  const signOutAddress = "**/api/auth/sign-out";
  await page.context().route(signOutAddress, (route) => route.abort());
  await openMenu(page);
  await press(page, "Выйти");
  await page.getByRole("heading", unended).waitFor();
  await second.getByRole("heading", unended).waitFor();
  await page.reload();
  await page.getByRole("heading", unended).waitFor();
  await expect.poll(() => keptHere(page)).toEqual({ ...nothingKept, local: 1 });
  await page.context().unroute(signOutAddress);
  await press(second, "Выйти");
  await formOf(second).waitFor();
  await page.reload();
  await formOf(page).waitFor();
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
});

test("unticking the own device is signing out, asked with what would be lost; who stays keeps all", async () => {
  const page = await atOwnDevice();
  await beginQuestion(page);
  await openMenu(page);
  await page.getByLabel(ownDevice).click();
  await page.getByText(/вы выйдете/).waitFor();
  await page.getByText(/Не отправлено: 1/).waitFor();
  expect(await page.getByLabel(ownDevice).isChecked()).toBe(false);
  await screenshot(page, "web-untick-360");
  expect(await findAxeFaults(page)).toEqual([]);
  await press(page, "Остаться");
  expect(await page.getByLabel(ownDevice).isChecked()).toBe(true);
  expect((await keptHere(page)).records).toBeGreaterThan(3);

  await page.getByLabel(ownDevice).click();
  await press(page, "Всё равно выйти");
  await formOf(page).waitFor();
  await page.reload();
  await formOf(page).waitFor();
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
});

test("whoever signs in unticked on a device that was somebody's own leaves nothing on it", async () => {
  const page = await atOwnDevice();
  await beginQuestion(page);
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole("heading", { name: "Войдите ещё раз" }).waitFor();
  await page.getByLabel(ownDevice).uncheck();
  await page.getByText(/Здесь не отправлено: 1/).waitFor();
  await screenshot(page, "web-not-own-360");
  await comeIn(page, oleg);
  await page.getByLabel("Учётная запись").waitFor();
  await beginQuestion(page);
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
  await openMenu(page);
  expect(await page.getByLabel(ownDevice).isChecked()).toBe(false);
});

test("signing out asks about what another tab has begun, and a device with something begun is not called one's own", async () => {
  const page = await suite.visit(phone);
  await comeIn(page, marina);
  await beginQuestion(page);
  const second = await page.context().newPage();
  await second.goto(suite.product.server);
  await second.getByRole("combobox").waitFor();
  await openMenu(second);
  await press(second, "Выйти");
  await second.getByText(/Не отправлено: 1/).waitFor();
  await press(second, "Остаться");

  await page.bringToFront();
  await openMenu(page);
  await page.getByLabel(ownDevice).click();
  await page.getByText(/Сначала отправьте или сотрите/).waitFor();
  expect(await page.getByLabel(ownDevice).isChecked()).toBe(false);
  await page.getByLabel(ownDevice).click();
  expect(await page.getByLabel(ownDevice).isChecked()).toBe(false);
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
});

test("what is kept goes from every tab, whichever of them is signed out", async () => {
  const page = await atOwnDevice();
  const second = await page.context().newPage();
  await second.goto(suite.product.server);
  await openMenu(second);
  await press(second, "Выйти");
  await formOf(page).waitFor();
  await expect.poll(() => keptHere(page)).toEqual(nothingKept);
});

test("signing out on an own device asks about a question that is begun there", async () => {
  const page = await atOwnDevice();
  await beginQuestion(page);
  await openMenu(page);
  await press(page, "Выйти");
  await page.getByText(/Не отправлено: 1/).waitFor();
  expect((await keptHere(page)).records).toBeGreaterThan(3);
});
