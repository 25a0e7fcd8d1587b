import type { DatabaseSync } from "node:sqlite";
import type { Documents } from "../release/judge-loss.ts";

/** What the last release of this state holds. */
export function readPublished(state: DatabaseSync): Documents {
  const bySource = new Map<string, Map<string, number>>();
  for (const row of state.prepare("select source, address, sections from published").iterate()) {
    const source = String(row["source"]);
    const known = bySource.get(source) ?? new Map<string, number>();
    bySource.set(source, known.set(String(row["address"]), Number(row["sections"])));
  }
  return bySource;
}

export function rememberPublished(state: DatabaseSync, documents: Documents): void {
  const add = state.prepare("insert into published (source, address, sections) values (?, ?, ?)");
  state.exec("begin immediate; delete from published");
  for (const [source, addresses] of documents) {
    for (const [address, sections] of addresses) add.run(source, address, sections);
  }
  state.exec("commit");
}
