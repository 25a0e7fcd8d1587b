import type { Language } from "../../../core/language/define-messages.ts";
import type { AuditReader } from "../../../server/console/audit/audit-reader.ts";

/** Who reads the log at noon, and knows one person, one topic and one text module. */
export const auditReader = (language: Language): AuditReader => ({
  language,
  now: Date.parse("2026-11-26T12:00:00Z"),
  personName: (id) => (id === "a1" ? "Марина Котова" : null),
  topicName: (id) => (id === "kasko" ? "КАСКО" : id),
  moduleName: (id) => (id === "hello" ? "Привет" : null),
});
