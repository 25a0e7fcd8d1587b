import { browser } from "../platform/browser.ts";
import { hostPattern } from "../../core/contract/host-pattern.ts";

/** Asks the user to let us reach these origins. Call it first thing in a click's handler, or the browser refuses. */
export async function askPermission(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: origins.map(hostPattern) });
  } catch {
    return browser.permissions.contains({ origins: origins.map(hostPattern) });
  }
}

export function hasPermission(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: origins.map(hostPattern) });
}
