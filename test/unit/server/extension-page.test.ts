import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExtensionPackages } from "../../../core/contract/extension-package.ts";
import { checkPackages } from "../../../server/check/check-packages.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

const id = "abcdefghijklmnopabcdefghijklmnop";
const described = { bytes: 12, sha256: "0".repeat(64) };
const packages: ExtensionPackages = {
  version: "1.2.3",
  server: "http://ask-me.example",
  portalOrigins: ["http://portal.example"],
  chrome: {
    id,
    zip: { name: "ask-me-1.2.3-chrome.zip", ...described },
    crx: { name: "ask-me-1.2.3.crx", ...described },
  },
  firefox: { id: "ask@example.com", xpi: { name: "ask-me-1.2.3.xpi", ...described }, signed: false },
};

let server: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-packages-"));
  const names = ["ask-me-1.2.3-chrome.zip", "ask-me-1.2.3.crx", "ask-me-1.2.3.xpi", "ask-me-1.2.2.crx"];
  for (const name of [...names, "updates.xml", "updates.json", "key.pem"])
    writeFileSync(join(folder, name), `contents of ${name}`);
  offer(packages);
  server = await testApp({
    extension: { packages: folder, portalOrigins: ["http://portal.example", "http://wiki.example"] },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function offer(given: unknown): void {
  writeFileSync(join(folder, "packages.json"), JSON.stringify(given));
}

test.each([
  ["ask-me-1.2.3.crx", "application/x-chrome-extension"],
  ["ask-me-1.2.3.xpi", "application/x-xpinstall"],
  ["ask-me-1.2.3-chrome.zip", "application/zip"],
  ["updates.xml", "text/xml; charset=utf-8"],
  ["updates.json", "application/json"],
  // Whoever is in the middle of fetching the last version gets it to its end.
  ["ask-me-1.2.2.crx", "application/x-chrome-extension"],
])("%s leaves as %s, to everybody", async (name, type) => {
  const response = await server.get(`/extension/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(await response.text()).toBe(`contents of ${name}`);
});

test("Firefox's policy has an address that stays: behind it is the XPI of the day", async () => {
  const response = await server.get("/extension/ask-me.xpi");
  expect(response.headers.get("content-type")).toBe("application/x-xpinstall");
  expect(await response.text()).toBe("contents of ask-me-1.2.3.xpi");
});

test("the key, the list and whatever else lies there stay there", async () => {
  for (const name of [
    "key.pem",
    "packages.json",
    "..%2fkey.pem",
    "policies/key.pem",
    "policies/..%2fkey.pem",
  ])
    expect((await server.get(`/extension/${name}`)).status).toBe(404);
});

test.each([
  ["ru", /Администратору: поставить всем/, /нет доступа к http:\/\/wiki\.example/],
  ["en", /For administrators: install it for all/, /no access to http:\/\/wiki\.example/],
])(
  "the page says how to see it, get it and roll it out, and what is amiss, in %s",
  async (language, title, amiss) => {
    const page = await (await server.get("/extension", { "accept-language": language })).text();
    expect(page).toMatch(title);
    expect(page).toMatch(amiss);
    for (const said of [
      "chrome://extensions",
      "about:addons",
      id,
      "ask@example.com",
      "/etc/firefox/policies",
    ])
      expect(page).toContain(said);
    const files = Array.from(
      page.matchAll(/href="(\/extension\/policies\/[^"]+)"/g),
      ([, address]) => address ?? "",
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const response = await server.get(file);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toContain("attachment");
    }
  },
);

test("a policy file is drawn from the settings the server runs with", async () => {
  const policy: unknown = await (await server.get("/extension/policies/ask-me.json")).json();
  expect(policy).toMatchObject({
    ExtensionSettings: { [id]: { update_url: "http://ask-me.example/extension/updates.xml" } },
    "3rdparty": {
      extensions: { [id]: { portalOrigins: ["http://portal.example", "http://wiki.example"] } },
    },
  });
});

test.each([
  ["ru", { level: "warn", text: /нет доступа к http:\/\/wiki\.example.*--build/ }],
  ["en", { level: "warn", text: /no access to http:\/\/wiki\.example.*--build/ }],
] as const)("ask-me check says what the packages lack, in %s", async (language, { level, text }) => {
  const found = await checkPackages(server.deps.config, language);
  expect(found.level).toBe(level);
  expect(found.text).toMatch(text);
});

test("new packages are offered without a restart, and a damaged list is said to be one", async () => {
  const page = async (): Promise<string> =>
    (await server.get("/extension", { "accept-language": "en" })).text();
  offer({ ...packages, firefox: { ...packages.firefox, signed: true } });
  expect(await page()).toContain("Press “Install” in Firefox");
  offer({ version: "1" });
  expect((await checkPackages(server.deps.config, "en")).level).toBe("fail");
  expect(await page()).toContain("build them anew");
  expect((await server.get("/extension/policies/ask-me.json")).status).toBe(404);
  offer(packages);
  expect(await page()).toContain("Load Temporary Add-on");
});
