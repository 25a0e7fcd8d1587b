import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Worker } from "playwright-core";

const root = new URL("../../..", import.meta.url).pathname;
/** Built with open shadow roots and host permissions for this machine; see wxt.config.ts. */
export const chromiumExtension = join(root, ".output/chrome-mv3-e2e");

export type Chromium = {
  context: BrowserContext;
  profile: string;
  extensionId: string;
  background: () => Promise<Worker>;
  close: (keep?: { profile: boolean }) => Promise<void>;
};

export type ChromiumOptions = {
  /** A profile to come back to, as after closing the browser. */
  profile?: string;
  locale?: "ru-RU" | "en-GB";
  colorScheme?: "light" | "dark";
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  /** Frames of other sites may keep data. Blocked is what Debian's Chromium does by itself. */
  thirdPartyStorage?: "blocked" | "allowed";
  extension?: string;
};

/** A real Chromium with the real extension in a profile of its own. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? newProfile(options.thirdPartyStorage ?? "blocked");
  const extension = options.extension ?? chromiumExtension;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    locale: options.locale ?? "ru-RU",
    colorScheme: options.colorScheme ?? "light",
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
    args: [
      "--headless=new",
      "--no-sandbox",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${options.locale ?? "ru-RU"}`,
      "--enable-unsafe-extension-debugging",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
  const background = async (): Promise<Worker> =>
    context.serviceWorkers().find((worker) => worker.url().startsWith("chrome-extension://")) ??
    context.waitForEvent("serviceworker");
  const extensionId = new URL((await background()).url()).host;
  return {
    context,
    profile,
    extensionId,
    background,
    close: async (keep) => {
      await context.close();
      if (!keep?.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function newProfile(thirdPartyStorage: "blocked" | "allowed"): string {
  const profile = mkdtempSync(join(tmpdir(), "ask-me-chromium-"));
  mkdirSync(join(profile, "Default"));
  const mode = thirdPartyStorage === "allowed" ? 0 : 1;
  writeFileSync(
    join(profile, "Default/Preferences"),
    JSON.stringify({ profile: { cookie_controls_mode: mode } }),
  );
  return profile;
}
