import type { JSX } from "preact";
import type { AuditEntry } from "../../../core/contract/audit.ts";
import type { Role } from "../../../core/contract/person.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { Link } from "../router/link.tsx";
import { auditActions } from "./audit-actions.ts";
import { auditMessages } from "./audit-messages.ts";
import type { AuditReader } from "./audit-reader.ts";
import { changeTold } from "./change-told.ts";
import { subjectRoute } from "./subject-route.ts";
import { subjectTold } from "./subject-told.ts";
import { wordOf } from "../../../core/language/word-of.ts";

type Given = {
  readonly entries: readonly AuditEntry[];
  readonly reader: AuditReader;
  readonly role: Role;
};

/** Entries, the latest first. */
export function AuditTable({ entries, reader, role }: Given): JSX.Element {
  const say = auditMessages(reader.language);
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
              <time dateTime={entry.at}>{dayAndTime(entry.at, reader.now, reader.language)}</time>
            </td>
            <td>{entry.by?.name ?? <span class="muted">{say.atServer}</span>}</td>
            <td>{wordOf(auditActions(reader.language), entry.action)}</td>
            <td title={entry.subject}>
              <Subject told={subjectTold(entry, reader)} to={subjectRoute(entry, role)} />
            </td>
            <td>{changeTold(entry, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ told, to }: { told: string; to: ReturnType<typeof subjectRoute> }): JSX.Element {
  return to === null ? <>{told}</> : <Link to={to}>{told}</Link>;
}
