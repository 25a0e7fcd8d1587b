import type { Config } from "../../core/contract/config.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** A topic as it is called. */
export type NamedTopic = Pick<Config["desk"]["topics"][number], "id" | "ru" | "en">;

/** What topics are called; one that is gone by its id. */
export function topicNames(
  { topics }: { readonly topics: readonly NamedTopic[] },
  language: Language,
): (id: string) => string {
  const names = new Map(topics.map((topic) => [topic.id, topic[language]]));
  return (id) => names.get(id) ?? id;
}
