import type { AuditEntry } from "../../../core/contract/audit.ts";
import { healthMessages } from "../health/health-messages.ts";
import { auditMessages } from "./audit-messages.ts";
import type { AuditReader } from "./audit-reader.ts";
import { auditPrefixes, auditSubjects } from "./audit-subjects.ts";
import { shortId } from "./short-id.ts";
import { timeTold } from "./time-told.ts";
import { wordOf } from "../../../core/language/word-of.ts";

/** What an entry is about: as people know it as long as it is there, else by its kind and its id. */
export function subjectTold(
  { subject, about }: Pick<AuditEntry, "subject" | "about">,
  reader: AuditReader,
): string {
  if (about !== null) return about.name;
  const { language } = reader;
  const named = wordOf(auditSubjects(language), subject);
  if (named !== subject) return named;
  // What a repeat has pinned is known by the repeat.
  const [prefix = "", id = ""] = subject.replace(/^pin:repeat-/, "repeat-pin:").split(/:(.*)/s);
  if (prefix === "person") return auditMessages(language).nameless(shortId(id));
  if (prefix === "crawl") return crawlTold(id, reader);
  const module = prefix === "module" ? reader.moduleName(id) : null;
  const told: Readonly<Record<string, (id: string) => string>> = auditPrefixes(language);
  const tell = Object.hasOwn(told, prefix) ? told[prefix] : undefined;
  return module ?? tell?.(timeTold(shortId(momentOf(id)), reader)) ?? subject;
}

/** Runs and releases are named after a moment, in a form that a file's name may have: so other screens tell them, too. */
function momentOf(id: string): string {
  return id
    .replace(/^([\d-]{10}T\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, "$1:$2:$3.$4Z")
    .replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-\w+$/, "$1-$2-$3T$4:$5:$6Z");
}

function crawlTold(kind: string, { language }: AuditReader): string {
  const { runOfAll, runOfRights, runOfAllow } = healthMessages(language);
  return wordOf({ crawl: runOfAll, rights: runOfRights, allow: runOfAllow }, kind).toLowerCase();
}
