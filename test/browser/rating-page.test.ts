import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { ratingLinks } from "../../server/rating/rating-links.ts";
import { testConfig } from "../unit/server/harness/test-config.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { startTurnedDesk, type TurnedDesk } from "./harness/start-turned-desk.ts";
import { tooSmallToPress } from "./harness/too-small-to-press.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
const alina = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;
const { secret } = testConfig("").server;

let desk: TurnedDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await startTurnedDesk([marina, alina]);
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** The link of an answer's letter. */
async function answered(question: string): Promise<{ id: number; link: string }> {
  const { id } = await (await asPerson(desk.server, marina))(endpoints.ask, { body: askBody(question) });
  const why = { sources: [], without: "by-heart" as const };
  const body = { key: crypto.randomUUID(), text: "Осмотр не нужен", complete: true, ...why };
  const { answeredAt } = await (
    await asPerson(desk.server, alina)
  )(endpoints.answer, { params: { id }, body });
  const links = ratingLinks({ secret, address: desk.server });
  return { id, link: links.linkTo({ request: id, answeredAt: answeredAt ?? "" }) };
}

async function seen(id: number): Promise<RequestView> {
  return (await asPerson(desk.server, marina))(endpoints.request, { params: { id } });
}

function pressed(page: Page): Promise<string[]> {
  return page.getByRole("button", { pressed: true }).allInnerTexts();
}

const widths = inTurn(looks, 1).flatMap((look) => look.sizes.map((size) => ({ ...look, size })));

describe.each(widths)(
  "the page of a letter's link, $name $size.name",
  ({ name, locale, colorScheme, size }) => {
    const words = (ru: string, en: string): string => (locale === "ru-RU" ? ru : en);

    test("shows what the link says, saves it by one press, and takes each further thing by one more", async () => {
      const { id, link } = await answered("Нужен ли осмотр?");
      const { viewport, deviceScaleFactor } = size;
      const context = await browser.newContext({ locale, colorScheme, viewport, deviceScaleFactor });
      const page = await context.newPage();
      try {
        await page.goto(`${link}?say=clear`);
        const confirm = page.getByRole("button", {
          name: words("Записать: «Всё ясно, быстро»", "Save: “All clear, and quick”"),
        });
        await confirm.waitFor();
        expect((await seen(id)).rated).toBe(false);
        expect(await findAxeFaults(page)).toEqual([]);
        expect(await tooSmallToPress(page)).toEqual([]);
        await screenshot(page, `rating-page-${name}-${size.name}`);

        // It has the focus: who came to press it need not look for it.
        await page.keyboard.press("Enter");
        await page.getByRole("status").waitFor();
        expect((await seen(id)).feedback).toEqual({ quick: true, result: "complete" });
        expect(await pressed(page)).toEqual([words("Да", "Yes"), words("Да", "Yes")]);

        await page.getByRole("textbox").fill("Нет срока");
        await page.getByRole("button", { name: words("Неясно", "Unclear") }).click();
        await expect
          .poll(async () => (await seen(id)).feedback)
          .toMatchObject({
            result: "complete",
            reason: "unclear",
            comment: "Нет срока",
          });
        await page.getByRole("status").waitFor();
        expect(await page.getByRole("textbox").inputValue()).toBe("Нет срока");
        expect(await findAxeFaults(page)).toEqual([]);
        await screenshot(page, `rating-saved-${name}-${size.name}`);
      } finally {
        await context.close();
      }
    });
  },
);

test("all of it works where no script may run, sending back too", async () => {
  const { id, link } = await answered("Кто подписывает акт?");
  const context = await browser.newContext({ locale: "ru-RU", javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${link}?say=incomplete`);
    await page.getByRole("button", { name: /^Сказать «спасибо»/ }).click();
    await page.getByText("Вы сказали «спасибо»").waitFor();
    expect((await seen(id)).feedback).toEqual({ thanks: true });
    await page.goto(`${link}?say=incomplete`);
    await page.getByRole("button", { name: "Записать: «Вернуть в работу»" }).click();
    await page.getByRole("heading", { name: "Вопрос снова в работе" }).waitFor();
    expect((await seen(id)).state).toBe("open");
  } finally {
    await context.close();
  }
});
