import { spawnSync } from "node:child_process";

const root = new URL("../../..", import.meta.url).pathname;

/** What the browsers load, built afresh: the console, and the extension for both in the mode made for tests. */
export function setup(): void {
  if (process.env["BUILT"]) return;
  for (const script of ["build:console", "build:web", "build:e2e", "build:e2e:firefox"]) build(script);
  // Each group of tests asks for it.
  process.env["BUILT"] = "1";
}

/** Runs a build of package.json; throws with what it said where it fails. */
export function build(script: string): void {
  const built = spawnSync("npm", ["run", "--silent", script], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`${script} failed:\n${built.stdout}\n${built.stderr}`);
}
