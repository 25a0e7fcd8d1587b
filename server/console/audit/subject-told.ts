import type { AuditEntry } from "../../../core/contract/audit.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { modules } from "../answering/modules.ts";
import { auditPrefixes, auditSubjects } from "./audit-subjects.ts";

/** As people know it, as long as it is there; else by its code. */
export function subjectTold(
  { subject, about }: Pick<AuditEntry, "subject" | "about">,
  language: Language,
): string {
  const named: Readonly<Record<string, string>> = auditSubjects(language);
  const told: Readonly<Record<string, (id: string) => string>> = auditPrefixes(language);
  const [prefix = "", ...rest] = subject.split(":");
  const id = rest.join(":");
  const known = modules.value.kind === "ready" ? modules.value.modules : [];
  const module = known.find((one) => subject === `module:${one.id}`);
  return about?.name ?? module?.name[language] ?? named[subject] ?? told[prefix]?.(id) ?? subject;
}
