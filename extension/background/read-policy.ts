import { browser } from "../platform/browser.ts";
import { hostPattern } from "../../core/contract/host-pattern.ts";
import type { Policy } from "../platform/policy.ts";
import { policyOf } from "./policy-of.ts";

/** What the company's policy says; nothing where there is none (Firefox answers that with an error). */
export async function readPolicy(): Promise<Policy> {
  let stored: unknown;
  try {
    stored = await browser.storage.managed.get();
  } catch {
    stored = {};
  }
  const policy = policyOf(stored);
  const { server } = policy;
  const mayReach =
    server !== null && (await browser.permissions.contains({ origins: [hostPattern(server)] }));
  return { ...policy, mayReach };
}
