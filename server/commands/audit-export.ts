import { auditFile } from "../audit/audit-file.ts";
import { recordChange } from "../audit/record-change.ts";
import { logInstant } from "../desk/log-instant.ts";
import { giveFile } from "./give-file.ts";
import { openDatabase } from "./open-database.ts";
import type { Running } from "./run.ts";

/** Writes the whole audit log as CSV into the file of `--to`: 0 written, 2 not. That it was exported stands in it. */
export async function auditExport({ config, values, terminal }: Running): Promise<number> {
  const store = await openDatabase(config);
  try {
    const at = logInstant(new Date());
    return await giveFile(
      {
        file: values.to,
        async body() {
          const change = { action: "exported", subject: "file:auditFile", by: null, before: null } as const;
          const after = JSON.stringify({ rows: null, filter: {} });
          await store.write((trx) => recordChange(trx, { ...change, at, after }));
          const table = await auditFile(store.read, { day: at.slice(0, 10) });
          return table.kind === "file" ? table.body : "";
        },
      },
      terminal,
    );
  } finally {
    await store.close();
  }
}
