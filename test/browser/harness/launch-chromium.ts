import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { browserSwitches } from "./browser-switches.ts";

const root = new URL("../../..", import.meta.url).pathname;
/** Built with open shadow roots and host permissions for this machine; see packager/extension-manifest.ts. */
export const chromiumExtension = join(root, ".output/chrome-mv3-e2e");

export type Chromium = {
  context: BrowserContext;
  profile: string;
  extensionId: string;
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
  const locale = options.locale ?? "ru-RU";
  const profile = options.profile ?? newProfile(options.thirdPartyStorage ?? "blocked", locale);
  const extension = options.extension ?? chromiumExtension;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    locale,
    // The browser's own language, which the extension speaks, is not what a page is told.
    env: { ...process.env, LANGUAGE: locale.slice(0, 2) },
    colorScheme: options.colorScheme ?? "light",
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
    args: [
      ...browserSwitches,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${locale}`,
      "--enable-unsafe-extension-debugging",
    ],
  });
  return {
    context,
    profile,
    extensionId: unpackedId(extension),
    close: async (keep) => {
      await context.close();
      if (!keep?.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function newProfile(thirdPartyStorage: "blocked" | "allowed", locale: string): string {
  const profile = mkdtempSync(join(tmpdir(), "ask-me-chromium-"));
  mkdirSync(join(profile, "Default"));
  const mode = thirdPartyStorage === "allowed" ? 0 : 1;
  writeFileSync(
    join(profile, "Default/Preferences"),
    JSON.stringify({
      profile: { cookie_controls_mode: mode },
      // Else Chromium switches an unpacked extension off when it is reloaded.
      extensions: { ui: { developer_mode: true } },
      intl: { accept_languages: locale, selected_languages: locale },
    }),
  );
  return profile;
}

/** Chromium names an unpacked extension after its folder: half of the path's SHA-256, its digits written as a to p. */
export function unpackedId(folder: string): string {
  const digits = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + parseInt(digit, 16)));
}
