import type { JSX } from "preact";
import type { AuditAction, AuditEntry } from "../../../core/contract/audit.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { auditActions } from "./audit-actions.ts";
import { auditMessages } from "./audit-messages.ts";
import { changeTold } from "./change-told.ts";
import { subjectTold } from "./subject-told.ts";

/** Told in words rather than by version numbers. */
const wordy: readonly AuditAction[] = [
  "hours-changed",
  "person-changed",
  "person-added",
  "exported",
  "export-sent",
];

/** Entries, the latest first. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }): JSX.Element {
  const say = auditMessages(language.value);
  const told = auditActions(language.value);
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
            <td>{told[entry.action]}</td>
            <td>{subjectTold(entry, language.value)}</td>
            <td class={wordy.includes(entry.action) ? "" : "figures"}>{changeTold(entry, language.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
