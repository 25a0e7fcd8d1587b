import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { closePages } from "./harness/close-pages.ts";
import { newTab, tabAt, type FirefoxTab } from "./harness/firefox-tab.ts";
import { handfuls } from "./harness/handfuls.ts";
import { hostileAccount, type HostileProduct, startHostileProduct } from "./harness/hostile-product.ts";
import { hostileWord } from "./harness/hostile-portal.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { launchFirefox, type Firefox } from "./harness/launch-firefox.ts";
import type { Site } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { searchFor } from "./harness/search-for.ts";
import { connectSeller, openPalette, optionsPage } from "./harness/seller.ts";
import { actingParts } from "./harness/text-only.ts";
import { heldBack, letThrough, tryTricks } from "./harness/try-tricks.ts";
import { hearHits, watchHits } from "./harness/watch-hits.ts";
import { withoutPolicy } from "./harness/without-policy.ts";

/*
 * The same texts as in hostile-content.test.ts, where they come nearest to the portal: in the palette over a page, in the
 * panel, in a notice on the page; and in Firefox, which has its own reading of HTML.
 */

const seller = hostileAccount("seller");
const isFull = process.env["COUNTS"] === "full";
const patience = { timeout: 30_000 };

let hostile: HostileProduct;
beforeAll(async () => {
  hostile = await startHostileProduct();
});
afterAll(() => hostile?.close());

describe("in Chromium", () => {
  let chromium: Chromium;
  let hits: () => Promise<string[]>;
  beforeAll(async () => {
    chromium = await launchChromium();
    hits = await watchHits(chromium.context);
    await connectSeller(chromium, hostile.product.server, seller);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await screenshotFailure(chromium.context, "hostile-extension");
    await closePages(chromium);
  });
  afterAll(() => chromium?.close());

  test("the extension's pages let no text become HTML or a script", async () => {
    const options = await optionsPage(chromium);
    expect(await options.evaluate(tryTricks)).toEqual(heldBack);
    // What was stopped just now was tried on purpose.
    await options.reload();
  });

  test("the palette draws hits, previews and what is typed as text, over a page whose every word is hostile", async () => {
    const page = await openPage(chromium, `${hostile.portal}/page/1`);
    const palette = await openPalette(page);
    const typed = isFull ? hostile.payloads : hostile.payloads.slice(0, 3);
    for (const query of [hostileWord, `${hostileWord} ролик`]) await searchFor(page, palette, query);
    // Quotes would end the selector that waits for the query.
    for (const query of handfuls(typed.map((one) => one.replaceAll(/[\s\p{Cc}"\\]+/gu, " ").trim()))) {
      await palette.getByRole("combobox").fill(query);
      await palette.locator(`#results[data-shown="${query}"]`).waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await palette.evaluate(actingParts)).toEqual([]);
    }
    await searchFor(page, palette, hostileWord);
    await screenshot(page, "hostile-palette");
    const shown = await palette.locator("#results").innerText();
    expect(hostile.payloads.some((payload) => payload.length > 12 && shown.includes(payload))).toBe(true);
    expect(await hits()).toEqual([]);
    expect(hostile.canary.heard).toEqual([]);
  });

  test("the panel draws hits, a preview and own questions as text, while an answer comes", async () => {
    const agent = await hostile.as("agent");
    const asked = await (await hostile.as("seller"))(endpoints.requests, { query: {} });
    const id = asked.requests.find(({ state }) => state === "open")?.id ?? 0;
    const panel = await openPage(chromium, `chrome-extension://${chromium.extensionId}/sidepanel.html`);
    const field = panel.getByRole("combobox");
    await field.fill(hostileWord);
    await panel.locator("#results [role=option][id^=hit-]").first().waitFor();
    const body = {
      key: crypto.randomUUID(),
      text: hostile.payloads.slice(0, 8).join("\n\n"),
      complete: true,
      sources: hostile.planted.records.slice(0, 2).map((record) => ({ record })),
    };
    await agent(endpoints.answer, { params: { id }, body });
    await panel.keyboard.press("Alt+ArrowRight");
    await panel.locator(".preview-text mark").first().waitFor();
    expect(await panel.evaluate(actingParts)).toEqual([]);
    await screenshot(panel, "hostile-panel");
    await panel.keyboard.press("Escape");
    await field.fill("");
    await panel.getByText("__hit(0)").first().waitFor();
    expect(await panel.evaluate(actingParts)).toEqual([]);
    expect(await hits()).toEqual([]);
    expect(hostile.canary.heard).toEqual([]);
  });
});

const heardIn = (tab: FirefoxTab): Promise<unknown> =>
  tab.evaluate((): unknown => Reflect.get(globalThis, "__hits"));

async function signInAsLead(tab: FirefoxTab): Promise<void> {
  const { login, password } = hostileAccount("lead");
  await tab.click({ css: "input[name=username]" });
  await tab.type(login);
  await tab.click({ css: "input[name=password]" });
  await tab.type(password);
  await tab.press("Enter");
}

describe("in Firefox", () => {
  let firefox: Firefox;
  let freed: Site;
  let isSignedIn = false;
  beforeAll(async () => {
    freed = await withoutPolicy(hostile.product.server);
    firefox = await launchFirefox();
    await firefox.bidi.send("script.addPreloadScript", { functionDeclaration: `() => ${hearHits}` });
  });
  afterAll(async () => {
    await firefox?.close();
    await freed?.close();
  });

  test.each(["with its policy", "with the policy taken away"])(
    "the server's pages run nothing, %s",
    async (kind) => {
      const server = kind === "with its policy" ? hostile.product.server : freed.origin;
      const tab = await newTab(firefox.bidi);
      await tab.goto(`${server}/desk`);
      // Once for both: to a browser all ports of this machine are one site.
      if (!isSignedIn) await signInAsLead(tab);
      isSignedIn = true;
      await tab.see({ css: ".shift" });
      expect(await tab.evaluate(tryTricks)).toMatchObject(kind === "with its policy" ? heldBack : letThrough);
      const [request = 0] = hostile.planted.answered;
      const screens = ["/desk/modules", `/desk/requests/${request}`, "/view/kept-answer%3Ahostile"];
      const more = ["/desk", "/desk/answered", "/desk/audit", "/desk/kept", "/desk/people"];
      for (const path of [...screens, ...(isFull ? more : [])]) {
        await tab.goto(server + path);
        await tab.see({ css: "h1" });
        expect(await tab.evaluate(actingParts)).toEqual([]);
        expect(await heardIn(tab)).toEqual([]);
      }
      await tab.screenshot(`hostile-firefox-${kind === "with its policy" ? "held" : "freed"}`);
      expect(hostile.canary.heard).toEqual([]);
    },
  );

  test("the palette draws text", async () => {
    const options = await newTab(firefox.bidi);
    await options.goto(`${firefox.extensionOrigin}/options.html`);
    await options.click({ role: "textbox", name: "Адрес сервера компании" });
    await options.type(hostile.product.server);
    await options.click({ role: "button", name: "Дальше" });
    await options.click({ role: "button", name: "Подключить" });
    const confirmation = await tabAt(firefox.bidi, `${hostile.product.server}/connect`);
    await confirmation.click({ role: "button", name: "Подключить этот браузер" });
    await options.toFront();
    await options.see({ text: "Копия портала готова" });
    const page = await newTab(firefox.bidi);
    await page.goto(`${hostile.portal}/page/1`);
    await page.see({ css: "ask-me-launcher" });
    await page.press("Alt+q");
    const palette = await page.frame("/palette.html");
    await expect.poll(() => palette.evaluate(() => document.hasFocus()), patience).toBe(true);
    await page.type(hostileWord);
    await palette.see({ css: `#results[data-shown="${hostileWord}"] [role=option]` });
    expect(await palette.evaluate(actingParts)).toEqual([]);
    await page.screenshot("hostile-firefox-palette");
    expect(hostile.canary.heard).toEqual([]);
  });
});
