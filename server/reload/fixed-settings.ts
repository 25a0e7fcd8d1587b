import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";

const messages = defineMessages({
  needsRestart: {
    ru: (key: string) =>
      `${key}: пока сервер работает, это не меняется; верните прежнее значение или перезапустите сервер («systemctl restart ask-me»)`,
    en: (key: string) =>
      `${key}: this cannot change while the server runs; put back what it was, or restart the server ("systemctl restart ask-me")`,
  },
});

/** What of the new settings only a restart can bring about, in words. */
export function fixedSettings(now: Config, next: Config, language: Language): string[] {
  const changed = {
    data: now.data !== next.data,
    "server.host": now.server.host !== next.server.host,
    "server.port": now.server.port !== next.server.port,
  };
  return Object.entries(changed).flatMap(([key, is]) => (is ? [messages(language).needsRestart(key)] : []));
}
