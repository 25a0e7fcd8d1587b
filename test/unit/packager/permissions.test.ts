import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type Company, extensionManifest } from "../../../packager/extension-manifest.ts";
import { permissions, permissionsFor } from "../../../packager/permissions.ts";

const company: Company = {
  server: "https://ask.example.com:8443",
  portalOrigins: ["https://portal.example.com", "http://wiki.example.com:8080"],
  firefoxId: "ask@example.com",
  key: "a public key",
  version: "1.2.3",
};
const hosts = ["http://wiki.example.com/*", "https://ask.example.com/*", "https://portal.example.com/*"];
const anySite = ["http://*/*", "https://*/*"];
const testHosts = ["http://127.0.0.1/*", "http://localhost/*"];
const both = ["storage", "unlimitedStorage", "scripting", "activeTab", "alarms", "notifications"];
const chrome = [...both, "offscreen", "sidePanel"];

/** All that any build may do: whoever adds to it says why in `packager/permissions.ts`, and here that it is meant. */
test.each([
  {
    browser: "chrome",
    mode: "production",
    whose: null,
    may: { permissions: chrome, optional_host_permissions: anySite },
  },
  {
    browser: "chrome",
    mode: "e2e",
    whose: null,
    may: { permissions: chrome, host_permissions: testHosts, optional_host_permissions: anySite },
  },
  {
    browser: "chrome",
    mode: "production",
    whose: company,
    may: { permissions: chrome, host_permissions: hosts },
  },
  {
    browser: "firefox",
    mode: "production",
    whose: null,
    may: { permissions: both, optional_permissions: anySite },
  },
  { browser: "firefox", mode: "e2e", whose: null, may: { permissions: both, optional_permissions: anySite } },
  {
    // wxt puts the hosts of a manifest of version 2 among its permissions.
    browser: "firefox",
    mode: "production",
    whose: company,
    may: { permissions: both, host_permissions: hosts },
  },
] as const)("in $browser, built in mode $mode, it may do exactly this", ({ browser, mode, whose, may }) => {
  const manifest = extensionManifest({ browser, mode }, whose);
  const asked = Object.entries(manifest).filter(([key]) => key.includes("permissions"));
  expect(Object.fromEntries(asked)).toEqual(may);
});

test("every permission has its reason in both languages, and the documentation gives the very same", async () => {
  for (const language of ["ru", "en"] as const) {
    const page = await readFile(new URL(`../../../docs/${language}/roll-out.md`, import.meta.url), "utf8");
    const rows = permissionsFor("chrome").map((name) => {
      const { browsers, [language]: reason } = permissions[name];
      return `| \`${name}\` | ${browsers === "both" ? "Chromium, Firefox" : "Chromium"} | ${reason} |`;
    });
    expect(page.split("\n").filter((line) => /^\| `\w+` \| Chromium/.test(line))).toEqual(rows);
  }
});

test("a company's package has its id, its key and where it is updated from; another one has none of them", () => {
  const chromium = extensionManifest({ browser: "chrome", mode: "production" }, company);
  expect(chromium).toMatchObject({
    version: "1.2.3",
    key: company.key,
    update_url: "https://ask.example.com:8443/extension/updates.xml",
  });
  const firefox = extensionManifest({ browser: "firefox", mode: "production" }, company);
  expect(firefox.browser_specific_settings?.gecko).toMatchObject({
    id: "ask@example.com",
    update_url: "https://ask.example.com:8443/extension/updates.json",
  });
  const open = extensionManifest({ browser: "chrome", mode: "production" }, null);
  expect(Object.keys(open)).not.toContain("key");
  expect(Object.keys(open)).not.toContain("update_url");
});

test("Firefox takes a package for incompatible that names updates without https: then it names none", () => {
  const plain = { ...company, server: "http://ask.example.com" };
  const { gecko } =
    extensionManifest({ browser: "firefox", mode: "production" }, plain).browser_specific_settings ?? {};
  expect(Object.keys(gecko ?? {})).not.toContain("update_url");
});
