import { extensionPath } from "../core/contract/paths.ts";
import type { ExtensionPackages } from "../core/contract/extension-package.ts";
import { chromeAtLeast } from "./extension-manifest.ts";

/** The update manifest of Chromium: this version and no other. Nothing in it can hold a quote or a bracket. */
export function chromeUpdates({ version, server, chrome }: ExtensionPackages): string {
  const { name, sha256, bytes } = chrome.crx;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${chrome.id}">
    <updatecheck codebase="${server}${extensionPath}/${name}" version="${version}" prodversionmin="${chromeAtLeast}" hash_sha256="${sha256}" size="${bytes}"/>
  </app>
</gupdate>
`;
}
