import { z } from "zod";
import { browser } from "../platform/browser.ts";
import type { WantedRequest } from "../platform/protocol.ts";

const key = "wanted-request";
const Stored = z.object({ id: z.int(), part: z.enum(["thread", "rating"]) });

/** Keeps which thread the next frame is to show. */
export async function wantRequest(wanted: WantedRequest): Promise<void> {
  await browser.storage.session.set({ [key]: wanted });
}

/** Tells it once. */
export async function takeWantedRequest(): Promise<WantedRequest | null> {
  const { [key]: wanted } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return Stored.safeParse(wanted).data ?? null;
}
