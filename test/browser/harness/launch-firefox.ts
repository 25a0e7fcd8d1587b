import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualFirefoxId } from "../../../core/contract/extension-package.ts";
import { connectBidi, type Bidi } from "./bidi.ts";

const root = new URL("../../..", import.meta.url).pathname;
const firefoxExtension = join(root, ".output/firefox-mv2-e2e");
/** Firefox would draw it by lot; the tests must know the address of the extension's pages. */
const uuid = "3f0c1d5e-6f39-4c5f-9c0b-5a6b1b1f2a10";

export type Firefox = { bidi: Bidi; extensionOrigin: string; close: () => Promise<void> };

/**
 * A real Firefox with the real extension, driven by WebDriver BiDi: Debian has no geckodriver.
 * @param installedBy `policy`: it has no extension but what the machine's policy installs
 */
export async function launchFirefox(installedBy: "test" | "policy" = "test"): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "ask-me-firefox-"));
  writeFileSync(
    join(profile, "user.js"),
    written(installedBy === "test" ? { ...preferences, ...forTests } : preferences),
  );
  const child = spawn(
    process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
    [
      "--headless",
      "--no-remote",
      "--profile",
      profile,
      "--remote-debugging-port=0",
      "--remote-allow-system-access",
    ],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LANG: "ru_RU.UTF-8", MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "800" },
    },
  );
  const bidi = await connectBidi(`${await endpointOf(child)}/session`);
  await bidi.send("session.new", { capabilities: {} });
  if (installedBy === "test")
    await bidi.send("webExtension.install", { extensionData: { type: "path", path: firefoxExtension } });
  return {
    bidi,
    extensionOrigin: `moz-extension://${uuid}`,
    close: async () => {
      bidi.close();
      child.kill("SIGTERM");
      await new Promise((ended) => child.once("exit", ended));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What a policy says by itself, or makes unnecessary. */
const forTests = {
  "extensions.webextOptionalPermissionPrompts": false,
  "xpinstall.signatures.required": false,
};

const preferences = {
  "extensions.webextensions.uuids": JSON.stringify({ [usualFirefoxId]: uuid }),
  "intl.accept_languages": "ru-RU, ru",
  "intl.locale.requested": "ru",
  "remote.active-protocols": 1,
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
};

function written(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) =>
      reject(new Error(`Firefox ended with ${code} before it listened:\n${said}`)),
    );
  });
}
