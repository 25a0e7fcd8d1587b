import { setImmediate as turn } from "node:timers/promises";
import type { ReadonlyKysely } from "kysely/readonly";
import type { AuditAsked } from "../../core/contract/audit-endpoints.ts";
import { peopleOf } from "../desk/people.ts";
import { type TableFile, tableFile } from "../export/table-file.ts";
import type { Tables } from "../store/tables.ts";
import { chosenOf, chosenRows } from "./audit-chosen.ts";
import { auditHead } from "./audit-head.ts";

const columns = ["seq", "at", "by", "action", "subject", "before", "after", "previous", "hash"] as const;

// So many numbers at a time: some milliseconds, then others have their turn.
const numbersPerRead = 500;

type Asked = AuditAsked & {
  /** For the file's name. */
  readonly day: string;
};

/** The log as CSV, the latest first, read as it is fetched: with the hashes that chain it, and names as they are today. */
export function auditFile(read: ReadonlyKysely<Tables>, { day, ...asked }: Asked): Promise<TableFile> {
  return tableFile({
    format: "csv",
    name: `audit-${day}`,
    columns: [...columns, "name" as const].map((key) => ({ key, title: key, kind: "text" as const })),
    rows: rows(),
  });

  async function* rows() {
    const chosen = await chosenOf(read, asked);
    for (let top = (await auditHead(read)).seq; top > 0; top = await lastUpTo(read, top - numbersPerRead)) {
      const found = await chosenRows(read, chosen)
        .where("seq", "<=", top)
        .where("seq", ">", top - numbersPerRead)
        .orderBy("seq", "desc")
        .execute();
      const people = await peopleOf(
        read,
        found.map(({ by }) => by),
      );
      for (const row of found) yield { ...row, name: people.get(row.by ?? "")?.name ?? "" };
      await turn();
    }
  }
}

/** Numbers that are missing are passed over: whoever altered the log must not make its export endless. */
async function lastUpTo(read: ReadonlyKysely<Tables>, seq: number): Promise<number> {
  const last = await read
    .selectFrom("audit")
    .select((each) => each.fn.max("seq").as("seq"))
    .where("seq", "<=", seq)
    .executeTakeFirst();
  return last?.seq ?? 0;
}
