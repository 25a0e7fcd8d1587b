import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { endpoints } from "../../core/contract/endpoints.ts";
import { deskRequestPath } from "../../core/contract/paths.ts";
import { png } from "../unit/server/files/sample-files.ts";
import { openDesk } from "./harness/agent.ts";
import { clientPortal } from "./harness/client-portal.ts";
import { colourAt } from "./harness/colour-at.ts";
import { extensionParts, type ExtensionParts } from "./harness/extension-parts.ts";
import { failCaptureOnce } from "./harness/fail-capture.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { copyPicture, dropFile } from "./harness/hand-files.ts";
import { holdFrames } from "./harness/hold-frames.ts";
import { inTurn } from "./harness/in-turn.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { listen } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { asPerson } from "./harness/people.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

const say = {
  ru: {
    cannot: "«форма.html» приложить нельзя",
    pressKey: "нажмите Alt Shift S",
    preview: "Снимок, как его увидит эксперт",
    mask: /^Закрашенное место/,
    add: "Закрасить ещё",
    shot: "Снимок экрана.png",
    send: /^Отправить/,
    queued: "В очереди, отправится сам",
    sent: "Вопрос отправлен",
    open: "Открыть",
    files: "Файлы",
    hint: "вставьте, перетащите или",
    days: "видят только эксперты, хранится недолго",
    blind: { covered: /закрашено всё/, open: /закрасьте его сами/ },
  },
  en: {
    cannot: "“форма.html” cannot go along",
    pressKey: "press Alt Shift S",
    preview: "The picture as the expert will see it",
    mask: /^Painted-over place/,
    add: "Paint over more",
    shot: "Screenshot.png",
    send: /^Send/,
    queued: "Queued, will be sent by itself",
    sent: "Question sent",
    open: "Open",
    files: "Files",
    hint: "paste, drop or",
    days: "seen by experts alone, not kept for long",
    blind: { covered: /all of it is painted over/, open: /paint over it yourself/ },
  },
};
type Language = keyof typeof say;
const languages = inTurn(["ru", "en"] as const, 1);
const accounts = {
  ru: { login: "marina", password: "demo-marina" },
  en: { login: "oleg", password: "demo-oleg" },
};
const locales = { ru: "ru-RU", en: "en-GB" } as const;
const alina = { login: "alina", password: "demo-alina" };

type Seller = { chromium: Chromium; parts: ExtensionParts };

let portal: Awaited<ReturnType<typeof listen>>;
let product: Product;
let sellers: Partial<Record<Language, Seller>> = {};
beforeAll(async () => {
  portal = await listen(clientPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
  });
  const started = languages.map(async (language) => [language, await startSeller(language)] as const);
  sellers = Object.fromEntries(await Promise.all(started));
});
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const [language, { chromium }] of Object.entries(sellers))
    await screenshotFailure(chromium.context, `attachments-${language}`);
});
afterAll(async () => {
  for (const { chromium } of Object.values(sellers)) await chromium.close();
  await product?.close();
  await portal?.close();
});

function sellerOf(language: Language): Seller {
  const seller = sellers[language];
  if (!seller) throw new Error(`Nobody speaks ${language} in this run`);
  return seller;
}

async function startSeller(language: Language): Promise<Seller> {
  const chromium = await launchChromium({ locale: locales[language] });
  await connectSeller(chromium, product.server, accounts[language]);
  return { chromium, parts: await extensionParts(chromium) };
}

async function openForm(page: Page, question: string): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.type(question);
  await page.keyboard.press("Alt+Enter");
  await palette.getByRole("textbox", { name: /^(Ваш вопрос|Your question)$/ }).waitFor();
  return palette;
}

/** The middle of something on the page, as a share of its view. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  const view = page.viewportSize();
  if (!box || !view) throw new Error(`${selector} is not seen`);
  return { x: (box.x + box.width / 2) / view.width, y: (box.y + box.height / 2) / view.height };
}

const ink = "22,26,34";
/** Of keys, as the browser's protocol counts them. */
const alt = 1;

/** The number of the open request that asks this. */
async function requestAsking(text: string): Promise<number> {
  const agent = await asPerson(product.server, alina);
  const { requests } = await agent(endpoints.requests, { query: { scope: "queue" } });
  return requests.find((row) => row.text === text)?.id ?? 0;
}

test.each(languages)(
  "a pasted and a dropped file and a masked screenshot reach the agent, and nothing of what was masked, %s",
  async (language) => {
    const { chromium, parts } = sellerOf(language);
    const words = say[language];
    const picture = (on: Page, what: string): Promise<void> =>
      screenshot(on, language === "ru" ? what : `${what}-${language}`);
    const page = await openPage(chromium, `${portal.origin}/client`);
    const seen = {
      phone: await middleOf(page, "#phone"),
      passport: await middleOf(page, "#passport"),
      tariff: await middleOf(page, "#tariff"),
    };
    await copyPicture(page, "orange");
    const question = `Почему тариф 4,6 %, ${language}?`;
    const palette = await openForm(page, question);

    await page.keyboard.press("Control+KeyV");
    await palette.getByText("image.png").waitFor();
    const over = { x: 640, y: 200 };
    const rules = join(product.folder, "Правила.txt");
    writeFileSync(rules, "Пункт 3.4: тариф с франшизой.");
    await dropFile(page, rules, over);
    await palette.getByText("Правила.txt").waitFor();
    writeFileSync(join(product.folder, "форма.html"), "<script>alert(1)</script>");
    await dropFile(page, join(product.folder, "форма.html"), over);
    await palette.getByText(words.cannot).waitFor();

    // Opened by the page's own key the browser has granted nothing: the form says which key does.
    await page.keyboard.press("Alt+KeyS");
    await palette.getByText(words.pressKey).waitFor();
    await picture(page, "ask-shot-waits");
    // That key, or the toolbar's button.
    await (language === "ru" ? parts.pressToolbarButton(page) : parts.pressShotKey(page));
    await palette.getByRole("group", { name: words.preview }).waitFor();
    const masks = palette.getByRole("button", { name: words.mask });
    await expect.poll(() => masks.count()).toBe(3);
    // Once more by keyboard, and back.
    await palette.getByRole("button", { name: words.add }).click();
    await expect.poll(() => masks.count()).toBe(4);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Delete");
    await expect.poll(() => masks.count()).toBe(3);
    expect(await findAxeFaults(palette)).toEqual([]);
    await picture(page, "ask-shot-light");
    await page.emulateMedia({ colorScheme: "dark" });
    await picture(page, "ask-shot-dark");

    await palette.getByRole("button", { name: words.send }).click();
    await palette.getByText(words.sent).waitFor();
    await palette.getByRole("button", { name: `${words.open} ${words.shot}` }).waitFor();
    await picture(page, "thread-files-dark");
    await page.emulateMedia({ colorScheme: "light" });

    const agent = await openDesk(product.server, alina, { locale: locales[language] });
    try {
      const desk = agent.page;
      await desk.goto(product.server + deskRequestPath(await requestAsking(question)));
      await desk.getByRole("heading", { name: question }).waitFor();
      const files = desk.getByRole("list", { name: words.files }).getByRole("link");
      await expect.poll(() => files.count()).toBe(3);
      expect((await files.allTextContents()).map((text) => /(?<= ).*?\.\w{3}/.exec(text)?.[0])).toEqual([
        "image.png",
        "Правила.txt",
        words.shot,
      ]);
      const shot = (await files.nth(2).getAttribute("href")) ?? "";
      await expect.poll(() => colourAt(desk, shot, seen.passport)).toBe(ink);
      expect(await colourAt(desk, shot, seen.phone)).toBe(ink);
      expect(await colourAt(desk, shot, { ...seen.tariff, y: seen.tariff.y + 0.03 })).toBe("0,128,0");
      // Neither the palette nor the button lies over it.
      expect(await colourAt(desk, shot, { x: 0.5, y: 0.9 })).toBe("255,255,255");
      expect(await findAxeFaults(desk.mainFrame())).toEqual([]);
      await picture(desk, "console-files-light");
      await desk.emulateMedia({ colorScheme: "dark" });
      await picture(desk, "console-files-dark");
    } finally {
      await agent.close();
    }
  },
);

test("what was chosen is there after the form was closed, goes once with the question that was held up, and is gone from the form", async () => {
  const { chromium, parts } = sellerOf("en");
  const words = say.en;
  const page = await openPage(chromium, `${portal.origin}/client`);
  const first = await openForm(page, "Приложу справку");
  const scan = join(product.folder, "Справка.png");
  writeFileSync(scan, png(40, 30));
  await first.locator("input[type=file]").setInputFiles(scan);
  await first.getByText("Справка.png").waitFor();
  await first.locator(".chosen-share").waitFor({ state: "detached" });
  await page.close();
  await product.stopServer("SIGKILL");

  const again = await openPage(chromium, `${portal.origin}/client`);
  const palette = await openForm(again, "Приложена справка");
  await palette.getByText("Справка.png").waitFor();
  await palette.getByRole("button", { name: words.send }).click();
  await palette.getByText(words.queued).waitFor();
  await parts.closeOffscreen();
  await product.startServer();
  await palette.getByText(words.sent).waitFor({ timeout: 90_000 });
  await palette.getByRole("button", { name: `${words.open} Справка.png` }).waitFor();
  const next = await openForm(await openPage(chromium, `${portal.origin}/client`), "Другой вопрос");
  await next.getByText(words.hint).waitFor();
  expect(await next.getByText("Справка.png").count()).toBe(0);
});

test("a picture of a PDF is painted over as a whole until the seller uncovers it", async ({
  onTestFinished,
}) => {
  const [language = "en"] = languages;
  const { chromium, parts } = sellerOf(language);
  const words = say[language];
  const page = await openPage(chromium, `${portal.origin}/dms.pdf`);
  await parts.pressToolbarButton(page);
  const panel = await parts.sidePanel();
  onTestFinished(() => parts.closeSidePanel());
  const poll = (expression: string) => expect.poll(() => panel.evaluate(expression));
  await poll("document.activeElement?.getAttribute('role')").toBe("combobox");
  await panel.type("Какая программа у клиента?");
  await panel.evaluate(holdFrames);
  await panel.press({ key: "Enter", code: "Enter", modifiers: alt, windowsVirtualKeyCode: 13 });
  await poll("document.activeElement?.tagName").toBe("TEXTAREA");
  // On a busy machine a key comes before the form's first frame.
  const switchKey = { key: "s", code: "KeyS", modifiers: alt, windowsVirtualKeyCode: 83 };
  await panel.press(switchKey);
  await panel.evaluate("releaseFrames()");
  const masks = "[...document.querySelectorAll('.shot-mask')].map((mask) => mask.getAttribute('style'))";
  const told = `[...['what', 'blind'].map((of) => document.querySelector('.shot-' + of)?.textContent), ${masks}]`;
  const whole = ["left: 0%; top: 0%; width: 100%; height: 100%;"];
  await poll(told).toEqual([words.days, expect.stringMatching(words.blind.covered), whole]);
  await panel.screenshot("ask-shot-pdf");

  await panel.evaluate("document.querySelector('.shot-mask').focus()");
  await panel.press({ key: "Delete", code: "Delete", windowsVirtualKeyCode: 46 });
  await poll(told).toEqual([words.days, expect.stringMatching(words.blind.open), []]);
  await panel.screenshot("ask-shot-pdf-uncovered");
  // Off and on again it is covered once more, though the browser has nothing to read at first.
  const failed = await failCaptureOnce(chromium);
  await panel.press(switchKey);
  await panel.press(switchKey);
  await poll(masks).toEqual(whole);
  expect(await failed()).toBe(true);
});
