import type { AuditPage } from "../../../core/contract/audit.ts";
import { modules } from "../answering/modules.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { topicName } from "../routing/topic-name.ts";
import type { AuditReader } from "./audit-reader.ts";

/** What this console knows the names of, people by what the page itself tells of them. */
export function hereReader({ people, entries }: Pick<AuditPage, "people" | "entries">): AuditReader {
  const told = [...people, ...entries.flatMap(({ by, about }) => [by ?? [], about ?? []].flat())];
  const names = new Map(told.map(({ id, name }) => [id, name]));
  return {
    language: language.value,
    now: now.value,
    personName: (id) => names.get(id) ?? null,
    topicName,
    moduleName: (id) => {
      const known = modules.value.kind === "ready" ? modules.value.modules : [];
      return known.find((module) => module.id === id)?.name[language.value] ?? null;
    },
  };
}
