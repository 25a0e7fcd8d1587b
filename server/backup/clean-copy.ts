import type { DatabaseSync } from "node:sqlite";

/**
 * What a backup must not hold. Sessions are of the moment, and of no use to whoever restores it; the keys of pseudonyms are
 * destroyed after their days, and with them the words that people searched: a backup would keep both for longer.
 * What is left of the searches is what is left of them when a key is destroyed (learning/forget-searches.ts).
 */
const leftOut: readonly (readonly [table: string, statement: string])[] = [
  ["session", "delete from session"],
  ["deviceCode", "delete from deviceCode"],
  ["verification", "delete from verification"],
  ["view_ticket", "delete from view_ticket"],
  ["account", "update account set accessToken = null, refreshToken = null, idToken = null"],
  [
    "search_entry",
    "delete from search_entry where kind in ('asked', 'opened') and id in (select entry from search_text)",
  ],
  ["cluster_member", "delete from cluster_member where entry in (select entry from search_text)"],
  ["search_text", "delete from search_text"],
  ["section_open", "update section_open set place = null where place is not null"],
  ["kept_answer_reader", "delete from kept_answer_reader"],
  ["learning_batch", "delete from learning_batch"],
  // The rest of a period is counted under another key: its figures must not fall by what is missing here.
  [
    "search_period",
    "update search_period set erased = 1 where period in (select substr(begunAt, 1, 10) from search_key)",
  ],
  ["search_key", "delete from search_key"],
];

/** Takes out of a copy of the database what a backup must not hold; nothing of it is left in free pages. */
export function cleanCopy(copy: DatabaseSync): void {
  copy.exec("pragma secure_delete = on");
  copy.exec("begin");
  const there = new Set(
    copy
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => name),
  );
  for (const [table, statement] of leftOut) if (there.has(table)) copy.exec(statement);
  copy.exec("commit");
}
