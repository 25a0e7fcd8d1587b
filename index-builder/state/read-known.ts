import type { DatabaseSync } from "node:sqlite";
import type { KnownPage } from "../release/known-page.ts";

/** All that one identity found of a source: what has content, and the redirects that lead there. */
export function readKnown(state: DatabaseSync, source: string, identity: string): KnownPage[] {
  const rows = state
    .prepare(
      `select address, redirect_to, canonical, content, link_text from page
       where source = ? and identity = ? and (content is not null or outcome = 'redirect') order by address`,
    )
    .iterate(source, identity);
  // One by one: rows as SQLite gives them are several times as large.
  return Array.from(rows, (row) => ({
    address: String(row["address"]),
    redirectTo: textOrNull(row["redirect_to"]),
    canonical: textOrNull(row["canonical"]),
    content: textOrNull(row["content"]),
    linkText: textOrNull(row["link_text"]) ?? "",
  }));
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Deletes contents that no page has any more, nor would have again if its run lost the session. */
export function dropUnusedContents(state: DatabaseSync): void {
  state.exec(`
    delete from content where hash not in (
      select content from page where content is not null
      union select content_before from page where content_before is not null);
    delete from outline where hash not in (select hash from content);
    delete from drafted where hash not in (select hash from content)`);
}
