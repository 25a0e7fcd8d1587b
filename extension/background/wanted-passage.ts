import { z } from "zod";
import { browser } from "../platform/browser.ts";
import { wantedPassageKey } from "../platform/wanted-passage-key.ts";
import type { WantedPassage } from "../platform/protocol.ts";

/** Where no panel came up for it: one that is opened later is opened for something else. */
const longestWantedMs = 30_000;

const Wanted = z
  .object({
    windowId: z.number(),
    /** Epoch ms. */
    at: z.number(),
    passage: z.object({
      record: z.string(),
      title: z.string(),
      query: z.string().exactOptional(),
      quote: z.string().exactOptional(),
    }),
  })
  .nullable()
  .catch(null);

/** Keeps what the side panel of a window is to show; a panel that is open sees it change. */
export async function wantPassage(windowId: number, passage: WantedPassage): Promise<void> {
  const { record, title, query, quote } = passage;
  const kept = { record, title, ...(query ? { query } : {}), ...(quote ? { quote } : {}) };
  await browser.storage.session.set({ [wantedPassageKey]: { windowId, at: Date.now(), passage: kept } });
}

/** Tells it once, and to that window's panel alone. */
export async function takeWantedPassage(windowId: number): Promise<WantedPassage | null> {
  const { [wantedPassageKey]: stored } = await browser.storage.session.get(wantedPassageKey);
  const wanted = Wanted.parse(stored ?? null);
  if (wanted?.windowId !== windowId) return null;
  await browser.storage.session.remove(wantedPassageKey);
  return Date.now() - wanted.at > longestWantedMs ? null : wanted.passage;
}
