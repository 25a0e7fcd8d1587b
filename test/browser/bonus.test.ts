import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { type BonusDesk, openBonusDesk } from "./harness/open-bonus-desk.ts";
import { alina, irina } from "./harness/open-lead-desk.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";

let browser: Browser;
let world: BonusDesk;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
});

const faults: string[] = [];
async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  faults.push(...(await findAxeFaults(page)).map((fault) => `${name}: ${fault}`));
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wider > 0) faults.push(`${name}: scrolls sideways by ${wider}`);
}

test.each(inTurn(looks, 0))(
  "a month from its lines down to a log, a contest and closing, $name",
  async (given) => {
    const { name, locale, colorScheme, sizes } = given;
    world = await openBonusDesk();
    faults.length = 0;
    const address = `${world.desk.server}/desk/bonus`;
    try {
      for (const { name: size, ...view } of sizes) {
        const lead = await browser.newContext({ locale, colorScheme, ...view });
        const page = await lead.newPage();
        await page.goto(address);
        await signIn(page, irina);
        await page.getByRole("button", { name: /Алина Котова/ }).waitFor();
        await page.getByText(/пересчёт по журналу сошёлся|the log gives the same/).waitFor();
        await page
          .getByText(/^(Взят в работу|Claimed)/)
          .first()
          .waitFor();
        await look(page, `console-bonus-${name}-${size}`);
        if (size !== sizes[0]?.name) {
          await lead.close();
          continue;
        }
        await contestAsAgent(given);
        await decide(page, `console-bonus-decide-${name}-${size}`);
        await page.goto(`${world.desk.server}/desk/rules/bonus`);
        await page
          .getByText(/Фонд месяца|Pool of a month/)
          .first()
          .waitFor();
        await look(page, `console-rules-bonus-${name}-${size}`);
        await lead.close();
      }
      await closeMonth(given);
    } finally {
      await world.close();
    }
    expect(faults).toEqual([]);
  },
);

type Look = (typeof looks)[number];

/** The agent sees their own line alone, goes down to the late one by keys and contests it. */
async function contestAsAgent({ name, locale, colorScheme, sizes }: Look): Promise<void> {
  const [{ name: size, ...view } = { name: "" }] = sizes;
  const context = await browser.newContext({ locale, colorScheme, ...view });
  const page = await context.newPage();
  await page.goto(`${world.desk.server}/desk/bonus`);
  await signIn(page, alina);
  await page.getByRole("button", { name: /Возврат за лишний день/ }).waitFor();
  expect(await page.getByText("Рустам").count()).toBe(0);
  await page.getByRole("button", { name: /Позже срока|Late/ }).click();
  await page.getByRole("heading", { name: /Почему 0|Why 0/ }).waitFor();
  await page.keyboard.press("d");
  await page.getByRole("textbox").fill("Портал лежал с 10:00, ответить было нельзя");
  await look(page, `console-bonus-contest-${name}-${size}`);
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await page.getByText(/ждёт решения|waits for the lead/).waitFor();
  await look(page, `console-bonus-agent-${name}-${size}`);
  await context.close();
}

/** The lead finds what is contested and decides it; the figures follow. */
async function decide(page: Page, name: string): Promise<void> {
  await page.reload();
  await page.getByRole("button", { name: /Алина Котова/ }).waitFor();
  const before = await sumOfAlina(page);
  await page.getByRole("button", { name: /Спорные|Contested/ }).click();
  await page.getByText(/ждёт решения|waits for the lead/).waitFor();
  await page.keyboard.press("d");
  await page.getByRole("radio", { name: /ответом в срок|answered in time/ }).check();
  await page.getByRole("textbox").fill("Сбой подтверждён");
  await look(page, name);
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await page.getByText(/Зачтён как в срок|Counts as in time/).waitFor();
  await expect.poll(() => sumOfAlina(page)).not.toBe(before);
}

const sumOfAlina = (page: Page): Promise<string> =>
  page
    .getByRole("row", { name: /Алина Котова/ })
    .locator(".bonus-sum")
    .innerText();

/** A month later it is closed; what was shown is what was written. */
async function closeMonth({ name, locale, colorScheme, sizes }: Look): Promise<void> {
  world.desk.pass(32 * 24 * 60);
  const [{ name: size, ...view } = { name: "" }] = sizes;
  const context = await browser.newContext({ locale, colorScheme, ...view });
  const page = await context.newPage();
  await page.goto(`${world.desk.server}/desk/bonus`);
  await signIn(page, irina);
  const close = page.getByRole("button", { name: /Закрыть месяц|Close the month/ });
  await close.waitFor();
  expect(await close.getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("button", { name: /Месяц раньше|A month earlier/ }).click();
  await page.getByRole("button", { name: /Алина Котова/ }).waitFor();
  await close.click();
  await page.getByRole("dialog").getByText("Рустам Сафин").waitFor();
  await look(page, `console-bonus-closing-${name}-${size}`);
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await page
    .getByText(/Ирина Соболева/)
    .first()
    .waitFor();
  await page.getByText(/пересчёт по журналу сошёлся|the log gives the same/).waitFor();
  await look(page, `console-bonus-closed-${name}-${size}`);
  await context.close();
}
