import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExtensionPackages } from "../../../../core/contract/extension-package.ts";
import { ExtensionPolicy } from "../../../../core/contract/extension-policy.ts";
import { companyPolicy } from "../../../../server/policies/company-policy.ts";
import { macProfile } from "../../../../server/policies/mac-profile.ts";
import { policyFiles } from "../../../../server/policies/policy-files.ts";
import { registryFile } from "../../../../server/policies/registry-file.ts";
import { testConfig } from "../harness/test-config.ts";
import { readPlist } from "./read-plist.ts";
import { readRegistry } from "./read-registry.ts";

const id = "abcdefghijklmnopabcdefghijklmnop";
const described = { bytes: 1, sha256: "0".repeat(64) };
const packages: ExtensionPackages = {
  version: "1.2.3",
  server: "https://ask.example.com",
  portalOrigins: ["https://portal.example.com"],
  chrome: {
    id,
    zip: { name: "ask-me-1.2.3-chrome.zip", ...described },
    crx: { name: "ask-me-1.2.3.crx", ...described },
  },
  firefox: { id: "ask@example.com", xpi: { name: "ask-me-1.2.3.xpi", ...described }, signed: false },
};
const secret = "planted secret that no browser is told";
const config = testConfig("/nowhere", {
  server: { address: "https://ask.example.com", port: 0, secret },
  extension: {
    portalOrigins: ["https://portal.example.com", "https://wiki.example.com"],
    hotkey: "Ctrl+Space",
    language: "ru",
    mayNot: ["disconnect", "send-trail"],
    unticked: ["selection"],
  },
});
const told = {
  server: "https://ask.example.com",
  portalOrigins: ["https://portal.example.com", "https://wiki.example.com"],
  localIndex: "full",
  hotkey: "Ctrl+Space",
  language: "ru",
  mayNot: ["disconnect", "send-trail"],
  unticked: ["selection"],
};
const settings = {
  installation_mode: "force_installed",
  update_url: "https://ask.example.com/extension/updates.xml",
};

function contentsOf(name: string, given: ExtensionPackages = packages): string | Uint8Array {
  const found = policyFiles(given, companyPolicy(config)).find((file) => file.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.contents;
}

const text = (contents: string | Uint8Array): string =>
  typeof contents === "string" ? contents : Buffer.from(contents).toString("utf16le");

test("what browsers are told is what the extension understands, and all of it comes from the settings", () => {
  const policy = companyPolicy(config);
  expect(policy).toEqual(told);
  expect(ExtensionPolicy.strict().parse(policy)).toEqual(told);
  expect(companyPolicy(testConfig("/nowhere"))).toEqual({
    server: "http://ask-me.example",
    localIndex: "full",
  });
});

test("no file holds a secret of the server's", () => {
  for (const { contents } of policyFiles(packages, companyPolicy(config)))
    expect(text(contents)).not.toContain(secret);
});

describe("each file, read back, installs the extension and tells it the policy", () => {
  test("Chromium's on Linux", () => {
    expect(JSON.parse(text(contentsOf("ask-me.json")))).toEqual({
      ExtensionSettings: { [id]: settings },
      "3rdparty": { extensions: { [id]: told } },
    });
  });

  test.each([
    ["chrome", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome"],
    ["edge", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge"],
    ["yandex", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\YandexBrowser"],
    ["chromium", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chromium"],
  ])("the registry's for %s", (browser, root) => {
    const contents = contentsOf(`ask-me-${browser}.reg`);
    if (typeof contents === "string") throw new Error("Regedit takes text for the machine's code page");
    const policy = `${root}\\3rdparty\\extensions\\${id}\\policy`;
    expect(readRegistry(contents)).toEqual({
      [`${root}\\ExtensionSettings\\${id}`]: settings,
      [policy]: { server: told.server, localIndex: "full", hotkey: "Ctrl+Space", language: "ru" },
      [`${policy}\\portalOrigins`]: { "1": "https://portal.example.com", "2": "https://wiki.example.com" },
      [`${policy}\\mayNot`]: { "1": "disconnect", "2": "send-trail" },
      [`${policy}\\unticked`]: { "1": "selection" },
    });
    // What an earlier file has written and this one has no longer goes away, and nothing of others'.
    const removed = Array.from(text(contents).matchAll(/^\[-(.*)\]\r$/gm), ([, key]) => key);
    expect(removed).toEqual([`${root}\\ExtensionSettings\\${id}`, `${root}\\3rdparty\\extensions\\${id}`]);
  });

  test.each([
    ["chrome", "com.google.Chrome"],
    ["edge", "com.microsoft.Edge"],
  ])("the profile of macOS for %s", (browser, domain) => {
    expect(readPlist(text(contentsOf(`ask-me-${browser}.mobileconfig`)))).toMatchObject({
      PayloadType: "Configuration",
      PayloadContent: [
        { PayloadType: domain, ExtensionSettings: { [id]: settings } },
        { PayloadType: `${domain}.extensions.${id}`, ...told },
      ],
    });
  });

  test("Firefox's, which lets an unsigned package in only where it is unsigned", () => {
    const policies = {
      ExtensionSettings: {
        "ask@example.com": {
          installation_mode: "force_installed",
          install_url: "https://ask.example.com/extension/ask-me.xpi",
        },
      },
      "3rdparty": { Extensions: { "ask@example.com": told } },
    };
    const leave = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
    expect(JSON.parse(text(contentsOf("policies.json")))).toEqual({
      policies: { Preferences: leave, ...policies },
    });
    const signed = { ...packages, firefox: { ...packages.firefox, signed: true } };
    expect(JSON.parse(text(contentsOf("policies.json", signed)))).toEqual({ policies });
  });
});

const runs = process.env["COUNTS"] === "full" ? 2_000 : 100;
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"',
    "\\",
    '\\"',
    "a\r\nb",
    '"\r\n[HKEY_LOCAL_MACHINE\\Evil]\r\n"',
    "]]>",
    "</string>",
    "&amp;",
  ),
);

test("whatever a value is, regedit reads back the same and no key besides", () => {
  fc.assert(
    fc.property(
      hostile.filter((one) => !one.includes("\0")),
      fc.array(hostile, { minLength: 1 }),
      (one, several) => {
        // Half a surrogate pair is no text, and UTF-16 carries it all the same; a zero ends every value of the registry.
        const list = several.filter((each) => !each.includes("\0")).concat("last");
        const file = registryFile("ROOT", { one, list }, []);
        fc.pre(one.isWellFormed() && list.every((each) => each.isWellFormed()));
        const values = Object.fromEntries(list.map((each, at) => [String(at + 1), each]));
        expect(readRegistry(file)).toEqual({ ROOT: { one }, "ROOT\\list": values });
      },
    ),
    { numRuns: runs },
  );
  expect(() => registryFile("ROOT", { "a\\b": { one: "two" } }, [])).toThrow(/No key/);
});

test("whatever a value is, a profile of macOS has it as text", () => {
  fc.assert(
    fc.property(hostile, (value) => {
      // XML can write down neither control characters nor halves of pairs.
      fc.pre(value.isWellFormed() && !/[\p{Cc}\uFFFE\uFFFF]/u.test(value));
      const profile = readPlist(
        macProfile(value, [{ domain: "domain", values: { [`key ${value}`]: value } }]),
      );
      expect(profile).toMatchObject({
        PayloadDisplayName: value,
        PayloadContent: [{ [`key ${value}`]: value }],
      });
    }),
    { numRuns: runs },
  );
});
