import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { section } from "../unit/server/desk/desk-app.ts";
import { pdf } from "../unit/server/files/sample-files.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { launchPlain } from "./harness/agent.ts";
import { askBody } from "./harness/ask-body.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { inTurn } from "./harness/in-turn.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot } from "./harness/screenshot.ts";
import { signIn } from "./harness/seller.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct({
    portal: "http://127.0.0.1:4100",
    plant: (releases) =>
      plantRelease(releases, "20261102-080000-specialist", [section("limits", ["everyone"])]),
  });
});
afterAll(() => product?.close());

const looks = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

test.each(inTurn(looks, 1))(
  "a specialist reads the file and cites a place by keys alone, $name",
  async (look) => {
    const { name, ...options } = look;
    const seller = await asPerson(product.server, { login: "marina", password: "demo-marina" });
    const agent = await asPerson(product.server, { login: "alina", password: "demo-alina" });
    const query = { key: crypto.randomUUID(), name: "Анкета клиента.pdf", as: "file" } as const;
    const file = await seller(endpoints.uploadFile, { query, bytes: new Blob([Buffer.from(pdf())]) });
    const question = `${name}: нужен ли осмотр при лимите 2,5 млн рублей?`;
    const { id } = await seller(endpoints.ask, { body: { ...askBody(question), files: [file.id] } });
    const { addressees } = await agent(endpoints.addressees, { params: { id } });
    const to = addressees.find((one) => one.name === "Виктор Лавров")?.to ?? "";
    await agent(endpoints.route, { params: { id }, body: { key: crypto.randomUUID(), to, note: "" } });

    const browser = await launchPlain();
    try {
      const context = await browser.newContext({ ...options, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${product.server}/desk`);
      await signIn(page, { login: "viktor", password: "demo-viktor" });
      await page.getByRole("link", { name: question }).click();
      await page.getByRole("link", { name: /Анкета клиента\.pdf/ }).waitFor();
      const field = page.getByRole("textbox", { name: /^(Ваш ответ|Your answer)$/ });
      await field.focus();
      await page.keyboard.type("Осмотр не нужен ");
      await page.keyboard.type("@страница");
      const option = page.getByRole("listbox").getByRole("option").first();
      await option.waitFor();
      // Above the field it belongs to.
      const [shown, typed] = [await option.boundingBox(), await field.boundingBox()];
      expect(shown?.y).toBeGreaterThan(0);
      expect(shown?.y).toBeLessThan(typed?.y ?? 0);
      expect(await findAxeFaults(page)).toEqual([]);
      await screenshot(page, `specialist-picker-${name}`);
      await page.keyboard.press("Enter");
      await expect.poll(() => field.inputValue()).toBe("Осмотр не нужен [1]");
      expect(await findAxeFaults(page)).toEqual([]);
      await screenshot(page, `specialist-source-${name}`);
      await page.keyboard.press("Control+Enter");
      await page.getByText(/^(Ответ у эксперта, спасибо|The agent has your answer)/).waitFor();
    } finally {
      await browser.close();
    }
    const { messages } = await agent(endpoints.request, { params: { id } });
    expect(messages.at(-1)).toMatchObject({ kind: "from-specialist", sources: [{ record: "limits" }] });
  },
);
