import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Browser, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { LearningEntry } from "../../core/contract/learning-endpoints.ts";
import { plantRelease, section } from "../unit/server/harness/plant-release.ts";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const irina = { login: "irina", password: "demo-irina" };
const pavel = { login: "pavel", password: "demo-pavel" };
const sellers = ["marina", "oleg", "kamila", "timur", "aigul", "vera"];

const accounts = [
  "login,name,email,role,groups,region,channel,department,joinedAt,skills,password",
  "irina,Ирина Соболева,irina@polis.example,lead,,Москва,,Единое окно,2016-10-03,,demo-irina",
  "pavel,Павел Чернов,pavel@polis.example,trainer,,Москва,,Обучение,2017-07-10,,demo-pavel",
  ...sellers.map(
    (login, at) =>
      `${login},Продавец ${at + 1},${login}@polis.example,seller,,${at < 4 ? "Казань" : "Уфа"},агенты,Продажи,2020-01-12,,demo-${login}`,
  ),
].join("\n");

const portal = [
  section({ id: "card", title: "Зелёная карта", text: "Полис для поездки на машине за границу." }),
  section({ id: "memo", title: "Памятка агента", text: "Что взять с собой к клиенту, бланки и подписи." }),
  section({ id: "casco", title: "Тарифы КАСКО", text: "Франшиза, молодые водители, осмотр по видео." }),
  section({ id: "osago", title: "ОСАГО: КБМ", text: "Коэффициент бонус-малус и территория." }),
];

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    accounts,
    plant: (releases) => plantRelease(releases, "20261102-080000-searches", portal),
  });
  await searchAll();
  const lead = await asPerson(product.server, irina);
  const pin = { queries: ["памятка"], record: "memo", until: null };
  await lead(endpoints.putPin, { params: { pin: "memo" }, body: pin });
  // What is done every hour is done at the start, too.
  await product.stopServer();
  await product.startServer();
  const again = await asPerson(product.server, irina);
  await vi.waitFor(
    async () => {
      const { synonyms } = await again(endpoints.searchReport, { query: {} });
      const { cases } = await again(endpoints.searchCases, {});
      if (synonyms.length === 0 || cases.length === 0) throw new Error("Not added up yet");
    },
    { timeout: 60_000, interval: 250 },
  );
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const hourMs = 3_600_000;
const keyMs = 240 * hourMs;

const searched = (query: string, records: string[], shown = query) => ({
  kind: "searched" as const,
  query,
  shown,
  filters: {},
  surface: "palette" as const,
  records,
  missing: [],
});
const opened = (query: string, record: string, position: number) => ({
  kind: "opened" as const,
  query,
  record,
  position,
});

/** What six sellers search, a matter an hour: some of it found, some not, one word in their own way. */
async function searchAll(): Promise<void> {
  // All in the time of one key: nobody tells people of two keys apart.
  const began = Math.floor(Date.now() / keyMs) * keyMs;
  const latest = Date.now() - began > 12 * hourMs ? Date.now() : began - hourMs;
  for (const [index, login] of sellers.entries()) {
    const hours: (ReturnType<typeof searched> | ReturnType<typeof opened>)[][] = [
      [searched("каско на гироцикл", [])],
      [searched("франшиза", ["casco", "osago"])],
      [searched("шпаргалка", []), searched("памятка", ["memo"]), opened("памятка", "memo", 0)],
      [searched("rfcrj", ["casco", "osago"], "каско"), opened("rfcrj", "casco", index % 2)],
      index < 2 ? [searched("договор с самозанятым", [])] : [],
      [searched("кбм", ["osago", "casco"]), opened("кбм", "osago", 0)],
      [searched("осмотр", ["osago", "casco"]), opened("осмотр", "casco", 1)],
      [searched("территория", ["osago"]), opened("территория", "osago", 0)],
    ];
    const entries = hours.flatMap((ofHour, ago) =>
      ofHour.map((entry): LearningEntry => {
        const at = new Date(latest - ago * hourMs).toISOString();
        return entry.kind === "opened" ? { ...entry, at } : { ...entry, at, total: entry.records.length };
      }),
    );
    const seller = await asPerson(product.server, { login, password: `demo-${login}` });
    await seller(endpoints.learn, { body: { key: crypto.randomUUID(), entries } });
  }
}

const rowOf = (page: Page, query: string) => page.getByRole("row", { name: new RegExp(`^${query}`) });

async function openSearches(page: Page, person: typeof irina): Promise<void> {
  await page.goto(`${product.server}/desk/searches`);
  await signIn(page, person);
  await rowOf(page, "каско на гироцикл").waitFor();
}

test.each(inTurn(looks, 1))("screens, $name", async ({ name, locale, colorScheme, sizes }) => {
  const faults: string[] = [];
  for (const { name: size, ...view } of sizes) {
    const context = await browser.newContext({ locale, colorScheme, ...view });
    const page = await context.newPage();
    const look = async (screen: string): Promise<void> => {
      // What is still being asked for is shown pale.
      await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
      await screenshot(page, `console-${screen}-${name}-${size}`);
      faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}, ${size}: ${fault}`));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${screen}, ${size}: scrolls sideways by ${wider}`);
    };
    await openSearches(page, irina);
    await page.locator(".drawing").first().waitFor();
    await look("searches");
    // Each figure leads to its queries.
    await page.getByRole("button", { name: /^(Нашли сами|Found it themselves) ?\d/ }).click();
    await rowOf(page, "памятка").waitFor();
    expect(
      await page
        .getByRole("button", { name: /^(Нашли сами|Found it themselves)$/ })
        .getAttribute("aria-pressed"),
    ).toBe("true");
    await page.goto(`${product.server}/desk/insight`);
    const own = page.getByRole("region", { name: /^(Нашли сами|Found it themselves)$/ });
    await own.locator(".drawing").waitFor();
    await own.scrollIntoViewIfNeeded();
    await look("found");
    await page.goto(`${product.server}/desk/searches`);
    await rowOf(page, "шпаргалка").getByRole("button").click();
    await page.getByRole("dialog").getByText(/nDCG/).waitFor();
    await look("teach");
    await page.getByRole("button", { name: /^(Отмена|Cancel)$/ }).click();
    await page.goto(`${product.server}/desk/synonyms`);
    await page.getByRole("button", { name: /^(Изменить|Change): памятка/ }).waitFor();
    await look("taught");
    await context.close();
  }
  expect(faults).toEqual([]);
});

test("a missing synonym is taught with its effect in sight, and a query without an answer becomes a task", async () => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openSearches(page, irina);
  expect(await page.getByText("договор с самозанятым").count()).toBe(0);
  await page.getByRole("button", { name: "Задача: написать о «каско на гироцикл»" }).click();
  await rowOf(page, "каско на гироцикл").getByText("есть задача").waitFor();

  await rowOf(page, "шпаргалка").getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/nDCG/).waitFor();
  const shown = dialog.getByRole("region", { name: "шпаргалка", exact: true });
  await shown.getByText("ничего").waitFor();
  await shown.getByText("Памятка агента").waitFor();
  await dialog.getByRole("button", { name: /^(Сохранить)$/ }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Чему поиск научен" }).click();
  await page.getByText("шпаргалка").first().waitFor();

  await page.getByRole("button", { name: "Убрать: памятка" }).first().click();
  await dialog.getByText(/nDCG/).waitFor();
  await dialog.getByRole("button", { name: "Отмена" }).click();
  await context.close();
});

test("the trainer reads the same and teaches nothing", async () => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openSearches(page, pavel);
  expect(await page.getByRole("link", { name: "Чему поиск научен" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: /^Синоним/ }).count()).toBe(0);
  await page.goto(`${product.server}/desk/synonyms`);
  await page
    .getByText(/для других|not yours|Эта страница/i)
    .first()
    .waitFor();
  await context.close();
});
