import type { Page } from "playwright-core";
import { html } from "hono/html";
import { describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { askBody } from "./harness/ask-body.ts";
import { changingSuite } from "./harness/changing-suite.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import type { Chromium } from "./harness/launch-chromium.ts";
import { lesserCopy, type Keeping, type LesserCopy } from "./harness/lesser-copy.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { confirmSeller, connectSeller, openPalette, optionsPage } from "./harness/seller.ts";
import { storedRecords } from "./harness/stored-records.ts";

const marina = { login: "marina", password: "demo-marina" };
/** As many as must have opened a place before it is told of. */
const sellers = [
  marina,
  { login: "oleg", password: "demo-oleg" },
  { login: "kamila", password: "demo-kamila" },
];

const suite = changingSuite("palette-lesser-copy", null);

type OnFinished = (close: () => Promise<void>) => void;

async function serverThat(keeping: Keeping, onFinished: OnFinished): Promise<LesserCopy> {
  const site = await lesserCopy(suite.product.server, keeping);
  onFinished(site.close);
  return site;
}

describe("where nothing of the portal may be kept", () => {
  test("the empty window shows own requests, what sellers open and what is new, told by the server", async ({
    onTestFinished,
  }) => {
    const { server } = suite.product;
    const question = "Когда подпишут акт сверки?";
    await openedByAll("выплаты после осмотра");
    const today = new Intl.DateTimeFormat("ru-RU").format(new Date());
    suite.portal.write("/agents", [
      [
        "Акт сверки",
        html`<p>Акт подписывают в кабинете до десятого числа.</p>
          <p>Обновлено: ${today}</p>`,
      ],
    ]);
    await suite.product.crawl();
    const asMarina = await asPerson(server, marina);
    await asMarina(endpoints.ask, { body: askBody(question) });
    await expect
      .poll(async () => {
        const { popular, fresh } = await asMarina(endpoints.suggested, {});
        return [popular.length, fresh.length];
      })
      .toEqual([1, 1]);

    const site = await serverThat({ keeps: "off" }, onTestFinished);
    const chromium = await suite.ownBrowser();
    await (await optionsPage(chromium)).getByLabel("Адрес сервера компании").fill(site.origin);
    await confirmSeller(chromium, marina);
    const page = await openPage(chromium, suite.portal.origin);
    const palette = await openPalette(page);
    const rowsOf = (name: RegExp) => palette.getByRole("group", { name }).getByRole("option");
    const opened = rowsOf(/^Часто открывают/);
    await opened.filter({ hasText: "Памятка о франшизе" }).waitFor();
    await rowsOf(/^Что нового/)
      .filter({ hasText: "Памятка об акте сверки" })
      .waitFor();
    await rowsOf(/^Мои запросы/)
      .filter({ hasText: question })
      .waitFor();
    await screenshot(page, "palette-nothing-kept");
    expect(await findAxeFaults(palette)).toEqual([]);
    expect(await storedRecords(chromium)).toBe("[]");
    await opened.click();
    await page.waitForURL((address) => address.pathname === "/kasko");
  });
});

describe.each([
  { what: "titles alone may be kept", keeping: { keeps: "titles" } },
  { what: "a text found no room", keeping: { tooLong: "Памятка о франшизе" } },
] as const)("where $what", ({ what, keeping }) => {
  test("what the server finds besides joins below, and no row moves", async ({ onTestFinished }) => {
    const site = await serverThat(keeping, onTestFinished);
    const chromium = await connected(site);
    const page = await openPage(chromium, suite.portal.origin);
    const palette = await openPalette(page);
    const hits = await searchFor(page, palette, "франшиза");
    await hits.filter({ hasText: "Размер франшизы" }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    const before = await rowsIn(page);

    site.letSearch();
    const further = palette.getByRole("group", { name: "Ещё на портале" }).getByRole("option");
    await further.filter({ hasText: "Справочник" }).waitFor();
    expect((await rowsIn(page)).slice(0, before.length)).toEqual(before);
    await screenshot(page, `palette-completed-${what.split(" ")[1]}`);
    expect(await findAxeFaults(palette)).toEqual([]);
  });
});

/** All of them open the place that a query finds first. */
async function openedByAll(query: string): Promise<void> {
  for (const seller of sellers) {
    const asSeller = await asPerson(suite.product.server, seller);
    const { groups } = await asSeller(endpoints.search, { query: { q: query } });
    const record = groups[0]?.best.record ?? "";
    const at = new Date().toISOString();
    const entries = [{ kind: "opened" as const, at, record, position: 0, query }];
    await asSeller(endpoints.learn, { body: { key: crypto.randomUUID(), entries } });
  }
}

async function connected(site: LesserCopy): Promise<Chromium> {
  const chromium = await suite.ownBrowser();
  await connectSeller(chromium, site.origin, marina);
  return chromium;
}

/** Each row that can be selected, where it stands and whether it is selected. */
async function rowsIn(page: Page): Promise<unknown[]> {
  const rows = await page
    .frameLocator("ask-me-launcher iframe")
    .locator("#results .list [role=option]")
    .all();
  return Promise.all(
    rows.map(async (row) => ({
      id: await row.getAttribute("id"),
      selected: await row.getAttribute("aria-selected"),
      box: await row.boundingBox(),
    })),
  );
}
