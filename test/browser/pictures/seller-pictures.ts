import type { Locator, Page } from "playwright-core";
import { optionsPage, openPalette, signIn } from "../harness/seller.ts";
import type { Chromium } from "../harness/launch-chromium.ts";
import type { Camera } from "./camera.ts";
import type { Demo } from "./open-demo.ts";
import { pictured } from "./pictured.ts";

type Given = { readonly demo: Demo; readonly chromium: Chromium; readonly camera: Camera };

const marina = { login: "marina", password: "demo-marina" };

/** Marina's browser is connected, with the code that she compares. */
export async function connects({ demo, chromium, camera }: Given): Promise<void> {
  const options = await optionsPage(chromium);
  await options.getByLabel(/^(Адрес сервера компании|Your company's server)$/).fill(demo.server);
  await options.getByRole("button", { name: /^(Дальше|Next)$/ }).click();
  const confirmation = chromium.context.waitForEvent("page");
  await options.getByRole("button", { name: /^(Подключить|Connect)$/ }).click();
  const page = await confirmation;
  await signIn(page, marina);
  const connect = page.getByRole("button", { name: /^(Подключить этот браузер|Connect this browser)$/ });
  await connect.waitFor();
  await camera.part(page, "connect", [page.locator(".card-title"), page.locator(".device-code")]);
  await connect.click();
  await options.bringToFront();
  await options.getByText(/Копия портала готова|copy of the portal is ready/).waitFor({ timeout: 120_000 });
  await page.close();
}

/** She looks, does not find, and asks from a page of the portal, which is left open with its button. */
export async function asks({ demo, chromium, camera }: Given): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize(low);
  await page.goto(`${demo.portal}/`);
  const shown = await searches(page);
  await camera.part(page, "search", shown);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/");

  await page.setViewportSize(high);
  await page.goto(`${demo.portal}/tariffs/kasko/kazan`);
  await page.locator("ask-me-launcher").getByRole("button").waitFor();
  await camera.page(page, "button", shownHeightPx);
  await page.getByText(pictured.marked).first().selectText();
  const palette = await openPalette(page);
  await page.keyboard.press("Alt+Enter");
  await palette.getByRole("textbox", { name: /^(Ваш вопрос|Your question)$/ }).fill(pictured.question);
  await palette.getByRole("heading", { name: /^(Уже отвечали коллегам|Answered to colleagues)$/ }).waitFor();
  await camera.part(page, "ask", palette.locator(".palette"));
  await page.keyboard.press("Control+Enter");
  await palette.getByText(/^(Вопрос отправлен|Question sent)/).waitFor();
  await camera.part(page, "sent", palette.locator(".palette"));
  await page.keyboard.press("Escape");
  await page.evaluate(() => getSelection()?.removeAllRanges());
  return page;
}

async function searches(page: Page): Promise<Locator> {
  const palette = await openPalette(page);
  await page.keyboard.type(pictured.search);
  await palette.locator(`#results[data-shown="${pictured.search}"]`).waitFor();
  return palette.locator(".palette");
}

/** The button tells her of the answer; she reads it, rates it and looks at what else she asked. */
export async function getsTheAnswer({ camera }: Given, page: Page): Promise<void> {
  await page.bringToFront();
  await page
    .locator("ask-me-launcher")
    .getByText(/^(Ответ готов|Answer ready)$/)
    .waitFor();
  await camera.page(page, "answer-ready", shownHeightPx);
  const palette = await openPalette(page);
  const asked = palette.getByRole("option").filter({ hasText: pictured.question.slice(0, 30) });
  await asked.first().click();
  await palette.getByText(pictured.told).waitFor();
  for (const [group, given] of [
    [/^(Быстро|Quick)\?$/, /^(Да|Yes)$/],
    [/^(Полно|Complete)\?$/, /^(Да|Yes)$/],
    [/^(Почему возник вопрос|Why did the question arise)\?$/, /^(Неясно|Unclear)$/],
  ] as const) {
    const choice = palette.getByRole("group", { name: group });
    await choice.getByText(given).click();
    await choice.getByRole("radio", { checked: true }).waitFor();
  }
  await palette
    .locator(".thread")
    .evaluate((thread) => thread.closest(".screen-list, .screen")?.scrollTo(0, 0));
  await camera.part(page, "answer", palette.locator(".palette"));
  await palette.getByRole("button", { name: /^(Назад|Back)$/ }).click();
  await palette.locator(".request-list").waitFor();
  await camera.part(page, "my-questions", palette.locator(".palette"));
}

/** A window as high as a few hits need, and one in which a whole thread stands. */
const low = { width: 960, height: 500 };
const high = { width: 960, height: 760 };
/** Of a page of the portal down to where the button stands. */
const shownHeightPx = 560;
