import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const folder = new URL(".", import.meta.url).pathname;
const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Installs by their own lock file what benchmarks compare with, unless all of it is there. */
export function installNpmPeers(): void {
  const wanted = Package.parse(JSON.parse(readFileSync(`${folder}package.json`, "utf8"))).dependencies;
  if (Object.keys(wanted).every((name) => existsSync(`${folder}node_modules/${name}`))) return;
  const installed = spawnSync("npm", ["ci"], { cwd: folder, stdio: "inherit" });
  if (installed.status !== 0) throw new Error("npm ci in test/bench failed: the peers are not there");
}
