import { existsSync } from "node:fs";
import { noFileBecause, putFile } from "./put-file.ts";

/** Where Debian's Chromium looks for what the company fixes. */
const settings = "/etc/chromium";
const file = `${settings}/policies/managed/ask-me-test-${process.pid}.json`;

/** Why no policy can be put here, or null. */
export function noPolicyBecause(): string | null {
  return existsSync(settings) ? noFileBecause(file) : `there is no ${settings}`;
}

/** Fixes what every browser of this machine tells one extension as its policy; returns how to take it back. */
export function putPolicy(extensionId: string, policy: Record<string, unknown>): () => void {
  return putFile(file, JSON.stringify({ "3rdparty": { extensions: { [extensionId]: policy } } }));
}
