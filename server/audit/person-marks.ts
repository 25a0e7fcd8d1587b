import { type AuditAction, PersonMark } from "../../core/contract/audit.ts";
import type { Writing } from "../store/store.ts";

const actions: AuditAction[] = ["person-added", "person-changed", "person-deactivated"];

/** What somebody may do, as the log had it last and as it is now: null where it said nothing, and for whoever is out. */
export async function personMarks(
  trx: Writing,
  id: string,
): Promise<{ readonly before: string | null; readonly after: string | null }> {
  const last = await trx
    .selectFrom("audit")
    .select("after")
    .where("subject", "=", `person:${id}`)
    .where("action", "in", actions)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const row = await trx
    .selectFrom("user")
    .select(["role", "groups", "active"])
    .where("id", "=", id)
    .executeTakeFirst();
  return { before: last?.after ?? null, after: row?.active === 1 ? markOf(row) : null };
}

function markOf({ role, groups }: { readonly role: string; readonly groups: string | null }): string {
  const held: unknown = groups === null ? [] : JSON.parse(groups);
  const mark = { role, groups: held };
  return JSON.stringify(PersonMark.parse(mark));
}
