import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { offeredPackages } from "../pages/extension-packages.ts";
import { packageFaults } from "../pages/package-faults.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "расширение", en: "the extension" },
  none: {
    ru: "пакетов для политики нет: соберите их командой npm run package (docs/ru/roll-out.md) и укажите extension.packages",
    en: "there are no packages to install by policy: build them by npm run package (docs/en/roll-out.md) and set extension.packages",
  },
  broken: {
    ru: "packages.json в extension.packages повреждён: соберите пакеты заново",
    en: "packages.json in extension.packages is damaged: build the packages anew",
  },
  fine: {
    ru: (version: string) => `версия ${version}, файлы политик на странице /extension`,
    en: (version: string) => `version ${version}, policy files at /extension`,
  },
});

/** Whether the packages that are offered fit the settings. */
export async function checkPackages(
  config: Pick<Config, "server" | "extension">,
  language: Language,
): Promise<Finding> {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  const offered = await offeredPackages(config.extension.packages);
  if (offered.kind === "broken") return finding("fail", say.broken);
  if (offered.kind === "loose") return finding("ok", say.none);
  const faults = packageFaults(offered.packages, config, language);
  return faults.length > 0
    ? finding("warn", faults.join(" "))
    : finding("ok", say.fine(offered.packages.version));
}
