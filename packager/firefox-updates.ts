import { extensionPath } from "../core/contract/paths.ts";
import type { ExtensionPackages } from "../core/contract/extension-package.ts";
import { firefoxAtLeast } from "./extension-manifest.ts";

/** The update manifest of Firefox: this version and no other. */
export function firefoxUpdates({ version, server, firefox }: ExtensionPackages): string {
  const update = {
    version,
    update_link: `${server}${extensionPath}/${firefox.xpi.name}`,
    update_hash: `sha256:${firefox.xpi.sha256}`,
    applications: { gecko: { strict_min_version: firefoxAtLeast } },
  };
  return `${JSON.stringify({ addons: { [firefox.id]: { updates: [update] } } }, null, 2)}\n`;
}
