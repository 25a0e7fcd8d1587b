import type { Page } from "playwright-core";

/** Lets a file fall onto a window, as from the desktop. */
export async function dropFile(page: Page, file: string, at = { x: 640, y: 300 }): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await cdp.send("Input.dispatchDragEvent", { type, ...at, data });
  await cdp.detach();
}

/** Copies a picture as a person does from another program. */
export async function copyPicture(page: Page, colour: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(320, 200);
    const draw = canvas.getContext("2d");
    if (!draw) throw new Error("No canvas");
    draw.fillStyle = fill;
    draw.fillRect(0, 0, 320, 200);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  }, colour);
}
