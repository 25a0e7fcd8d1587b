import type { DatabaseSync } from "node:sqlite";
import type { LinkingPage } from "../release/linking-page.ts";

/** Where all that one identity found of a source leads, page by page: at once they would not fit into memory. */
export function* readLinks(state: DatabaseSync, source: string, identity: string): Generator<LinkingPage> {
  // In the order of the file: by an index, a state larger than the memory would be read all over the disk.
  const rows = state
    .prepare(
      `select address, (select json_group_array(link.value ->> 'address') from json_each(page.links) as link) as links
       from page not indexed where source = ? and identity = ? and content is not null and links is not null`,
    )
    .iterate(source, identity);
  for (const row of rows) yield { address: String(row["address"]), links: addressesIn(row["links"]) };
}

function addressesIn(json: unknown): string[] {
  const parsed: unknown = JSON.parse(String(json));
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
