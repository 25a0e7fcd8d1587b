import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Where Debian's Chromium looks for what the company fixes, from the outside in. */
const folders = ["/etc/chromium", "/etc/chromium/policies", "/etc/chromium/policies/managed"] as const;
const [outermost, , folder] = folders;

/** Why no policy can be put here, or null. */
export function noPolicyBecause(): string | null {
  const there = folders.findLast((one) => existsSync(one));
  if (there === undefined) return `there is no ${outermost}`;
  try {
    accessSync(there, constants.W_OK);
    return null;
  } catch {
    return `${there} cannot be written`;
  }
}

/** Fixes what every browser of this machine tells one extension as its policy; returns how to take it back. */
export function putPolicy(extensionId: string, policy: Record<string, unknown>): () => void {
  const made = folders.filter((one) => !existsSync(one));
  const file = join(folder, `ask-me-test-${process.pid}.json`);
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(file, { force: true });
    for (const one of made.toReversed()) if (readdirSync(one).length === 0) rmdirSync(one);
  };
  // Also where the test is broken off.
  process.once("exit", remove);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [extensionId]: policy } } }));
  return remove;
}
