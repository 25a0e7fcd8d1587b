import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "настройки", en: "settings" },
  fine: {
    ru: (address: string) => `${address}: всё на месте`,
    en: (address: string) => `${address}: all there`,
  },
  plain: {
    ru: (address: string) =>
      `${address}: без https пароли идут открытым текстом. Поставьте перед сервером прокси с https`,
    en: (address: string) =>
      `${address}: without https passwords travel in the clear. Put a proxy with https in front of the server`,
  },
  noOrigins: {
    ru: "extension.portalOrigins пуст: на страницах портала не будет кнопки",
    en: "extension.portalOrigins is empty: no button will stand on portal pages",
  },
});

/** What a valid configuration may still get wrong. */
export function checkAddress(config: Config, language: Language): Finding {
  const say = messages(language);
  const { address } = config.server;
  const { hostname, protocol } = new URL(address);
  const local = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  if (protocol === "http:" && !local) return { what: say.what, level: "warn", text: say.plain(address) };
  if (config.extension.portalOrigins.length === 0)
    return { what: say.what, level: "warn", text: say.noOrigins };
  return { what: say.what, level: "ok", text: say.fine(address) };
}
