import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchPlain, openDesk } from "./harness/agent.ts";
import { openToldHealth, type Shown, type Told } from "./harness/open-told-health.ts";
import { portalHealth } from "./harness/portal-health.ts";
import { screenshot } from "./harness/screenshot.ts";
import { startOddProduct, type OddProduct } from "./harness/start-odd-product.ts";

const admin = { login: "admin", password: "demo-admin" };
const alina = { login: "alina", password: "demo-alina" };
let product: OddProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startOddProduct();
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

function openHealth(health: Told["health"], options?: BrowserContextOptions): Promise<Shown> {
  return openToldHealth({ browser, server: product.product.server }, health, options);
}

test("nothing vanishes from search by a slip: what is lost is named, refusing has the focus, L keeps it as it was", async () => {
  const { held, kept } = portalHealth(Date.now());
  const run = held.held?.run ?? "";
  const { page, told, close } = await openHealth(held);
  const region = page.getByRole("region", { name: "Из поиска исчезнут 412 документов" });
  const publish = region.getByRole("button", { name: "Опубликовать без них…" });
  await publish.click();
  const dialog = page.getByRole("alertdialog", { name: "Опубликовать без 412 документов?" });
  await expect.poll(() => focused(page)).toBe("Отмена");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toBe("Опубликовать без них…");
  expect(told.acts).toEqual([]);

  await page.keyboard.press("KeyL");
  await expect.poll(() => told.acts).toEqual([`/api/crawl/keep {"run":"${run}"}`]);
  told.health = kept;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByText("412 документов по-прежнему в поиске").waitFor();
  await page.getByText("решение: Вадим Л.").waitFor();
  await expect.poll(() => page.title()).toBe("Обход портала");
  await page.getByText("выпуск придержан, в поиске прежний").waitFor();
  await screenshot(page, "health-kept-ru-light-1920");
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await expect.poll(() => focused(page)).toContain("Из поиска исчезнут 412");
  await screenshot(page, "health-kept-shown-ru-light-1920");

  await publish.click();
  await dialog.getByRole("button", { name: "Опубликовать без 412" }).click();
  await expect.poll(() => told.acts.slice(1)).toEqual([`/api/crawl/runs {"kind":"allow","run":"${run}"}`]);
  await close();
});

test("whoever leaves a release as it was goes on where they were, and learns when somebody else has decided", async () => {
  const { held, kept } = portalHealth(Date.now());
  const { page, told, close } = await openHealth(held);
  await page.getByRole("button", { name: "Опубликовать без них…" }).click();
  await page.getByRole("alertdialog").waitFor();
  told.health = kept;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByRole("alertdialog").waitFor({ state: "hidden" });
  await page.getByRole("status").filter({ hasText: "Оставлено как было" }).waitFor();
  told.health = held;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByRole("button", { name: "Оставить как было" }).click();
  told.health = kept;
  await expect.poll(() => told.acts.length).toBe(1);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => focused(page)).toContain("Оставлено как было");
  await close();
});

test("whoever types on at once after a dialog is closed keeps the focus where they type", async () => {
  const { page, close } = await openHealth(portalHealth(Date.now()).held);
  await page.getByRole("button", { name: "Опубликовать без них…" }).click();
  await page.getByRole("alertdialog").waitFor();
  await page.evaluate(() => {
    document.querySelector("dialog")?.close();
    document.querySelector<HTMLElement>(".explain-field")?.focus();
  });
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.keyboard.type("portal/tariffs");
  await expect.poll(() => page.getByRole("textbox").inputValue()).toBe("portal/tariffs");
  expect(await page.locator("dialog").count()).toBe(0);
  await close();
});

test("whoever decides about a release that is no longer the held one decides nothing", async () => {
  const { held } = portalHealth(Date.now());
  const { page, told, close } = await openHealth(held);
  await page.getByRole("button", { name: "Опубликовать без них…" }).click();
  await page.getByRole("alertdialog").waitFor();
  told.health = { ...held, held: held.held && { ...held.held, run: "2026-11-23T12-00-00-000Z" } };
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByRole("alertdialog").waitFor({ state: "hidden" });
  await page.getByText("Пока вы решали, обход показал другое").waitFor();
  expect(told.acts).toEqual([]);
  await close();
});

test("a crawl is begun and stopped by one button, which keeps the focus", async () => {
  const { well, running } = portalHealth(Date.now());
  const { page, told, close } = await openHealth(well);
  await page.getByRole("button", { name: "Обойти сейчас" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Начинаем…");
  // Pressed again out of impatience: nothing is begun twice, and nothing is stopped.
  await page.keyboard.press("Enter");
  told.health = running;
  await page.getByRole("progressbar", { name: "Прочитано из известного" }).waitFor();
  await expect.poll(() => focused(page)).toBe("Остановить");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Останавливаем…");
  told.health = well;
  await expect.poll(() => focused(page)).toBe("Обойти сейчас");
  expect(told.acts).toEqual(['/api/crawl/runs {"kind":"crawl","sources":[]}', "/api/crawl/stop"]);
  await close();
});

test("a source's broken links are copied for the owners of the pages that hold them", async () => {
  const { well } = portalHealth(Date.now());
  const { page, close } = await openHealth(well);
  await page.getByRole("row", { name: /docs/ }).click();
  await page.getByRole("region", { name: "Источник «docs»" }).waitFor();
  await page.getByRole("button", { name: "Закрыть подробности" }).click();
  await expect.poll(() => focused(page)).toContain("docs");
  await page
    .getByRole("button", { name: /показать: подробности «portal»/ })
    .first()
    .click();
  await expect.poll(() => focused(page)).toContain("Источник «portal»");
  await page.getByText("640 не запрашивали: они редко меняются").waitFor();
  await page.getByRole("button", { name: "Скопировать список" }).click();
  await page.getByText("3 ссылки скопированы").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n").slice(0, 2)).toEqual([
    "Страница\tКуда ведёт\tОтвет",
    "https://portal.severmost.example/work/forms\thttps://portal.severmost.example/work/forms/blank-zameny-2021.pdf\t404",
  ]);
  await close();
});

test("an address from a list is explained where the answer stands, and the server's refusal is told", async () => {
  const { held } = portalHealth(Date.now());
  const { page, close } = await openHealth(held);
  await page.getByRole("button", { name: "почему /products/mortgage/new-build так ищется" }).click();
  await expect.poll(() => focused(page)).toBe("Почему этот адрес так ищется");
  await page.getByRole("img", { name: "дальше не идёт" }).waitFor();
  await page.getByText(/в последний раз 23\.11, \d\d:\d\d: прочитан/).waitFor();
  await page.route("**/api/crawl/explain**", (route) =>
    route.fulfill({
      status: 400,
      json: {
        type: "about:blank",
        title: "Неверный запрос",
        status: 400,
        detail: "Это не адрес страницы. Укажите его целиком.",
        code: "invalid",
      },
    }),
  );
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("dialog", { name: "Клавиши" }).getByText("оставить как было").waitFor();
  await screenshot(page, "health-keys-ru-light-1920");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Slash");
  await page.keyboard.type("каско");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Это не адрес страницы" }).waitFor();
  await close();
});

test("an earlier release is served again after a word, and growth can be read as a table", async () => {
  const { well } = portalHealth(Date.now());
  const { page, told, close } = await openHealth(well);
  await page
    .getByRole("button", { name: /вернуть выпуск/ })
    .first()
    .click();
  await page.getByRole("dialog", { name: /Вернуть выпуск/ }).waitFor();
  await screenshot(page, "health-bring-ru-light-1920");
  await page.getByRole("button", { name: "Вернуть выпуск", exact: true }).click();
  await expect.poll(() => told.acts).toEqual(["/api/crawl/releases/release-1/serve"]);
  await page.getByRole("button", { name: "Таблицей" }).click();
  await page.getByRole("columnheader", { name: "Не прочитано" }).waitFor();
  await screenshot(page, "health-table-ru-light-1920");
  await close();
});

test("the page is the administrator's: an agent has no way to it, and its address says so", async () => {
  const desk = await openDesk(product.product.server, alina);
  expect(await desk.page.getByRole("link", { name: /Обход портала/ }).count()).toBe(0);
  await desk.page.goto(`${product.product.server}/desk/health`);
  await desk.page.getByRole("heading", { name: "Эта страница — для администраторов" }).waitFor();
  await screenshot(desk.page, "health-not-yours");
  await desk.close();
});

test("with a real crawl: it is begun here, its figures come by themselves, and an address tells why it is found", async () => {
  const desk = await openDesk(product.product.server, admin);
  const { page } = desk;
  await page.getByRole("link", { name: "Обход портала" }).click();
  const row = page.getByRole("row", { name: /small/ });
  await row.getByText("6", { exact: true }).waitFor();
  const releases = page.getByRole("region", { name: "Выпуски" }).getByRole("row");
  await releases.filter({ hasText: "в поиске" }).waitFor();
  await page.getByRole("button", { name: "Обойти сейчас" }).click();
  await page.getByRole("button", { name: "Остановить" }).waitFor();
  await page.getByRole("button", { name: "Обойти сейчас" }).waitFor();
  await row.click();
  const details = page.getByRole("region", { name: "Источник «small»" });
  await expect.poll(() => details.getByRole("row", { name: /прочитаны/ }).textContent()).toContain("6");
  await page.getByRole("textbox", { name: "Адрес страницы или файла" }).fill(`${product.portal}/kasko`);
  await page.keyboard.press("Enter");
  await page.getByText("Безусловную франшизу вычитаем").waitFor();
  expect(await page.getByRole("img", { name: "дальше не идёт" }).count()).toBe(0);
  await screenshot(page, "health-real-ru-light");
  await desk.close();
});

/** The words of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const words = activeElement instanceof HTMLElement ? activeElement.innerText : "";
    return words.split("\n")[0]?.trim() ?? "";
  });
}
