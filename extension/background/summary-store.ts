import { z } from "zod";
import { SellersChoice } from "../../core/contract/extension-policy.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { HostSummary } from "../host/background-services.ts";
import { browser } from "../platform/browser.ts";

const Summary = z.object({
  connected: z.boolean(),
  portalOrigins: z.array(z.string()),
  unseen: z.number(),
  offline: z.boolean(),
  language: z.enum(["ru", "en"]),
  hotkey: z
    .object({
      code: z.string(),
      ctrl: z.boolean(),
      alt: z.boolean(),
      shift: z.boolean(),
    })
    .nullable()
    .default(null),
  mayNot: z.array(SellersChoice).default([]),
});
const key = "summary";

/** What the host last told, for the time in which it is not there. */
export async function readSummary(): Promise<HostSummary> {
  const stored = Summary.safeParse((await browser.storage.local.get(key))[key]);
  if (stored.success) return stored.data;
  const language = chooseLanguage(navigator.language);
  const nothing = { portalOrigins: [], unseen: 0, offline: false, hotkey: null, mayNot: [] };
  return { connected: false, language, ...nothing };
}

/** Keeps what the host tells; returns what was known before. */
export async function keepSummary(summary: HostSummary): Promise<HostSummary> {
  const before = await readSummary();
  await browser.storage.local.set({ [key]: summary });
  return before;
}
