import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = new URL("../../..", import.meta.url).pathname;
const mode = "e2e-closed";

/** Builds the extension as people get it, its shadow roots closed, but with this machine's addresses granted. */
export function buildClosedExtension(): string {
  const built = spawnSync("npx", ["wxt", "build", "-m", mode], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`wxt build failed:\n${built.stdout}\n${built.stderr}`);
  return join(root, `.output/chrome-mv3-${mode}`);
}
