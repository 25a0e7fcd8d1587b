import { existsSync } from "node:fs";
import { installPackages } from "./install-packages.ts";

/** Installs wget, which the crawl is compared with; where it cannot be had, that test is skipped and says so. */
export function installWget(): void {
  if (existsSync(process.env["WGET"] ?? "/usr/bin/wget")) return;
  console.log("Installing wget …");
  const trouble = installPackages(["wget"]);
  if (trouble !== null)
    console.log(`wget could not be installed: ${trouble}. What compares with it is skipped.`);
}
