import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { holdCopy } from "./harness/hold-copy.ts";
import type { Chromium } from "./harness/launch-chromium.ts";
import { makeOlder } from "./harness/make-older.ts";
import { markedText } from "./harness/marked-text.ts";
import { clickNotice, newsOf, pressNotice } from "./harness/news-of.ts";
import { asPerson } from "./harness/people.ts";
import { openPage } from "./harness/open-page.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import {
  closePalette,
  confirmSeller,
  connectSeller,
  openPalette,
  optionsPage,
  paletteOver,
} from "./harness/seller.ts";
import { storedRecords } from "./harness/stored-records.ts";
import { wordsOn } from "./harness/words-on.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };
const day = 24 * 60 * 60_000;
/** Stands on a page that no test changes. */
const copied = "до пятнадцатого числа";

const suite = changingSuite("states", marina);

describe("an answer has come", () => {
  test("badge, notification and launcher say so; a click on the notification shows it over the page in front", async () => {
    const page = await suite.newPage();
    const launcher = page.locator("ask-me-launcher button");
    const notice = await answered(page, "Кто подписывает акт?", "Акт подписывает директор.");
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "1", notices: [notice] });
    await expect.poll(() => launcher.getAttribute("value")).toBe("1");
    expect(await launcher.getAttribute("aria-label")).toBe("Спроси меня, новых ответов: 1");

    await page.bringToFront();
    await clickNotice(suite.chromium, notice);
    await paletteOver(page).getByText("Акт подписывает директор.").waitFor();
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "", notices: [] });
    await expect.poll(() => launcher.getAttribute("value")).toBe("0");
  });

  test("a click on the notification does not close a palette that is open: the answer is shown there", async () => {
    const page = await suite.newPage();
    const notice = await answered(page, "Где лежит бланк?", "Бланк лежит в личном кабинете.");
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "1", notices: [notice] });
    const palette = await openPalette(page);
    await clickNotice(suite.chromium, notice);
    await palette.getByText("Бланк лежит в личном кабинете.").waitFor();
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "", notices: [] });
  });

  test("«Всё ясно» on the notification rates it at once; «Не совсем» opens its thread at the rating", async () => {
    const page = await suite.newPage();
    const clear = await answered(page, "Кто продлевает полис?", "Полис продлевает агент.");
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "1", notices: [clear] });
    await pressNotice(suite.chromium, clear, 0);
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "", notices: [] });
    const { feedback } = await asked(clear);
    expect(feedback).toEqual({ result: "complete" });

    const missing = await answered(page, "Кто принимает взнос?", "Взнос принимает банк.");
    await expect.poll(() => newsOf(suite.chromium)).toEqual({ badge: "1", notices: [missing] });
    await page.bringToFront();
    await pressNotice(suite.chromium, missing, 1);
    const palette = paletteOver(page);
    await palette.getByText("Взнос принимает банк.").waitFor();
    const quick = palette.getByRole("group", { name: "Быстро?" }).getByRole("radio").first();
    await expect.poll(() => quick.evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect((await asked(missing)).rated).toBe(false);
    await screenshot(page, "notice-rating");
  });
});

describe("the page is no longer what was crawled", () => {
  test("words gone, heading there: the heading is marked, and nothing is said of a change", async () => {
    suite.portal.write("/kasko", [["Размер франшизы", "Теперь об этом рассказывает отдельная памятка."]]);
    const page = await openHit("согласует с клиентом", "Размер франшизы");
    await expect.poll(() => markedText(page)).toBe("Размер франшизы");
    expect(await page.locator("ask-me-note").count()).toBe(0);
  });

  test("nor is a table called changed whose rows were crawled as sentences", async () => {
    const page = await openHit("уфа 3,4", "Возраст автомобиля");
    await expect.poll(() => markedText(page)).toBe("Возраст автомобиля");
    expect(await page.locator("ask-me-note").count()).toBe(0);
  });

  test("heading gone too: the page says that it has changed, and what is nearest", async () => {
    suite.portal.write("/dms", [["Стоматология", "Лечение зубов входит в расширенную программу."]]);
    const page = await openHit("дежурный врач круглосуточно", "Телемедицина");
    await page.locator("ask-me-note").waitFor({ state: "attached" });
    expect(await wordsOn(page)).toContain(
      "Страница изменилась: этого места больше нет. Ближайший раздел: «Памятка о ДМС».",
    );
    expect(await markedText(page)).toBe("");
  });
});

test("without the server the copy is searched, and a note says so until it is back", async () => {
  const page = await suite.newPage();
  const palette = await openPalette(page);
  // Above hits that are looked at none comes; what was typed into comes back no more.
  await searchFor(page, palette, "а");
  await palette.getByRole("combobox").fill("");
  const note = palette.getByText(
    /^Нет связи с \d\d:\d\d\. Ищем по копии от \d\d:\d\d, вопросы отправятся сами\.$/,
  );
  await suite.whileServerIsAway(async () => {
    await note.waitFor();
    const hits = await searchFor(page, palette, "подписывают акт");
    await hits.filter({ hasText: copied }).waitFor();
    await screenshot(page, "palette-offline");
  });
  await expect.poll(() => note.count()).toBe(0);
});

describe("the server has not confirmed the sign-in", () => {
  test("for 7 days: the copy is kept but not shown, the palette says why, and opens once the server is back", async () => {
    const chromium = await connected();
    const page = await suite.whileServerIsAway(async () => {
      await makeOlder(chromium, "session", 7 * day);
      const locked = await openLocked(chromium);
      expect(await storedRecords(chromium)).toContain(copied);
      return locked;
    });
    await paletteOver(page).getByRole("combobox").waitFor();
  });

  test("for 30 days: the copy is wiped, and fetched again once the server is back", async () => {
    const chromium = await connected();
    await suite.whileServerIsAway(async () => {
      await makeOlder(chromium, "session", 30 * day);
      await expect.poll(() => storedRecords(chromium)).toBe("[]");
      await openLocked(chromium);
    });
    await expect.poll(() => storedRecords(chromium)).toContain(copied);
  });
});

test("while the first copy is fetched a note says how far it is, and every title is found", async ({
  onTestFinished,
}) => {
  const held = await holdCopy(suite.product.server);
  onTestFinished(held.close);
  const chromium = await suite.ownBrowser();
  await (await optionsPage(chromium)).getByLabel("Адрес сервера компании").fill(held.origin);
  await confirmSeller(chromium, marina);
  const page = await openPage(chromium, suite.portal.origin);
  const palette = await openPalette(page);
  const note = palette.getByText("Первая загрузка: названия уже ищутся, тексты подтягиваются");
  await note.waitFor();
  await palette.getByText(/^3 из 7$/).waitFor();
  const titles = (await searchFor(page, palette, "памятка")).locator(".hit-title");
  await expect.poll(() => titles.allTextContents()).toEqual(expect.arrayContaining([...suite.portal.titles]));
  await palette.getByText("Ещё на портале").waitFor();
  await screenshot(page, "palette-first-load");
  held.letGo();
  await expect.poll(() => note.count()).toBe(0);
});

test("HTML in a question and its context is shown to the agent as the letters it is made of", async () => {
  const shown = ["Название", "Раздел", "Заголовок", "Выделение"].map(hostile);
  const [title = "", crumb = "", heading = "", selection = ""] = shown;
  const where = { address: `${suite.portal.origin}/agents`, title, breadcrumb: [crumb], heading };
  const text = hostile("Вопрос");
  const asMarina = await asPerson(suite.product.server, marina);
  await asMarina(endpoints.ask, { body: askBody(text, { page: where, selection }) });
  const { page, close } = await openDesk(suite.product.server, alina);
  try {
    const expectUnharmed = async (): Promise<void> => {
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(await page.locator("script").filter({ hasText: "owned" }).count()).toBe(0);
      expect(await page.title()).not.toContain("owned");
    };
    const row = page.getByRole("row").filter({ hasText: text });
    await row.waitFor();
    await expectUnharmed();
    await row.getByRole("link", { name: text }).click();
    await page.getByRole("heading", { name: text }).waitFor();
    const context = page.getByRole("complementary", { name: "Контекст" });
    for (const words of shown) await context.getByText(words).first().waitFor();
    await expectUnharmed();
  } finally {
    await close();
  }
});

/** A question of hers that her browser knows of, answered by an agent. */
async function answered(page: Page, question: string, answer: string): Promise<string> {
  const { server } = suite.product;
  const { id } = await (await asPerson(server, marina))(endpoints.ask, { body: askBody(question) });
  const palette = await openPalette(page);
  await palette.getByRole("option", { name: question }).waitFor();
  await closePalette(page);
  const why = { sources: [], without: "by-heart" as const };
  const body = { key: crypto.randomUUID(), text: answer, complete: true, ...why };
  await (
    await asPerson(server, alina)
  )(endpoints.answer, { params: { id }, body });
  return `request-${id}`;
}

/** The request that a notification is about, as her server tells it. */
async function asked(notice: string): Promise<RequestView> {
  const id = Number(notice.replace("request-", ""));
  return (await asPerson(suite.product.server, marina))(endpoints.request, { params: { id } });
}

/** Opens what a query finds first. */
async function openHit(query: string, heading: string): Promise<Page> {
  const page = await suite.newPage();
  const hits = await searchFor(page, await openPalette(page), query);
  await hits.first().filter({ hasText: heading }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.pathname !== "/");
  return page;
}

async function connected(): Promise<Chromium> {
  const chromium = await suite.ownBrowser();
  await connectSeller(chromium, suite.product.server, marina);
  expect(await storedRecords(chromium)).toContain(copied);
  return chromium;
}

/** Opens the palette over the portal, where it stands closed. */
async function openLocked(chromium: Chromium): Promise<Page> {
  const page = await openPage(chromium, suite.portal.origin);
  await page.bringToFront();
  await page.keyboard.press("Alt+KeyQ");
  const palette = paletteOver(page);
  await palette.getByRole("heading", { name: "Нужно подтвердить вход" }).waitFor();
  await palette.getByText("Сервер не подтверждал вход больше семи дней").waitFor();
  expect(await palette.getByRole("combobox").or(palette.getByRole("option")).count()).toBe(0);
  return page;
}

function hostile(what: string): string {
  return `${what} <img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
}
