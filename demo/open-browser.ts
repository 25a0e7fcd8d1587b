import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/**
 * Opens Chromium with the extension loaded, in a profile of its own, where there is a display. Branded Chrome no longer
 * takes extensions from the command line, so only Chromium is tried.
 * @returns whether a browser was opened.
 */
export function openBrowser(options: {
  extension: string;
  profile: string;
  addresses: readonly string[];
}): boolean {
  const chromium = [process.env["CHROMIUM"], ...candidates].find(
    (path) => path !== undefined && existsSync(path),
  );
  const display = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
  if (!chromium || !display || process.env["CI"]) return false;
  mkdirSync(options.profile, { recursive: true });
  const rootNeeds = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  spawn(
    chromium,
    [
      `--user-data-dir=${join(options.profile)}`,
      `--load-extension=${options.extension}`,
      "--no-first-run",
      ...rootNeeds,
      ...options.addresses,
    ],
    { stdio: "ignore", detached: true },
  ).unref();
  return true;
}
