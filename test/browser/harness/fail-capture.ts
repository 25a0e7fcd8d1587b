import type { Chromium } from "./launch-chromium.ts";

/** The next picture fails as it does while a window changes its size. @returns whether it has */
export async function failCaptureOnce({ context }: Chromium): Promise<() => Promise<boolean>> {
  const [background] = context.serviceWorkers();
  if (!background) throw new Error("The background does not run");
  await background.evaluate(`{
    const { tabs } = chrome;
    const own = tabs.captureVisibleTab;
    tabs.captureVisibleTab = (...given) => {
      tabs.captureVisibleTab = own;
      throw new Error("Failed to capture tab: image readback failed");
    };
    globalThis.captureFailed = () => tabs.captureVisibleTab === own;
  }`);
  return () => background.evaluate("captureFailed()");
}
