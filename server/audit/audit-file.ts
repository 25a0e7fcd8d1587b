import { csvLine } from "../csv-line.ts";
import { peopleOf } from "../desk/people.ts";
import { noFormula } from "../export/no-formula.ts";
import type { Store } from "../store/store.ts";
import { type Chosen, chosenRows } from "./read-audit.ts";

const columns = ["seq", "at", "by", "action", "subject", "before", "after", "previous", "hash"] as const;

/** The log as CSV, as spreadsheets open it by a double click. Names are those of today. */
export async function auditFile(store: Pick<Store, "read">, chosen: Chosen): Promise<string> {
  const rows = await chosenRows(store, chosen).execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ by }) => by),
  );
  const lines = rows.map((row) =>
    csvLine(
      [...columns.map((column) => String(row[column] ?? "")), people.get(row.by ?? "")?.name ?? ""].map(
        noFormula,
      ),
    ),
  );
  // Without the mark at its beginning a spreadsheet takes Cyrillic letters for others.
  return `\uFEFF${[csvLine([...columns, "name"]), ...lines].join("\r\n")}\r\n`;
}
