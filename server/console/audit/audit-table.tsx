import type { JSX } from "preact";
import type { AuditEntry } from "../../../core/contract/audit.ts";
import { RuleKind } from "../../../core/contract/desk-rules.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { modules } from "../answering/modules.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { auditMessages } from "./audit-messages.ts";
import { changeTold } from "./change-told.ts";

/** Changes, the latest first. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }): JSX.Element {
  const say = auditMessages(language.value);
  return (
    <table class="rules-table audit-table">
      <thead>
        <tr>
          {[say.number, say.when, say.who, say.action, say.what, say.versions].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td class="figures">{entry.seq}</td>
            <td>
              <time dateTime={entry.at}>{dayAndTime(entry.at, now.value, language.value)}</time>
            </td>
            <td>{entry.by?.name ?? <span class="muted">{say.atServer}</span>}</td>
            <td>{say[entry.action]}</td>
            <td>{subjectTold(entry)}</td>
            <td class={entry.action === "hours-changed" ? "" : "figures"}>
              {changeTold(entry, language.value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As people know it, as long as it is there; else by its code. */
function subjectTold({ subject, about }: Pick<AuditEntry, "subject" | "about">): string {
  const kind = RuleKind.safeParse(subject);
  if (kind.success) return auditMessages(language.value)[kind.data];
  const known = modules.value.kind === "ready" ? modules.value.modules : [];
  const module = known.find(({ id }) => subject === `module:${id}`);
  return about?.name ?? module?.name[language.value] ?? subject;
}
