import { browser } from "../platform/browser.ts";
import { samePage } from "../../core/passage/place-address.ts";
import type { Marked, MarkPlace, PlayerFit } from "../platform/protocol.ts";
import { askFrame, runInFrames, type TabFrame } from "./ask-tab.ts";
import { pageScriptFile } from "./page-script.ts";

const fits: readonly PlayerFit[] = ["address", "subtitles", "any"];
type FoundPlayer = TabFrame & { readonly fit: PlayerFit };

/** Whether a tab shows the clip already: then nothing has to be loaded. */
export async function isClipShown(tab: number, clip: MarkPlace): Promise<boolean> {
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && samePage(url, clip.address)) return true;
  const [best] = await playersIn(tab, clip);
  return best?.fit === "address";
}

/** Has the best player of a tab go to the clip's second, whatever frame it is in; waits in the page where there is none yet. */
export async function seekClip(tab: number, clip: MarkPlace): Promise<Marked | null> {
  const [best] = await playersIn(tab, clip);
  return (await askFrame(best ?? { tab, frame: 0 }, "mark", clip)) ?? null;
}

/** The best of each frame that has any, the best of all first. */
async function playersIn(tab: number, { address }: MarkPlace): Promise<FoundPlayer[]> {
  const frames = await runInFrames(tab, pageScriptFile);
  const found = await Promise.all(
    frames.map(async (frame) => {
      const fit = await askFrame({ tab, frame }, "find-player", { address });
      return fit ? [{ tab, frame, fit }] : [];
    }),
  );
  return found.flat().toSorted((one, other) => fits.indexOf(one.fit) - fits.indexOf(other.fit));
}
