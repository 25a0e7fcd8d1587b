import { expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { openDesk } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { lookForChanges } from "./harness/look-for-changes.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { openPalette } from "./harness/seller.ts";

const marina = { login: "marina", password: "demo-marina" };
const alina = { login: "alina", password: "demo-alina" };
const oleg = { login: "oleg", password: "demo-oleg" };

const suite = changingSuite("kept-answers", marina);

/** A question of Oleg's that Alina has answered from the portal, and that he found complete; its number. */
async function answeredQuestion(): Promise<number> {
  const seller = await asPerson(suite.product.server, oleg);
  const agent = await asPerson(suite.product.server, alina);
  const { id } = await seller(endpoints.ask, {
    body: askBody("Кто решает, какая франшиза будет у клиента?"),
  });
  const { groups } = await agent(endpoints.search, { query: { q: "безусловную франшизу согласует" } });
  const record = groups[0]?.best.record ?? "";
  await agent(endpoints.answer, {
    params: { id },
    body: {
      key: crypto.randomUUID(),
      text: "Размер **безусловной франшизы** вы согласуете с клиентом сами, до оплаты полиса [1].",
      complete: true,
      sources: [{ record }],
    },
  });
  await seller(endpoints.feedback, { params: { id }, body: { quick: true, result: "complete" } });
  return id;
}

const rowOf = (palette: Frame, title: string) => palette.getByRole("option").filter({ hasText: title });

/** The question form over a page with this text in it. */
async function openForm(page: Page, text: string): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.press("Alt+Enter");
  await palette.getByRole("textbox", { name: "Ваш вопрос" }).fill(text);
  return palette;
}

test("a good answer is kept by one key, found, offered and «это оно»; its source changes, and it is gone until confirmed", async ({
  onTestFinished,
}) => {
  const title = "Кто утверждает вычет по КАСКО?";
  const id = await answeredQuestion();
  const desk = await openDesk(suite.product.server, alina, { colorScheme: "light" });
  onTestFinished(() => desk.close());
  await desk.page.goto(`${suite.product.server}/desk/requests/${id}`);
  await desk.page.getByText("Кто решает, какая франшиза").first().waitFor();
  await desk.page
    .getByRole("button", { name: /^Оставить для всех/ })
    .first()
    .waitFor();
  await desk.page.keyboard.press("KeyL");
  const dialog = desk.page.getByRole("dialog");
  const wordings = dialog.getByLabel("Вопрос, формулировки по одной на строку");
  expect(await wordings.inputValue()).toBe("Кто решает, какая франшиза будет у клиента?");
  await wordings.fill(`${title}\nКто решает, какая франшиза будет у клиента?`);
  await screenshot(desk.page, "kept-dialog-ru-light");
  expect(await findAxeFaults(desk.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Оставить", exact: true }).click();
  await desk.page.getByText("Ответ оставлен").waitFor();

  // Found by words that stand on no page of the portal.
  const page = await suite.newPage();
  const palette = await openPalette(page);
  await lookForChanges(suite.chromium);
  await searchFor(page, palette, "кто утверждает вычет");
  await rowOf(palette, title).first().waitFor();
  await screenshot(page, "kept-palette-ru-light");
  expect(await findAxeFaults(palette)).toEqual([]);
  const opened = suite.chromium.context.waitForEvent("page");
  await rowOf(palette, title)
    .first()
    .click({ modifiers: ["Control"] });
  const shown = await opened;
  await shown.getByRole("heading", { name: title }).waitFor();
  await shown.getByRole("link", { name: /Памятка о франшизе/ }).waitFor();
  await screenshot(shown, "kept-view-ru-light");
  await shown.close();

  // Offered before a question is sent.
  const form = await suite.newPage();
  const asking = await openForm(form, "кто утверждает вычет по каско");
  await asking.getByRole("heading", { name: "Готовый ответ экспертов" }).waitFor();
  await screenshot(form, "kept-offered-ru-light");
  expect(await findAxeFaults(asking)).toEqual([]);
  await asking.getByRole("button", { name: `Это оно: ${title}` }).click();
  await asking.getByText(/Уберём его через/).waitFor();

  // The portal says something else.
  suite.portal.write("/kasko", [
    ["Размер франшизы", "Безусловную франшизу согласует андеррайтер до оплаты полиса."],
    ["Выплаты", "Деньги переводим за пять рабочих дней после осмотра."],
  ]);
  await suite.product.crawl();
  const next = await suite.newPage();
  const after = await openPalette(next);
  await lookForChanges(suite.chromium);
  await searchFor(next, after, "кто утверждает вычет");
  await expect.poll(() => rowOf(after, title).count(), { timeout: 30_000 }).toBe(0);

  const english = await openDesk(suite.product.server, alina, { locale: "en-GB", colorScheme: "dark" });
  onTestFinished(() => english.close());
  await english.page.goto(`${suite.product.server}/desk/kept`);
  await english.page.getByRole("button", { name: new RegExp(title.slice(0, 20)) }).click();
  await english.page.getByText("Source [1] has changed").waitFor();
  await screenshot(english.page, "kept-screen-en-dark");
  expect(await findAxeFaults(english.page)).toEqual([]);

  await desk.page.goto(`${suite.product.server}/desk/kept`);
  await desk.page.getByRole("button", { name: new RegExp(title.slice(0, 20)) }).click();
  await desk.page.getByText("Источник [1] изменился").waitFor();
  await screenshot(desk.page, "kept-screen-ru-light");
  expect(await findAxeFaults(desk.page)).toEqual([]);
  await desk.page.getByRole("button", { name: "Всё верно, предлагать снова" }).click();
  await desk.page.getByText("Ответ подтверждён").waitFor();
  await lookForChanges(suite.chromium);
  await searchFor(next, after, "кто утверждает вычет по");
  await rowOf(after, title).first().waitFor({ timeout: 30_000 });
});
