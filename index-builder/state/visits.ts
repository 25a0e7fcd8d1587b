import type { DatabaseSync } from "node:sqlite";
import type { Link } from "../address/acting-link.ts";
import type { Run } from "./runs.ts";
import { contentKeeper } from "./content-keeper.ts";
import { takeBackUnconfirmed } from "./take-back.ts";
import { createWriteBatch } from "./write-batch.ts";
import { visitStatements } from "./visit-statements.ts";
import type { VisitResult } from "./visit-result.ts";

export type Task = {
  readonly address: string;
  readonly depth: number;
  /** Of the link that led there. */
  readonly linkText?: string;
};

/** What an earlier visit left, for a conditional request. */
export type Earlier = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly links: readonly Link[];
};

/** The frontier and the memory of one identity's crawl of one source. */
export type Visits = {
  /** Before the first address of a run. @returns what a run that goes on has met already. */
  begin(): Task[];
  /** Queues an address for this run. */
  offer(task: Task): void;
  /** Takes up to `count` queued addresses, the least deep first; they are ours until `leaseMs` from now. */
  take(count: number, now: Date): Task[];
  /** Stores what came of a visit together with what it offers next, all or nothing. `purged`: what it said is forgotten. */
  finish(
    task: Task,
    result: VisitResult,
    next: { readonly at: Date; readonly offers: readonly Task[] },
  ): Finished;
  earlier(address: string): Earlier | null;
  /** Addresses that had content after an earlier run. */
  known(): KnownTask[];
  /**
   * Counts queued pages as visited that the sitemap says have not changed since they were, if that was within a day: rights
   * change without a word, so each page is asked for daily all the same.
   */
  vouch(pages: readonly { readonly address: string; readonly changed: Date }[], now: Date): Task[];
  /**
   * Counts queued pages as visited that are too seldom changed to be asked again yet: what has not changed for ten days
   * rests for a day, what changed an hour ago for minutes. Never longer than a day, for rights change without a word, and
   * never a start page, for what is new is linked there.
   */
  rest(now: Date): Task[];
  /** Links of a page as its last visit found them. */
  links(address: string): Link[];
  /** What is written meanwhile is kept together: a crash leaves all of it or nothing. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Writes what waits to be written: a crash after this costs none of it. */
  flush(): void;
  /** Queues again all that was visited at or after an instant. @returns how many. */
  requeueSince(at: Date): number;
  /** The identity was signed in at this instant. */
  confirm(at: Date): void;
  /** Takes back what visits at or after an instant have brought: nobody knows as whom the portal answered. */
  revertSince(at: Date): void;
  /**
   * Forgets what the portal refused before an instant at which the identity is known to have been signed in: it is hidden
   * while the crawl goes on.
   */
  hideRefused(before: Date): Hidden[];
  /** Forgets the content of what this run refused, was shown a log-in page for, or may no longer ask for. */
  settle(now: Date): Hidden[];
};

/** `content` is the hash of what it says. */
export type KnownTask = Task & { readonly content: string };
export type Finished = {
  readonly purged: boolean;
  /** Hash of what a page says, null where nothing was stored. */
  readonly content: string | null;
};
/** A page that was shown and no longer is. */
export type Hidden = { readonly address: string; readonly rule: "closed" | "sign-in" | "not-admitted" };

export type VisitsOf = {
  readonly source: string;
  readonly identity: string;
  readonly run: Run;
  /** A probe tells whether the identity is signed in. */
  readonly probed: boolean;
  /** Names everything that shapes extraction: content stored by another recipe is not reused. */
  readonly recipe: string;
};

const vouchedForMs = 24 * 60 * 60 * 1000;
/** A page rests for this part of the time that it has not changed (the rule by which caches guess freshness)… */
const restShare = 10;
/** …and is asked by a crawl of each day all the same, though it may begin a little earlier than the one before. */
const longestRestMs = 20 * 60 * 60 * 1000;
/** A page is forgotten once the portal has said twice, at least this long apart, that it is gone. */
const goneForMs = 24 * 60 * 60 * 1000;
/** Longer than any request with its retries takes: an address taken before that belongs to a process that died. */
const leaseMs = 10 * 60 * 1000;

export function createVisits(
  state: DatabaseSync,
  { source, identity, run: { id: run, resumed, confirmedAt }, recipe, probed }: VisitsOf,
): Visits {
  const sql = visitStatements(state);
  const batch = createWriteBatch(state);
  const keepContent = contentKeeper(state);
  const store = ({ address }: Task, result: VisitResult, at: number): void => {
    const lost = lossOf(result);
    if (lost !== null) {
      sql.gone.run(lost, at, at - goneForMs, at, source, identity, address);
      return;
    }
    if (result.kind === "page" || result.kind === "gone") return;
    sql.other.run(result.kind, detailOf(result), at, ...otherValues(result), source, identity, address);
  };
  /** @returns the hash of what it says. */
  const storePage = (address: string, result: Extract<VisitResult, { kind: "page" }>, at: number) => {
    const key = result.content === null ? null : keepContent(result.content);
    const { canonical, etag, lastModified, links } = result;
    sql.page.run(
      at,
      canonical,
      etag,
      lastModified,
      recipe,
      JSON.stringify(links),
      key,
      at,
      key,
      source,
      identity,
      address,
    );
    return key;
  };
  const put = ({ address, depth, linkText }: Task): void =>
    void sql.offer.run(source, identity, address, run, depth, linkText ?? "");
  const has = (address: string): boolean => sql.isKnown.get(source, identity, address) !== undefined;
  return {
    begin() {
      const before = resumed ? sql.met.all(source, identity, run).map(taskOf) : [];
      // A run that died before it met anything has taken no picture either.
      if (before.length === 0) {
        takeBackUnconfirmed(state, source, identity);
        sql.snapshot.run(source, identity);
        return [];
      }
      // Whoever had taken them is dead: this process alone holds the state. As whom it was answered last, nobody knows.
      sql.reclaim.run(source, identity, run);
      if (probed) sql.requeue.run(source, identity, run, confirmedAt.getTime());
      return before;
    },
    offer: put,
    take(count, now) {
      const at = now.getTime();
      const rows = sql.take.all(at + leaseMs, source, identity, run, at, count);
      // RETURNING promises no order.
      return rows
        .map((row) => ({
          address: String(row["address"]),
          depth: Number(row["depth"]),
          id: Number(row["id"]),
        }))
        .toSorted((a, b) => a.depth - b.depth || a.id - b.id);
    },
    finish(task, result, { at, offers }) {
      return batch.write(() => {
        for (const next of offers) put(next);
        const wasKnown = lossOf(result) !== null && has(task.address);
        const content = result.kind === "page" ? storePage(task.address, result, at.getTime()) : null;
        store(task, result, at.getTime());
        return { purged: wasKnown && !has(task.address), content };
      });
    },
    earlier(address) {
      const row = sql.find.get(source, identity, address, recipe);
      if (!row) return null;
      return {
        etag: textOrNull(row["etag"]),
        lastModified: textOrNull(row["last_modified"]),
        links: storedLinks(textOrNull(row["links"]) ?? "[]"),
      };
    },
    known: () =>
      sql.known
        .all(source, identity, run)
        .map((row) => ({ ...taskOf(row), content: String(row["content"]) })),
    vouch(pages, now) {
      const since = now.getTime() - vouchedForMs;
      return pages.flatMap(({ address, changed }) => {
        const row = sql.vouch.get(source, identity, address, run, recipe, changed.getTime(), since);
        return row ? [taskOf(row)] : [];
      });
    },
    rest: (now) =>
      sql.rest.all(source, identity, run, recipe, now.getTime(), longestRestMs, restShare).map(taskOf),
    links: (address) =>
      storedLinks(textOrNull(sql.linksAt.get(source, identity, address)?.["links"]) ?? "[]"),
    together: (work) => batch.together(work),
    flush: () => batch.flush(),
    requeueSince: (at) => Number(sql.requeue.run(source, identity, run, at.getTime()).changes),
    confirm: (at) => void sql.confirm.run(at.getTime(), run),
    hideRefused: (before) => sql.hideRefused.all(source, identity, run, before.getTime()).map(hiddenOf),
    revertSince: (at) => void sql.revert.run(source, identity, run, at.getTime()),
    settle(now) {
      sql.moved.run(source, identity, run);
      sql.astray.run(now.getTime() - goneForMs, source, identity, run);
      return sql.settle.all(source, identity, run, run).map(hiddenOf);
    },
  };
}

const hiddenOf = (row: Record<string, unknown>): Hidden => ({
  address: String(row["address"]),
  rule: ruleOf(row["rule"]),
});

const ruleOf = (value: unknown): Hidden["rule"] =>
  value === "closed" || value === "sign-in" ? value : "not-admitted";

const taskOf = (row: Record<string, unknown>): Task => ({
  address: String(row["address"]),
  depth: Number(row["depth"]),
});

/** Why a page counts as gone: it is, or it leads out of the portal; null where it does not. */
function lossOf(result: VisitResult): string | null {
  if (result.kind === "gone") return String(result.status);
  const lost = result.kind === "skipped" && (result.why === "outside" || result.why === "no-subtitles");
  return lost ? result.why : null;
}

type Other = Exclude<VisitResult, { kind: "page" | "gone" }>;

/** Redirect target, twice whether what was read before stays, and whether the page proved to be there. */
function otherValues(result: Other): [string | null, number, number, number] {
  const kept = says(result) === "nothing" || result.kind === "unchanged" ? 1 : 0;
  const there = says(result) === "nothing" ? 0 : 1;
  // Whether it has moved is told by its target, once the crawl is through.
  if (result.kind === "redirect") return [result.to, 1, 0, 0];
  return [null, kept, kept, there];
}

/** A fault, a log-in page and an empty answer say nothing of the page: what was known of it stays. */
function says(result: Other): "something" | "nothing" {
  const silent = result.kind === "failed" || result.kind === "sign-in" || result.kind === "closed";
  const blank = result.kind === "skipped" && (result.why === "empty" || result.why.startsWith("file-"));
  return silent || blank ? "nothing" : "something";
}

function detailOf(result: Other): string | null {
  if (result.kind === "skipped") return result.why;
  if (result.kind === "failed") return `${result.why}: ${result.detail}`;
  return result.kind === "closed" ? String(result.status) : null;
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

function storedLinks(json: string): Link[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((one: unknown) => {
    if (one === null || typeof one !== "object" || !("address" in one)) return [];
    const text = "text" in one ? String(one.text) : "";
    const method = "method" in one ? String(one.method) : "";
    return [{ address: String(one.address), text, method }];
  });
}
