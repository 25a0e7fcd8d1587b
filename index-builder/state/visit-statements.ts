import type { DatabaseSync } from "node:sqlite";

/** Nobody knows as whom the portal answered: all that it said is forgotten. */
export const takenBack = `content = content_before, gone_at = gone_before, redirect_to = null, canonical = null, links = null,
      etag = null, last_modified = null, outcome = 'failed', detail = 'session lost'`;

/** What is asked of the frontier and written to it; each takes source and identity among its values. */
export function visitStatements(state: DatabaseSync) {
  const snapshot = state.prepare(
    "update page set content_before = content, gone_before = gone_at where source = ? and identity = ?",
  );
  const reclaim = state.prepare(
    "update page set state = 'queued' where source = ? and identity = ? and run = ? and state = 'taken'",
  );
  const met = state.prepare(
    "select address, depth from page where source = ? and identity = ? and run = ? order by depth, id",
  );
  const revert = state.prepare(`
    update page set state = 'done', ${takenBack}
    where source = ? and identity = ? and run = ? and state = 'done' and visited_at >= ?`);
  const offer = state.prepare(`
    insert into page (source, identity, address, run, depth, link_text, state) values (?, ?, ?, ?, ?, ?, 'queued')
    on conflict (source, identity, address) do update set run = excluded.run, depth = excluded.depth, state = 'queued',
      link_text = case when excluded.link_text = '' then page.link_text else excluded.link_text end
    where page.run <> excluded.run`);
  const take = state.prepare(`
    update page set state = 'taken', taken_until = ? where id in (
      select id from page where source = ? and identity = ? and run = ?
        and (state = 'queued' or (state = 'taken' and taken_until < ?)) order by depth, id limit ?)
    returning address, depth, id`);
  const find = state.prepare(`
    select etag, last_modified, links from page
    where source = ? and identity = ? and address = ? and content is not null and recipe = ?`);
  const page = state.prepare(`
    update page set state = 'done', outcome = 'page', detail = null, visited_at = ?, redirect_to = null, canonical = ?,
      etag = ?, last_modified = ?, recipe = ?, links = ?, changed_at = case when content is ? then changed_at else ? end,
      content = ?, gone_at = null
    where source = ? and identity = ? and address = ?`);
  const other = state.prepare(`
    update page set state = 'done', outcome = ?, detail = ?, visited_at = ?, redirect_to = ?,
      content = case when ? then content end, canonical = case when ? then canonical end,
      gone_at = case when ? then null else gone_at end
    where source = ? and identity = ? and address = ?`);
  const gone = state.prepare(`
    update page set state = 'done', outcome = 'gone', detail = ?, visited_at = ?, redirect_to = null,
      content = case when gone_at <= ? then null else content end, gone_at = coalesce(gone_at, ?)
    where source = ? and identity = ? and address = ?`);
  const known = state.prepare(
    "select address, depth, content from page where source = ? and identity = ? and content is not null and run <> ? order by depth, id",
  );
  const requeue = state.prepare(`
    update page set state = 'queued', ${takenBack}
    where source = ? and identity = ? and run = ? and state = 'done' and visited_at >= ?`);
  // A page that leads elsewhere has moved once its target is there; a target that is not yet there says nothing.
  const moved = state.prepare(`
    update page set content = null, gone_at = null
    where source = ? and identity = ? and run = ? and outcome = 'redirect' and content is not null and exists (
      select 1 from page as target where target.source = page.source and target.identity = page.identity
        and target.address = page.redirect_to
        and (target.content is not null or target.outcome in ('redirect', 'closed', 'sign-in')))`);
  const astray = state.prepare(`
    update page set content = case when gone_at <= ? then null else content end, gone_at = coalesce(gone_at, visited_at)
    where source = ? and identity = ? and run = ? and outcome = 'redirect' and content is not null`);
  const settle = state.prepare(`
    update page set content = null
    where source = ? and identity = ? and content is not null and (run <> ? or outcome in ('sign-in', 'closed'))
    returning address, case when run = ? then outcome else 'not-admitted' end as rule`);
  const vouch = state.prepare(`
    update page set state = 'done', outcome = 'unchanged', detail = null
    where source = ? and identity = ? and address = ? and run = ? and state = 'queued' and recipe = ?
      and content is not null and gone_at is null and outcome in ('page', 'unchanged') and visited_at > ? and visited_at > ?
    returning address, depth`);
  const rest = state.prepare(`
    update page set state = 'done', outcome = 'unchanged', detail = null
    where source = ? and identity = ? and run = ? and state = 'queued' and recipe = ? and depth > 0
      and content is not null and gone_at is null and outcome in ('page', 'unchanged')
      and ? < visited_at + min(?, (visited_at - changed_at) / ?)
    returning address, depth`);
  const linksAt = state.prepare("select links from page where source = ? and identity = ? and address = ?");
  const hideRefused = state.prepare(`
    update page set content = null
    where source = ? and identity = ? and run = ? and content is not null and outcome in ('closed', 'sign-in')
      and visited_at < ?
    returning address, outcome as rule`);
  const confirm = state.prepare("update run set confirmed_at = ? where id = ?");
  const isKnown = state.prepare(
    "select 1 from page where source = ? and identity = ? and address = ? and content is not null",
  );
  return {
    snapshot,
    reclaim,
    met,
    revert,
    offer,
    take,
    find,
    page,
    other,
    gone,
    known,
    requeue,
    moved,
    astray,
    settle,
    confirm,
    vouch,
    rest,
    linksAt,
    hideRefused,
    isKnown,
  };
}
