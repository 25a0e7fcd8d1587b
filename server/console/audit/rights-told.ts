import { PersonMark } from "../../../core/contract/audit.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";
import { roleWords } from "../../../ui/role-words.ts";
import { auditMessages } from "./audit-messages.ts";
import type { AuditReader } from "./audit-reader.ts";
import { readMark } from "./read-mark.ts";
import { wordOf } from "../../../core/language/word-of.ts";

const roles = defineMessages(roleWords);

/** «эксперт, группы: underwriting, finance»: groups have no names but those that the settings give them. */
export function rightsTold(mark: string, { language }: AuditReader): string {
  const said = readMark(PersonMark, mark);
  if (said === null) return mark;
  const role = wordOf(roles(language), said.role);
  return said.groups.length === 0 ? role : auditMessages(language).withGroups(role, said.groups.join(", "));
}
