import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Layout of the tables below; an older one is brought up to it, an unknown one thrown away: a crawl can be done again. */
const layout = 3;
const oldest = 2;

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
  -- When it was first found to say what it says now.
  changed_at integer,
  unique (source, identity, address)
);
create index page_queue on page (source, identity, run, state, depth, id);
create table run (
  id integer primary key,
  source text not null,
  identity text not null,
  kind text not null,
  -- Whether a probe tells if its identity is signed in.
  probed integer not null default 0,
  started_at integer not null,
  -- When the identity was last known to be signed in.
  confirmed_at integer not null,
  finished_at integer
);
`;

/** Contents, and what is worked out of each once for all releases. Bodies come one after the other, not by hash. */
const contents = `
create table content (
  id integer primary key,
  hash text not null unique,
  body blob not null
);
create table outline (
  hash text primary key,
  root text not null,
  h1 text not null,
  tag text not null,
  -- Numbers of blocks' marks, eight bytes each.
  linked blob not null,
  plain blob not null
) without rowid;
create table drafted (
  source text not null,
  hash text not null,
  -- Of all that shapes a draft of this content.
  digest text not null,
  facts text not null,
  -- Of its text, where it is long enough for one.
  signature blob,
  primary key (source, hash)
) without rowid;
pragma user_version = ${layout};
`;

const upFromTwo = `
drop table published;
alter table page add column changed_at integer;
update page set changed_at = visited_at where content is not null;
alter table run add column probed integer not null default 0;
alter table content rename to content_before;
${contents}
insert into content (hash, body) select hash, cast(body as blob) from content_before;
drop table content_before;
`;

/** Pages say more than fits into SQLite's usual 4 kB. */
const pageBytes = 16_384;

/**
 * Crawl state of a data folder: which pages are known to which identity, what came of the last visit, what they said.
 * WAL with NORMAL: a power cut may cost the last pages, which the next crawl asks for again.
 * @throws where the folder or the file cannot be written.
 */
export function openState(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "crawl.db");
  const state = new DatabaseSync(file);
  const version = versionOf(state);
  if (version !== 0 && (version < oldest || version > layout)) {
    state.close();
    for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
    return openState(folder);
  }
  state.exec(`pragma page_size = ${pageBytes}; pragma journal_mode = wal; pragma synchronous = normal`);
  state.exec("pragma busy_timeout = 5000");
  if (version === 0) state.exec(`begin; ${tables} ${contents} commit`);
  if (version === 2) state.exec(`begin; ${upFromTwo} commit`);
  return state;
}

/**
 * The same to look at, beside a crawl that may be under way: nothing is made, brought up to date or thrown away.
 * @returns null where there is none that this version of the program understands.
 */
export function openStateToRead(folder: string): DatabaseSync | null {
  const file = join(folder, "crawl.db");
  if (!existsSync(file)) return null;
  const state = new DatabaseSync(file, { readOnly: true });
  state.exec("pragma busy_timeout = 5000");
  if (versionOf(state) === layout) return state;
  state.close();
  return null;
}

const versionOf = (state: DatabaseSync): number =>
  Number(state.prepare("pragma user_version").get()?.["user_version"] ?? 0);
