import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { viewSectionPath } from "../../core/contract/paths.ts";
import { launchPlain } from "./harness/agent.ts";
import { filesPortal } from "./harness/files-portal.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { listen, type Site } from "./harness/listen.ts";
import { looks } from "./harness/looks.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const marina = { login: "marina", password: "demo-marina" };
const queries = { sheet: "тариф казань", document: "скидка за безаварийную езду", slides: "иммуноглобулин" };

let portal: Site;
let product: Product;
let addresses: [name: string, address: string][];
beforeAll(async () => {
  portal = await listen(filesPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "files", start: [`${portal.origin}/`] }],
  });
  const seller = await asPerson(product.server, marina);
  addresses = await Promise.all(
    Object.entries(queries).map(async ([name, q]): Promise<[string, string]> => {
      const found = await seller(endpoints.search, { query: { q } });
      const record = found.groups[0]?.best.record ?? "";
      return [name, `${viewSectionPath(record)}?q=${encodeURIComponent(q)}#place`];
    }),
  );
});
afterAll(async () => {
  await product?.close();
  await portal?.close();
});

test.each(inTurn(looks, 0))("our text of a file, $name", async ({ name, locale, colorScheme, sizes }) => {
  const faults: string[] = [];
  const browser = await launchPlain();
  try {
    for (const { name: size, ...view } of sizes) {
      const context = await browser.newContext({ locale, colorScheme, ...view });
      const page = await context.newPage();
      await page.goto(`${product.server}/sign-in?to=${encodeURIComponent(addresses[0]?.[1] ?? "")}`);
      await signIn(page, marina);
      await page.locator("article.view").waitFor();
      for (const [screen, address] of [...addresses, ["gone", viewSectionPath("nothing")] as const]) {
        await page.goto(product.server + address);
        await screenshot(page, `view-${screen}-${name}-${size}`);
        faults.push(...(await findAxeFaults(page)).map((fault) => `${screen}, ${size}: ${fault}`));
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${screen}, ${size}: scrolls sideways by ${wider}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  expect(faults).toEqual([]);
});
