import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Locator } from "playwright-core";
import { launchPlain } from "./harness/agent.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { looks } from "./harness/looks.ts";
import { openToldHealth, type Told } from "./harness/open-told-health.ts";
import { portalHealth } from "./harness/portal-health.ts";
import { screenshot } from "./harness/screenshot.ts";
import { startOddProduct, type OddProduct } from "./harness/start-odd-product.ts";

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

describe.each(inTurn(looks, 0))("portal health, $name", ({ name, locale, colorScheme, sizes }) => {
  test.each(sizes)("$name", async ({ name: size, ...view }) => {
    const faults: string[] = [];
    const states = portalHealth(Date.now());
    const { page, told, close } = await openToldHealth(
      { browser, server: product.product.server },
      states.held,
      { locale, colorScheme, ...view },
    );
    const look = async (screen: string): Promise<void> => {
      await screenshot(page, `health-${screen}-${name}-${size}`);
      faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}: ${fault}`));
      const wider = await page.evaluate(() =>
        Math.max(
          ...[document.documentElement, document.querySelector(".health-body")].map((each) =>
            each ? each.scrollWidth - each.clientWidth : 0,
          ),
        ),
      );
      if (wider > 0) faults.push(`${screen}: scrolls sideways by ${wider}`);
    };
    const turn = async (health: Told["health"], words: RegExp): Promise<void> => {
      told.health = health;
      await page.reload();
      await page.getByText(words).first().waitFor();
    };
    const region = (words: RegExp): Locator => page.getByRole("region", { name: words });
    await region(/Из поиска исчезнут|would vanish/).scrollIntoViewIfNeeded();
    await look("held");
    await page.getByRole("button", { name: /Опубликовать без них|Publish without them/ }).click();
    await page.getByRole("alertdialog").waitFor();
    await look("publish");
    await page.keyboard.press("Escape");
    await page.getByRole("textbox").fill("portal.severmost.example/products/casco/tariffs-pfo");
    await page.keyboard.press("Enter");
    await page.getByText("коэффициент 1,65").waitFor();
    await region(/Почему этот адрес|Why search has/).evaluate((panel) => panel.scrollIntoView());
    await look("explained");
    await page.getByRole("button", { name: /^portal/ }).click();
    await page.getByText("blank-zameny-2021").waitFor();
    await region(/Источник «portal»|Source “portal”/).evaluate((card) => card.scrollIntoView());
    await look("source");
    await region(/Ссылки в никуда|Broken links/).evaluate((part) => part.scrollIntoView({ block: "end" }));
    await look("broken");
    await region(/Рост|Growth/).evaluate((card) => card.scrollIntoView({ block: "end" }));
    await look("growth");
    await turn(states.kept, /Оставлено как было|Kept as it was/);
    await look("kept");
    await turn(states.running, /Вадим Л/);
    await look("running");
    await turn(states.stale, /Портал закрыл|The portal closed/);
    await look("stale");
    await turn(states.never, /Поиск пуст|Search is empty/);
    await look("never");
    await turn(states.well, /сверено с порталом|up to date as of/);
    await look("well");
    told.health = "silent";
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText(/Показано то, что было|how things stood/).waitFor();
    await look("old");
    await turn("silent", /состояние портала появится|state of the portal will appear/);
    await look("failed");
    await turn("slow", /Загружаем|Loading/);
    await look("loading");
    await close();
    expect(faults).toEqual([]);
  });
});
