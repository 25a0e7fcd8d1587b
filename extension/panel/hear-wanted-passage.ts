import { askBackground } from "../platform/ask-background.ts";
import { browser } from "../platform/browser.ts";
import type { WantedPassage } from "../platform/protocol.ts";
import { wantedPassageKey } from "../platform/wanted-passage-key.ts";

type Changes = Parameters<Parameters<typeof browser.storage.onChanged.addListener>[0]>[0];

/** Hears what this window's side panel is to show, what was wanted before it stood there included. @returns how to stop. */
export function hearWantedPassage(listener: (wanted: WantedPassage) => void): () => void {
  async function take(): Promise<void> {
    const { id: windowId } = await browser.windows.getCurrent();
    if (windowId === undefined) return;
    const wanted = await askBackground("wanted-passage", { windowId });
    if (wanted) listener(wanted);
  }
  function onChanged(changes: Changes, area: string): void {
    if (area === "session" && changes[wantedPassageKey]?.newValue !== undefined) void take();
  }
  browser.storage.onChanged.addListener(onChanged);
  void take();
  return () => browser.storage.onChanged.removeListener(onChanged);
}
