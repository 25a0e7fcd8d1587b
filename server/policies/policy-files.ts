import { type ExtensionPackages, packageFiles } from "../../core/contract/extension-package.ts";
import { extensionPath } from "../../core/contract/paths.ts";
import { chromiumSettings } from "./chromium-settings.ts";
import { firefoxPolicy } from "./firefox-policy.ts";
import { macProfile } from "./mac-profile.ts";
import { firefoxPlaces, type ManagedBrowser, managedBrowsers } from "./managed-browsers.ts";
import type { PolicyTree } from "./policy-tree.ts";
import { registryFile } from "./registry-file.ts";

/** A file to be put on a company's computers, and for which browsers. */
export type PolicyFile = {
  readonly name: string;
  readonly system: "windows" | "linux" | "mac" | "any";
  readonly places: readonly {
    /** Browser or system. */
    readonly of: { readonly ru: string; readonly en: string };
    /** Folder, key of the registry, or domain of preferences. */
    readonly place: string;
  }[];
  readonly type: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Ready-made files that install the extension in each browser of a company's computers and tell it the company's policy. */
export function policyFiles(packages: ExtensionPackages, policy: PolicyTree): PolicyFile[] {
  return [
    ...managedBrowsers.map((browser) => registryPolicy(browser, packages, policy)),
    linuxPolicy(packages, policy),
    firefoxFile(packages, policy),
    ...managedBrowsers.map((browser) => macPolicy(browser, packages, policy)),
  ];
}

function settingsOf({ server, chrome }: ExtensionPackages): PolicyTree {
  return chromiumSettings({ id: chrome.id, from: `${server}${extensionPath}/${packageFiles.chromeUpdates}` });
}

function linuxPolicy(packages: ExtensionPackages, policy: PolicyTree): PolicyFile {
  const told = { "3rdparty": { extensions: { [packages.chrome.id]: policy } } };
  return {
    name: "ask-me.json",
    system: "linux",
    places: managedBrowsers.map(({ name, linux }) => ({ of: name, place: linux })),
    type: "application/json",
    contents: json({ ...settingsOf(packages), ...told }),
  };
}

function registryPolicy(
  { id, name, windows }: ManagedBrowser,
  packages: ExtensionPackages,
  policy: PolicyTree,
): PolicyFile {
  const root = `HKEY_LOCAL_MACHINE\\${windows}`;
  const extension = packages.chrome.id;
  const told = { "3rdparty": { extensions: { [extension]: { policy } } } };
  const anew = [`ExtensionSettings\\${extension}`, `3rdparty\\extensions\\${extension}`];
  return {
    name: `ask-me-${id}.reg`,
    system: "windows",
    places: [{ of: name, place: root }],
    type: "text/x-ms-regedit",
    contents: registryFile(root, { ...settingsOf(packages), ...told }, anew),
  };
}

function macPolicy(
  { id, name, mac }: ManagedBrowser,
  packages: ExtensionPackages,
  policy: PolicyTree,
): PolicyFile {
  return {
    name: `ask-me-${id}.mobileconfig`,
    system: "mac",
    places: [{ of: name, place: mac }],
    type: "application/x-apple-aspen-config",
    contents: macProfile(`Ask me: ${name.en}`, [
      { domain: mac, values: settingsOf(packages) },
      { domain: `${mac}.extensions.${packages.chrome.id}`, values: policy },
    ]),
  };
}

function firefoxFile({ server, firefox }: ExtensionPackages, policy: PolicyTree): PolicyFile {
  const from = `${server}${extensionPath}/${packageFiles.currentXpi}`;
  return {
    name: "policies.json",
    system: "any",
    places: Object.entries(firefoxPlaces).map(([system, place]) => ({
      of: { ru: system, en: system },
      place,
    })),
    type: "application/json",
    contents: json(firefoxPolicy({ id: firefox.id, from, policy }, firefox.signed)),
  };
}
