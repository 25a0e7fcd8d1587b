import { spawnSync, type SpawnSyncOptions } from "node:child_process";

/** Installs Debian packages where that is possible. @returns what went wrong; null where they are there now. */
export function installPackages(packages: readonly string[]): string | null {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) {
    return "this account cannot install packages";
  }
  const quiet: SpawnSyncOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  const { status } = spawnSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    quiet,
  );
  return status === 0 ? null : `apt-get ended with ${status}`;
}
