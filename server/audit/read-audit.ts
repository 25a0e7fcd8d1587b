import type { AuditAction, AuditPage } from "../../core/contract/audit.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { Store } from "../store/store.ts";
import { auditChain } from "./audit-chain.ts";

const perPage = 100;

export type Chosen = { readonly action?: AuditAction | undefined; readonly by?: string | undefined };

/** The latest entries, or those before one, and whether the whole log is as it was written. */
export async function readAudit(
  { read }: Pick<Store, "read">,
  { before, ...chosen }: Chosen & { readonly before?: number | undefined },
): Promise<AuditPage> {
  const rows = await chosenRows({ read }, chosen)
    .$if(before !== undefined, (query) => query.where("seq", "<", before ?? 0))
    .limit(perPage + 1)
    .execute();
  const everybody = await read.selectFrom("audit").select("by").distinct().execute();
  const people = await peopleOf(
    read,
    everybody.map(({ by }) => by),
  );
  const shown = rows.slice(0, perPage);
  const named = await peopleOf(
    read,
    shown.map(({ subject }) => personNamed(subject)),
  );
  return {
    entries: shown.map(({ seq, at, by, action, subject, before: was, after }) => ({
      seq,
      at,
      by: personIn(people, by),
      action,
      subject,
      about: personIn(named, personNamed(subject)),
      before: was,
      after,
    })),
    before: rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null,
    chain: await auditChain(read),
    people: [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "ru")),
  };
}

/** The latest first. */
export function chosenRows({ read }: Pick<Store, "read">, { action, by }: Chosen) {
  return read
    .selectFrom("audit")
    .selectAll()
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? "rules-changed"))
    .$if(by !== undefined, (query) => query.where("by", "=", by ?? ""))
    .orderBy("seq", "desc");
}

function personNamed(subject: string): string | null {
  return subject.startsWith("person:") ? subject.slice("person:".length) : null;
}
