import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { irina, openInsightDesk, type InsightDesk } from "./harness/open-insight-desk.ts";
import { asPerson, type Caller } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";

const dayMs = 86_400_000;
/** Sells in Kazan. */
const coming = { login: "seller1", password: "demo-seller" };

let browser: Browser;
let world: InsightDesk;
let lead: Caller;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchPlain(), openInsightDesk()]);
  lead = await asPerson(world.desk.server, irina, world.desk.fetch);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Its day in Moscow. */
async function serverDay(daysAgo: number): Promise<string> {
  const { serverNow } = await lead(endpoints.me, {});
  return new Date(Date.parse(serverNow) - daysAgo * dayMs).toLocaleDateString("sv-SE", {
    timeZone: "Europe/Moscow",
  });
}

async function setPilots(from: string | null): Promise<void> {
  const { pilots } = await lead(endpoints.rules, {});
  const kazan = { name: "Казань", regions: ["Казань"], channels: [], departments: [] };
  const body = { pilots: from === null ? null : [{ ...kazan, from }] };
  await lead(endpoints.putRules, { body: { kind: "pilots", seen: pilots.version, body } });
}

const readers = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

describe.each(inTurn(readers, 1))("a pilot, $name", ({ name, locale, colorScheme }) => {
  const words = (ru: string, en: string): string => (locale === "ru-RU" ? ru : en);
  let context: BrowserContext;
  const broken: string[] = [];

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    await context?.close();
    context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.on("console", (said) => said.type() === "error" && broken.push(said.text()));
    page.on("pageerror", (error) => broken.push(String(error)));
    await page.goto(`${world.desk.server}${path}`);
    return page;
  }
  beforeEach(() => setPilots(null));
  afterAll(() => context?.close());

  test("is begun in the rules, and stands beside those who have no button", async () => {
    const page = await visit("/desk/rules/pilots");
    await signIn(page, irina);
    await page.getByRole("button", { name: words("Ограничить пилотом", "Limit it to a pilot") }).click();
    await page.getByLabel(words("Название", "Name"), { exact: true }).fill("Казань");
    await page.getByLabel(words("С какого дня", "From which day")).fill(await serverDay(5));
    await page.getByLabel(words("Регионы через запятую", "Regions, with commas")).fill("Казань");
    await screenshot(page, `pilots-rules-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: words("Что изменится", "What changes") }).click();
    await page.getByRole("button", { name: words("Сохранить", "Save"), exact: true }).click();
    await page
      .getByRole("link", { name: words("Сравнить пилоты с остальными", "Compare the pilots with the rest") })
      .click();
    await page.waitForURL("**/desk/pilots");
    const table = page.getByRole("region", { name: "Казань" }).getByRole("table").first();
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(7);
    await screenshot(page, `pilots-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
    expect(broken.filter((said) => !said.includes("401"))).toEqual([]);
    const since = words("Вопросов, Пилот с начала", "Questions, Pilot since");
    const figure = table.getByRole("link", { name: new RegExp(`^${since}`) });
    const count = Number(await figure.textContent());
    await figure.click();
    await page.waitForURL(/\/desk\/insight\/requests\?.*region=/);
    await expect.poll(() => page.locator(".insight-table tbody tr").count()).toBe(count);
  });

  test("whose pilot is still to come is told when, and searches all the same", async () => {
    const day = await serverDay(-30);
    await setPilots(`${day}T00:00:00+03:00`);
    const page = await visit("/", { viewport: { width: 1280, height: 800 } });
    await signIn(page, coming);
    const row = page.getByRole("option", { name: words("Спросить пока нельзя", "Asking is not open yet") });
    await row.waitFor();
    await page.getByRole("combobox").fill(words("тариф для такси", "taxi rate"));
    await row.click();
    await page.getByRole("alert").getByText(words("по телефону", "by phone")).waitFor();
    await screenshot(page, `pilots-not-yet-${name}`);
    expect(await findAxeFaults(page)).toEqual([]);
  });
});
