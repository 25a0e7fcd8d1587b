import { background } from "./background.ts";
import type { Chromium } from "./launch-chromium.ts";

/** The next picture fails as it does while a window changes its size. @returns whether it has */
export async function failCaptureOnce(chromium: Chromium): Promise<() => Promise<boolean>> {
  const worker = background(chromium);
  await worker.evaluate(`{
    const { tabs } = chrome;
    const own = tabs.captureVisibleTab;
    tabs.captureVisibleTab = () => {
      tabs.captureVisibleTab = own;
      throw new Error("Failed to capture tab: image readback failed");
    };
    globalThis.captureFailed = () => tabs.captureVisibleTab === own;
  }`);
  return () => worker.evaluate("captureFailed()");
}
