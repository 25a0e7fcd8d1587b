import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserSwitches } from "./browser-switches.ts";
import type { Chromium } from "./launch-chromium.ts";

/** Kept from the browser by the tests or by Playwright, and needed by its updater, which installs by policy. */
const standsInTheWay = [
  "--disable-background-networking",
  "--disable-component-extensions-with-background-pages",
  "--disable-extensions",
];

/**
 * A real Chromium as a company's computer has it: it loads no extension but what the machine's policy installs, and finds
 * nobody but this machine.
 */
export async function launchManagedChromium(extensionId: string): Promise<Chromium> {
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    locale: "ru-RU",
    env: { ...process.env, LANGUAGE: "ru" },
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: standsInTheWay,
    args: [
      ...browserSwitches.filter((one) => !standsInTheWay.includes(one)),
      "--lang=ru-RU",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  // What is waited for comes over its own updater.
  context.setDefaultTimeout(60_000);
  return {
    context,
    profile,
    extensionId,
    close: async (keep) => {
      await context.close();
      if (!keep?.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "ask-me-managed-"));
  mkdirSync(join(profile, "Default"));
  const intl = { accept_languages: "ru-RU", selected_languages: "ru-RU" };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify({ intl }));
  return profile;
}
