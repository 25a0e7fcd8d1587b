import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { countSearches } from "../../core/insight/search/count-searches.ts";
import { findSwaps } from "../../core/insight/search/find-swaps.ts";
import { inParts } from "../store/in-parts.ts";
import { changedRows } from "./changed-rows.ts";
import { readPeople } from "./read-people.ts";
import type { RollMessage } from "./roll-message.ts";
import { rolledKeys, rolledRows, rolledTables } from "./rolled-rows.ts";
import { giveWay } from "../worker/give-way.ts";

giveWay();

const Wanted = z.object({
  file: z.string(),
  periods: z.array(z.object({ key: z.int(), period: z.string(), entries: z.int(), erased: z.boolean() })),
});
type Wanted = z.infer<typeof Wanted>;

// One unit of writing holds up everybody else while it runs.
const rowsPerMessage = 200;
const Figures = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

async function tell(message: RollMessage): Promise<void> {
  if (parentPort === null) throw new Error("This is for a worker thread: there is nobody to tell");
  const taken = once(parentPort, "message");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  parentPort.postMessage(message);
  await taken;
}

/** Of one instant: people are gone through more than once, and others write meanwhile. */
function count(db: DatabaseSync, { key, period }: Pick<Wanted["periods"][number], "key" | "period">) {
  db.exec("begin");
  try {
    const people = readPeople(db, key);
    return rolledRows(period, countSearches(people), findSwaps(people));
  } finally {
    db.exec("rollback");
  }
}

async function addUp({ file, periods }: Wanted): Promise<void> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    for (const { key, period, entries, erased } of periods) {
      const rows = count(db, { key, period });
      for (const table of rolledTables) {
        const there = Figures.parse(
          db
            .prepare(`select * from ${table} where period = ?`)
            .all(period)
            .map((row) => ({ ...row })),
        );
        const changed = changedRows(there, rows[table], { keys: rolledKeys[table], erased });
        for (const some of inParts(changed, rowsPerMessage))
          await tell({ kind: "rows", key, table, rows: some });
      }
      await tell({ kind: "period", key, period, entries });
    }
  } finally {
    db.close();
  }
}

await addUp(Wanted.parse(workerData));
