import type { Config } from "../../core/contract/config.ts";
import type { ExtensionPolicy } from "../../core/contract/extension-policy.ts";
import type { PolicyTree } from "./policy-tree.ts";

/** What browsers are told by policy: this and nothing else of the configuration leaves in a policy file. */
export function companyPolicy({ server, extension }: Pick<Config, "server" | "extension">): PolicyTree {
  const { portalOrigins, localIndex, hotkey, language, mayNot, unticked } = extension;
  return {
    server: server.address,
    ...(portalOrigins.length > 0 ? { portalOrigins } : {}),
    localIndex,
    ...(hotkey === undefined ? {} : { hotkey }),
    ...(language === undefined ? {} : { language }),
    ...(mayNot === undefined ? {} : { mayNot }),
    ...(unticked === undefined ? {} : { unticked }),
  } satisfies ExtensionPolicy;
}
