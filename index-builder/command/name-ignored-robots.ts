import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";

const messages = defineMessages({
  ignored: {
    ru: (source: string, reason: string) => `${source}: robots.txt не соблюдается. Причина: ${reason}`,
    en: (source: string, reason: string) => `${source}: robots.txt is ignored. Reason: ${reason}`,
  },
});

/** A line for each source that ignores robots.txt, with its reason: whoever reads the log should know. */
export function nameIgnoredRobots({ sources }: Pick<Config, "sources">, language: Language): string[] {
  return sources.flatMap(({ id, robots }) =>
    robots === "obey" ? [] : [messages(language).ignored(id, robots.ignore)],
  );
}
