import type { z } from "zod";
import type { AuditAction, AuditPage } from "../../core/contract/audit.ts";
import type { auditEndpoints } from "../../core/contract/audit-endpoints.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";
import { type AuditChosen, type AuditRow, chosenOf, chosenRows } from "./audit-chosen.ts";

const perPage = 100;

type Asked = z.infer<typeof auditEndpoints.audit.query>;
type Reading = ReadonlyKysely<Tables>;

/** The latest entries, or those before one. */
export async function readAudit(
  read: Reading,
  { before, ...asked }: Asked,
): Promise<Omit<AuditPage, "chain">> {
  const chosen = await chosenOf(read, asked);
  const rows = await latestOf(read, chosen, before);
  const shown = rows.slice(0, perPage);
  const people = await actingPeople(read);
  const named = await peopleOf(
    read,
    shown.flatMap(({ by, subject }) => [by, personNamed(subject)]),
  );
  return {
    entries: shown.map(({ seq, at, by, action, subject, before: was, after }) => ({
      seq,
      at,
      by: personIn(named, by),
      action,
      subject,
      about: personIn(named, personNamed(subject)),
      before: was,
      after,
    })),
    before: rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null,
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, "ru")),
  };
}

/** One more than a page. */
async function latestOf(read: Reading, chosen: AuditChosen, before: number | undefined): Promise<AuditRow[]> {
  const latest = (actions: readonly AuditAction[] | null): Promise<AuditRow[]> =>
    chosenRows(read, { ...chosen, actions })
      .$if(before !== undefined, (query) => query.where("seq", "<", before ?? 0))
      .orderBy("seq", "desc")
      .limit(perPage + 1)
      .execute();
  if (chosen.actions === null) return latest(null);
  // Each by its index: looks are a hundred times as many as changes, and reading past them would take seconds.
  const each = await Promise.all(chosen.actions.map((action) => latest([action])));
  return each
    .flat()
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, perPage + 1);
}

/** All who have done anything and still have a name. Asked by account: of a million entries each reads one. */
function actingPeople(read: Reading): Promise<{ id: string; name: string }[]> {
  return read
    .selectFrom("user")
    .select(["id", "name"])
    .where("name", "!=", "")
    .where((each) =>
      each.exists(each.selectFrom("audit").select("seq").whereRef("audit.by", "=", "user.id").limit(1)),
    )
    .execute();
}

function personNamed(subject: string): string | null {
  return subject.startsWith("person:") ? subject.slice("person:".length) : null;
}
