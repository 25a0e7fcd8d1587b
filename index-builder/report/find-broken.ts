import { setImmediate as breathe } from "node:timers/promises";
import type { DatabaseSync } from "node:sqlite";
import type { BrokenLink } from "../../core/contract/crawl-run.ts";

export type BrokenIn = {
  readonly source: string;
  /** Its latest run as each identity. */
  readonly runs: ReadonlyMap<string, number>;
};

/** The contract has room for no more. */
const mostPages = 10;
/** A portal may have gigabytes of links: whoever watches the run is to see that it lives. */
const pagesAtOnce = 500;

/** An address that leads nowhere; `held` counts for each identity by itself, since they see much the same pages. */
type Found = { readonly status: string; readonly pages: Set<string>; readonly held: Map<string, number> };
type Broken = ReadonlyMap<string, Found>;

/** Addresses of which a run was told that there is no such page, the most linked first, with pages that lead there. */
export async function findBroken(state: DatabaseSync, asked: BrokenIn): Promise<BrokenLink[]> {
  const broken = goneIn(state, asked);
  if (broken.size > 0) await findHolders(state, asked, broken);
  return [...broken]
    .map(([address, { status, pages, held }]) => ({
      address,
      status,
      pages: [...pages],
      held: Math.max(pages.size, ...held.values()),
    }))
    .toSorted((a, b) => b.held - a.held || (a.address < b.address ? -1 : 1));
}

function goneIn(state: DatabaseSync, { source, runs }: BrokenIn): Broken {
  const gone = state.prepare(`
    select address, detail from page where source = ? and identity = ? and run = ? and outcome = 'gone'
      and detail in ('404', '410', 'soft')`);
  const open = state.prepare(`
    select address from page where source = ? and identity = ? and outcome in ('page', 'unchanged')
      and address in (select value from json_each(?))`);
  const broken = new Map<string, Found>();
  for (const [identity, run] of runs) {
    for (const row of gone.all(source, identity, run)) {
      broken.set(String(row["address"]), {
        status: String(row["detail"]),
        pages: new Set(),
        held: new Map(),
      });
    }
  }
  // Some portals say 404 to whoever may not see a page: what another identity can open is no broken link.
  const addresses = JSON.stringify([...broken.keys()]);
  for (const identity of broken.size > 0 ? runs.keys() : []) {
    for (const row of open.all(source, identity, addresses)) broken.delete(String(row["address"]));
  }
  return broken;
}

/** Adds the pages that lead to broken addresses, by a link or a chain of redirects; the least deep are found first. */
async function findHolders(state: DatabaseSync, { source, runs }: BrokenIn, broken: Broken): Promise<void> {
  const ways = new Map(
    [...runs.keys()].map((identity) => [identity, waysTo(broken, redirectsOf(state, source, identity))]),
  );
  const leading = new Set([...ways.values()].flatMap((way) => [...way.keys()]));
  // In the order of the file: by an index, a state larger than the memory would be read all over the disk.
  const pages = state
    .prepare(
      `select identity, address, (select json_group_array(distinct link.value ->> 'address')
         from json_each(page.links) as link
         where link.value ->> 'address' in (select value from json_each(?))) as hits
       from page not indexed where source = ? and outcome in ('page', 'unchanged') and links is not null order by id`,
    )
    .iterate(JSON.stringify([...leading]), source);
  let seen = 0;
  for (const row of pages) {
    seen += 1;
    if (seen % pagesAtOnce === 0) await breathe();
    const identity = String(row["identity"]);
    const way = ways.get(identity);
    const ends = new Set(addressesIn(row["hits"]).map((address) => way?.get(address)));
    for (const end of ends) {
      const found = end === undefined ? undefined : broken.get(end);
      if (found) countHolder(found, identity, String(row["address"]));
    }
  }
}

function countHolder({ held, pages }: Found, identity: string, page: string): void {
  held.set(identity, (held.get(identity) ?? 0) + 1);
  if (pages.size < mostPages) pages.add(page);
}

/** Where redirects come from, by their target. */
function redirectsOf(state: DatabaseSync, source: string, identity: string): Map<string, string[]> {
  const rows = state
    .prepare(
      "select address, redirect_to from page where source = ? and identity = ? and outcome = 'redirect'",
    )
    .all(source, identity);
  const from = new Map<string, string[]>();
  for (const row of rows) {
    const to = String(row["redirect_to"]);
    from.set(to, [...(from.get(to) ?? []), String(row["address"])]);
  }
  return from;
}

/** Every address from which a reader ends at a broken one, with that. */
function waysTo(broken: Broken, from: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const endOf = new Map([...broken.keys()].map((address) => [address, address]));
  // A map shows what is added while it is walked: redirects to a redirect come in later.
  for (const [address, end] of endOf) {
    for (const before of from.get(address) ?? []) if (!endOf.has(before)) endOf.set(before, end);
  }
  return endOf;
}

function addressesIn(json: unknown): string[] {
  const parsed: unknown = JSON.parse(String(json));
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
