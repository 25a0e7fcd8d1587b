import type { Chromium } from "./launch-chromium.ts";
import { optionsPage } from "./seller.ts";

/** Has the extension ask the server for anything new now, instead of in ten minutes. */
export async function lookForChanges(chromium: Chromium): Promise<void> {
  const options = await optionsPage(chromium);
  await options.evaluate(`new Promise((done) => {
    const port = chrome.runtime.connect({ name: "host" });
    port.onMessage.addListener((message) => {
      if (message.reply !== 1) return;
      port.disconnect();
      done();
    });
    port.postMessage({ id: 1, call: "refresh", given: null });
  })`);
}
