import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { existsSync } from "node:fs";

/** Browsers as Debian packages them; other systems name theirs by the variable. */
const browsers = [
  { name: "Chromium", path: process.env["CHROMIUM"] ?? "/usr/bin/chromium", packages: ["chromium"] },
  { name: "Firefox", path: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr", packages: ["firefox-esr"] },
];

/** Installs the browsers that the tests need and the machine lacks; says what to do where it may not. */
export function installBrowsers(): void {
  const missing = browsers.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(", ");
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) {
    throw new Error(
      `The browser tests need ${names}. Install ${missing.length > 1 ? "them" : "it"} ` +
        `(Debian: apt-get install ${missing.flatMap((m) => m.packages).join(" ")}) or name the programs by CHROMIUM and FIREFOX.`,
    );
  }
  console.log(`Installing ${names} …`);
  const quiet: SpawnSyncOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  const installed = spawnSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...missing.flatMap((m) => m.packages)],
    quiet,
  );
  if (installed.status !== 0)
    throw new Error(`${names} could not be installed: apt-get ended with ${installed.status}.`);
}
