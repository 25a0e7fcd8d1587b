import type { Installed, PolicyTree } from "./policy-tree.ts";

/**
 * By which Chrome, Edge, Yandex Browser and other Chromium browsers install an extension and keep it; what it is told
 * stands elsewhere in each system.
 */
export function chromiumSettings({ id, from }: Pick<Installed, "id" | "from">): PolicyTree {
  return { ExtensionSettings: { [id]: { installation_mode: "force_installed", update_url: from } } };
}
