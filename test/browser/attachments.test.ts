import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { deskRequestPath } from "../../core/contract/paths.ts";
import { png } from "../unit/server/files/sample-files.ts";
import { openDesk } from "./harness/agent.ts";
import { clientPortal } from "./harness/client-portal.ts";
import { extensionParts, type ExtensionParts } from "./harness/extension-parts.ts";
import { findAxeFaults } from "./harness/find-axe-faults.ts";
import { launchChromium, type Chromium } from "./harness/launch-chromium.ts";
import { listen } from "./harness/listen.ts";
import { openPage } from "./harness/open-page.ts";
import { screenshot, screenshotFailure } from "./harness/screenshot.ts";
import { connectSeller, openPalette } from "./harness/seller.ts";
import { startProduct, type Product } from "./harness/start-product.ts";

let portal: Awaited<ReturnType<typeof listen>>;
let product: Product;
let chromium: Chromium;
let parts: ExtensionParts;
beforeAll(async () => {
  portal = await listen(clientPortal());
  product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
  });
  chromium = await launchChromium();
  parts = await extensionParts(chromium);
  await connectSeller(chromium, product.server, { login: "marina", password: "demo-marina" });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await screenshotFailure(chromium.context, "attachments");
});
afterAll(async () => {
  await chromium?.close();
  await product?.close();
  await portal?.close();
});

async function openForm(page: Page, question: string): Promise<Frame> {
  const palette = await openPalette(page);
  await page.keyboard.type(question);
  await page.keyboard.press("Alt+Enter");
  await palette.getByRole("textbox", { name: "Ваш вопрос" }).waitFor();
  return palette;
}

/** Copies a picture as a person does from another program. */
async function copyPicture(page: Page): Promise<void> {
  await chromium.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: portal.origin });
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 200);
    const draw = canvas.getContext("2d");
    if (!draw) throw new Error("No canvas");
    draw.fillStyle = "orange";
    draw.fillRect(0, 0, 320, 200);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
}

/** Lets a file fall onto the middle of the window, as from the desktop. */
async function drop(page: Page, file: string): Promise<void> {
  const cdp = await chromium.context.newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await cdp.send("Input.dispatchDragEvent", { type, x: 640, y: 200, data });
  await cdp.detach();
}

/** Colour of a picture of the server's, at a share of its width and height. */
function colourAt(desk: Page, address: string, at: { x: number; y: number }): Promise<string> {
  return desk.evaluate(
    async ({ of, x, y }) => {
      const picture = await createImageBitmap(await (await fetch(of)).blob());
      const draw = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      draw?.drawImage(picture, 0, 0);
      const [r, g, b] =
        draw?.getImageData(Math.round(x * picture.width), Math.round(y * picture.height), 1, 1).data ?? [];
      return `${r},${g},${b}`;
    },
    { of: address, ...at },
  );
}

/** The middle of something on the page, as a share of its view. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  const view = page.viewportSize();
  if (!box || !view) throw new Error(`${selector} is not seen`);
  return { x: (box.x + box.width / 2) / view.width, y: (box.y + box.height / 2) / view.height };
}

const ink = "22,26,34";

test("a pasted and a dropped file and a masked screenshot reach the agent, and nothing of what was masked", async () => {
  const page = await openPage(chromium, `${portal.origin}/client`);
  const seen = {
    phone: await middleOf(page, "#phone"),
    passport: await middleOf(page, "#passport"),
    tariff: await middleOf(page, "#tariff"),
  };
  await copyPicture(page);
  const palette = await openForm(page, "Почему тариф 4,6 %?");

  await page.keyboard.press("Control+KeyV");
  await palette.getByText("image.png").waitFor();
  const rules = join(product.folder, "Правила.txt");
  writeFileSync(rules, "Пункт 3.4: тариф с франшизой.");
  await drop(page, rules);
  await palette.getByText("Правила.txt").waitFor();
  writeFileSync(join(product.folder, "форма.html"), "<script>alert(1)</script>");
  await drop(page, join(product.folder, "форма.html"));
  await palette.getByText("«форма.html» приложить нельзя").waitFor();

  // Opened by the page's own key the browser has granted nothing: the form says which key does.
  await page.keyboard.press("Alt+KeyS");
  await palette.getByText("нажмите Alt Shift S").waitFor();
  await screenshot(page, "ask-shot-waits");
  await parts.pressToolbarButton(page);
  await palette.getByRole("group", { name: "Снимок, как его увидит эксперт" }).waitFor();
  const masks = palette.getByRole("button", { name: /^Закрашенное место/ });
  await expect.poll(() => masks.count()).toBe(3);
  // Once more by keyboard, and back.
  await palette.getByRole("button", { name: "Закрасить ещё" }).click();
  await expect.poll(() => masks.count()).toBe(4);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  await expect.poll(() => masks.count()).toBe(3);
  expect(await findAxeFaults(palette)).toEqual([]);
  await screenshot(page, "ask-shot-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await screenshot(page, "ask-shot-dark");

  await palette.getByRole("button", { name: /^Отправить/ }).click();
  await palette.getByText("Вопрос отправлен").waitFor();
  await palette.getByRole("button", { name: /^Открыть Снимок экрана.png/ }).waitFor();
  await screenshot(page, "thread-files-dark");
  await page.emulateMedia({ colorScheme: "light" });

  const agent = await openDesk(product.server, { login: "alina", password: "demo-alina" });
  try {
    const desk = agent.page;
    await desk.goto(product.server + deskRequestPath(1));
    await desk.getByRole("heading", { name: "Почему тариф 4,6 %?" }).waitFor();
    const files = desk.getByRole("list", { name: "Файлы" }).getByRole("link");
    await expect.poll(() => files.count()).toBe(3);
    expect((await files.allTextContents()).map((text) => /(?<= ).*?\.\w{3}/.exec(text)?.[0])).toEqual([
      "image.png",
      "Правила.txt",
      "Снимок экрана.png",
    ]);
    const shot = (await files.nth(2).getAttribute("href")) ?? "";
    await expect.poll(() => colourAt(desk, shot, seen.passport)).toBe(ink);
    expect(await colourAt(desk, shot, seen.phone)).toBe(ink);
    expect(await colourAt(desk, shot, { ...seen.tariff, y: seen.tariff.y + 0.03 })).toBe("0,128,0");
    // Neither the palette nor the button lies over it.
    expect(await colourAt(desk, shot, { x: 0.5, y: 0.9 })).toBe("255,255,255");
    expect(await findAxeFaults(desk.mainFrame())).toEqual([]);
    await screenshot(desk, "console-files-light");
    await desk.emulateMedia({ colorScheme: "dark" });
    await screenshot(desk, "console-files-dark");
  } finally {
    await agent.close();
  }
});

test("what was chosen is there after the form was closed, goes once with the question that was held up, and is gone from the form", async () => {
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
  await palette.getByRole("button", { name: /^Отправить/ }).click();
  await palette.getByText("В очереди, отправится сам").waitFor();
  await parts.closeOffscreen();
  await product.startServer();
  await palette.getByText("Вопрос отправлен").waitFor({ timeout: 90_000 });
  await palette.getByRole("button", { name: /^Открыть Справка.png/ }).waitFor();
  const next = await openForm(await openPage(chromium, `${portal.origin}/client`), "Другой вопрос");
  await next.getByText("вставьте, перетащите или").waitFor();
  expect(await next.getByText("Справка.png").count()).toBe(0);
});
