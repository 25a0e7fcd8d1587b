import type { CDPSession, Page } from "playwright-core";
import { attachTarget, type AttachedTarget } from "./attach-target.ts";
import type { Chromium } from "./launch-chromium.ts";

/** What the browser may do to the extension's parts at any moment, and what a person does outside of any page. */
export type ExtensionParts = {
  /** Closes the resident host's document, as the browser does when memory is short. */
  closeOffscreen: () => Promise<void>;
  /** Ends the background, as the browser does after half a minute of rest. */
  stopServiceWorker: () => Promise<void>;
  /** Reloads the whole extension, as an update does. Resolves once the new background runs. */
  reload: () => Promise<void>;
  /** Presses the toolbar button while this page is in front. */
  pressToolbarButton: (page: Page) => Promise<void>;
  /** Presses the browser's own key that takes a picture. Playwright's keys reach the page alone. */
  pressShotKey: (page: Page) => Promise<void>;
  /** Waits for the side panel, which is no page of Playwright's. */
  sidePanel: () => Promise<AttachedTarget>;
  closeSidePanel: () => Promise<void>;
  /** Ids of what runs at an address of the extension's: a new one stands for a new start. */
  running: (path: string) => Promise<string[]>;
};

/** As the browser's protocol counts them. */
const altAndShift = 9;
const keyS = 83;

export async function extensionParts({ context, extensionId }: Chromium): Promise<ExtensionParts> {
  const browser = context.browser();
  if (!browser) throw new Error("The context has no browser");
  const cdp = await browser.newBrowserCDPSession();
  const own = `chrome-extension://${extensionId}`;

  async function closeAt(path: string): Promise<void> {
    const [targetId] = await parts.running(path);
    if (targetId === undefined) throw new Error(`Nothing runs at ${path}`);
    await cdp.send("Target.closeTarget", { targetId });
    await until(async () => !(await parts.running(path)).includes(targetId));
  }

  const parts: ExtensionParts = {
    closeOffscreen: () => closeAt("/offscreen.html"),
    closeSidePanel: () => closeAt("/sidepanel.html"),
    async stopServiceWorker() {
      const page = await context.newPage();
      await page.goto(`${own}/icon/16.png`);
      const session = await context.newCDPSession(page);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await page.close();
    },
    async reload() {
      const before = await parts.running("/background.js");
      const page = await context.newPage();
      await page.goto(`${own}/options.html`);
      // The page that asks for it ends with it.
      await page.evaluate("setTimeout(() => chrome.runtime.reload())");
      await until(async () => (await parts.running("/background.js")).some((id) => !before.includes(id)));
    },
    async pressToolbarButton(page) {
      await cdp.send("Extensions.triggerAction", { id: extensionId, targetId: await tabOf(cdp, page) });
    },
    async pressShotKey(page) {
      const session = await context.newCDPSession(page);
      // Only a key with the system's own code goes past the page.
      const codes = { windowsVirtualKeyCode: keyS, nativeVirtualKeyCode: keyS };
      const key = { key: "S", code: "KeyS", modifiers: altAndShift, ...codes };
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
      await session.detach();
    },
    async sidePanel() {
      let id: string | undefined;
      await until(async () => {
        [id] = await parts.running("/sidepanel.html");
        return id !== undefined;
      });
      return attachTarget(cdp, id ?? "");
    },
    async running(path) {
      const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{}] });
      return targetInfos
        .filter(({ type, url }) => type !== "tab" && url.startsWith(`${own}${path}`))
        .map(({ targetId }) => targetId);
    },
  };
  return parts;
}

/** The tab around a page: what the browser's own buttons belong to. */
async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  let id: string | undefined;
  await until(async () => {
    const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{}] });
    id = targetInfos.findLast(({ type, url }) => type === "tab" && url === page.url())?.targetId;
    return id !== undefined;
  });
  return id ?? "";
}

const longestMs = 20_000;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > longestMs) throw new Error("It did not come about within 20 seconds");
    await new Promise((again) => setTimeout(again, 30));
  }
}
