import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Layout of the tables below; another one is thrown away, since a crawl can always be done again. */
const layout = 2;

const tables = `
create table page (
  id integer primary key,
  source text not null,
  identity text not null,
  address text not null,
  run integer not null,
  depth integer not null,
  -- What a link to it says: the name of a file that gives itself none.
  link_text text not null default '',
  state text not null,
  taken_until integer,
  outcome text,
  detail text,
  visited_at integer,
  redirect_to text,
  canonical text,
  etag text,
  last_modified text,
  recipe text,
  links text,
  content text,
  -- What was known before this run: what a lost session brought is taken back to it.
  content_before text,
  -- When the portal first said that the page is gone, null while it is there.
  gone_at integer,
  gone_before integer,
  unique (source, identity, address)
);
create index page_queue on page (source, identity, run, state, depth, id);
create table content (
  hash text primary key,
  body text not null
) without rowid;
create table run (
  id integer primary key,
  source text not null,
  identity text not null,
  kind text not null,
  started_at integer not null,
  -- When the identity was last known to be signed in.
  confirmed_at integer not null,
  finished_at integer
);
create table published (
  source text not null,
  address text not null,
  sections integer not null,
  primary key (source, address)
) without rowid;
pragma user_version = ${layout};
`;

/**
 * Crawl state of a data folder: which pages are known to which identity, what came of the last visit, what they said.
 * WAL with NORMAL: a power cut may cost the last pages, which the next crawl asks for again.
 * @throws where the folder or the file cannot be written.
 */
export function openState(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "crawl.db");
  const state = new DatabaseSync(file);
  const version = Number(state.prepare("pragma user_version").get()?.["user_version"] ?? 0);
  if (version !== 0 && version !== layout) {
    state.close();
    for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
    return openState(folder);
  }
  state.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000");
  if (version === 0) state.exec(`begin; ${tables} commit`);
  return state;
}
