import type { Installed, PolicyTree } from "./policy-tree.ts";

/**
 * `policies.json` of Firefox. Without Mozilla's signature Firefox ESR alone takes the package, and only where this very
 * policy says that it may; other Firefoxes pass that line over and refuse the package.
 */
export function firefoxPolicy({ id, from, policy }: Installed, signed: boolean): PolicyTree {
  return {
    policies: {
      ...(signed
        ? {}
        : { Preferences: { "xpinstall.signatures.required": { Value: false, Status: "locked" } } }),
      ExtensionSettings: { [id]: { installation_mode: "force_installed", install_url: from } },
      "3rdparty": { Extensions: { [id]: policy } },
    },
  };
}
