import type { Config } from "../../core/contract/config.ts";
import type { ExtensionPackages } from "../../core/contract/extension-package.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { rollOutMessages } from "./roll-out-messages.ts";

/** What packages know otherwise than the settings that the server runs with, and how to mend it. */
export function packageFaults(
  packages: ExtensionPackages,
  { server, extension }: Pick<Config, "server" | "extension">,
  language: Language,
): string[] {
  const say = rollOutMessages(language);
  const unknown = extension.portalOrigins.filter((origin) => !packages.portalOrigins.includes(origin));
  return [
    ...(packages.server === server.address ? [] : [say.otherServer(packages.server)]),
    ...(unknown.length === 0 ? [] : [say.otherPortals(unknown.join(", "))]),
  ];
}
