import type { Policy } from "../host/background-services.ts";
import { browser } from "../platform/browser.ts";
import { policyOf } from "./policy-of.ts";

/** What the company's policy says; nothing where there is none (Firefox answers that with an error). */
export async function readPolicy(): Promise<Policy> {
  let stored: unknown;
  try {
    stored = await browser.storage.managed.get();
  } catch {
    stored = {};
  }
  return policyOf(stored);
}
