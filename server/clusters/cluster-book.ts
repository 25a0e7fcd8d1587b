import { isDeepStrictEqual } from "node:util";
import {
  type ClusteredQuestion,
  createQuestionClusters,
  type QuestionClusters,
} from "../../core/desk/question-clusters.ts";
import { centralQuestion } from "../../core/desk/repeats/central-question.ts";
import { localDays } from "../../core/insight/local-days.ts";
import { logInstant } from "../desk/log-instant.ts";
import { changedRequests } from "../desk/changed-requests.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import type { Reading } from "../desk/people.ts";
import { inParts } from "../store/in-parts.ts";
import type { SearchKey } from "../learning/pseudonym.ts";
import { askedFacts, type NewcomerRules } from "./asked-facts.ts";
import { clusterFigures } from "./cluster-figures.ts";
import type { ClusterChange, ClusterMember, ClusterNews } from "./cluster-news.ts";
import { clusteredQuestion } from "./clustered-question.ts";
import { namesByKeys } from "./names-by-keys.ts";
import { numberGroups } from "./number-groups.ts";
import { type Choice, itemOfRequest, choicesOf, readChoices } from "./read-choices.ts";
import { type AskedQuestion, readQuestions } from "./read-questions.ts";
import { VainSearchBook } from "./vain-search-book.ts";
import { windowRequests } from "./window-requests.ts";

const dayMs = 86_400_000;
// Of a larger cluster the rest says the same.
const mostCompared = 200;
// Beside it others write, and what is told is held in two threads.
const clustersPerPart = 50;
const telling = [
  "asked",
  "answered",
  "reopened",
  "topic",
  "feedback",
  "merged",
  "cancelled",
  "joined",
  "left",
  "erased",
] as const;

export type ClusterRules = {
  /** Within so many days questions are counted. */
  readonly windowDays: number;
  /** Of more questions the newest so many are clustered. */
  readonly mostQuestions: number;
  /** For so many days after joining, by the calendar of this zone, somebody is a newcomer. */
  readonly newcomerDays: number;
  readonly zone: string;
};

/**
 * Questions and vain searches of the window, in groups that ask the same. Reads alone; what it finds is told as news, and is
 * taken as written once `numbered` says so. For a worker: clustering all takes its time.
 */
export class ClusterBook {
  readonly #db: Reading;
  readonly #window: Pick<ClusterRules, "windowDays" | "mostQuestions">;
  readonly #newcomers: NewcomerRules;
  #clusters: QuestionClusters = createQuestionClusters();
  #searches = new VainSearchBook();
  /** Places taken when the clusters were begun. */
  #began = 0;
  /** The cluster's number of each member, as the tables have it. */
  #numbers = new Map<string, number>();
  #seq = 0;
  #choice = 0;
  #keys: readonly SearchKey[] = [];
  #namesOf = namesByKeys([]);

  constructor(db: Reading, { newcomerDays, zone, ...window }: ClusterRules) {
    this.#db = db;
    this.#window = window;
    this.#newcomers = { newcomerDays, localTime: localDays(zone) };
  }

  /** Clusters all of the window anew. */
  async *whole(now: Date): AsyncGenerator<ClusterNews> {
    // What is known goes first: both together would take twice the memory.
    this.#clusters = createQuestionClusters();
    this.#searches = new VainSearchBook();
    this.#seq = await newestSeq(this.#db);
    const choices = await readChoices(this.#db, 0);
    this.#choice = choices.at(-1)?.seq ?? 0;
    const questions = await this.#questionsOf(now);
    for (let at = Date.parse(this.#since(now)); at <= now.getTime(); at += dayMs)
      await this.#searches.take(this.#db, dayAt(at));
    const queries = [...this.#searches.queries()];
    this.#begin(choicesOf(choices, questions), [
      ...questions.map(clusteredQuestion),
      ...queries.map(searchedQuestion),
    ]);
    await this.#readNumbers();
    const groups = this.#groupsOf(
      new Set([...questions.map(({ id }) => itemOfRequest(id)), ...queries.map(itemOfQuery)]),
    );
    yield* this.#news(groups, { now, wholeAt: now.toISOString(), before: new Set(this.#numbers.keys()) });
  }

  /** Takes in what was asked, answered and decided since, and, where told so, what was searched in the last two days. */
  async *follow(now: Date, { searches }: { readonly searches: boolean }): AsyncGenerator<ClusterNews> {
    const seq = await newestSeq(this.#db);
    const changed = await changedRequests(this.#db, { after: this.#seq, upTo: seq }, telling);
    const touched = this.#withTheirs(changed.map(itemOfRequest));
    const found = new Map((await readQuestions(this.#db, changed)).map((one) => [one.id, one]));
    for (const id of changed) {
      const question = found.get(id);
      if (question === undefined) this.#clusters.remove(itemOfRequest(id));
      else this.#clusters.add(clusteredQuestion(question));
    }
    for (const { id, mergedInto } of found.values())
      if (mergedInto !== null) this.#clusters.join(itemOfRequest(mergedInto), itemOfRequest(id));
    const choices = await readChoices(this.#db, this.#choice);
    const chosen = choices.flatMap(({ one, other }) => [itemOfRequest(one), itemOfRequest(other)]);
    for (const item of this.#withTheirs(chosen)) touched.add(item);
    this.#choose(choices);
    if (searches)
      for (const at of [now.getTime() - dayMs, now.getTime()])
        for (const query of await this.#searches.take(this.#db, dayAt(at))) {
          this.#clusters.add(searchedQuestion(query));
          touched.add(itemOfQuery(query));
        }
    this.#seq = seq;
    this.#choice = choices.at(-1)?.seq ?? this.#choice;
    if (this.#clusters.places() > 2 * Math.max(this.#window.mostQuestions, this.#began))
      for (const item of await this.#letGo(now)) touched.add(item);
    const groups = this.#groupsOf(touched);
    for (const members of groups.values()) for (const member of members) touched.add(member);
    const before = new Set([...touched].flatMap((item) => this.#membersOf(item).map((one) => one.item)));
    yield* this.#news(groups, { now, wholeAt: null, before });
  }

  /** What was written: the numbers of the news' clusters by their keys. */
  numbered(news: ClusterNews, numbers: ReadonlyMap<string, number>): void {
    for (const item of news.left) this.#numbers.delete(item);
    for (const { key, number, joined } of news.changes) {
      const now = number ?? numbers.get(key);
      if (now !== undefined) for (const { item } of joined) this.#numbers.set(item, now);
    }
  }

  #since(now: Date): string {
    // As the log writes them: instants are compared as text.
    return logInstant(new Date(now.getTime() - this.#window.windowDays * dayMs));
  }

  async #questionsOf(now: Date): Promise<AskedQuestion[]> {
    const { mostQuestions: most } = this.#window;
    const window = { since: this.#since(now), until: logInstant(now), most };
    return readQuestions(this.#db, await windowRequests(this.#db, window));
  }

  /**
   * Begins anew with the groups as they stand, without questions that are older than the newest so many and without what a
   * question said before its answer. Returns what has gone and all that was with it.
   */
  async #letGo(now: Date): Promise<ReadonlySet<string>> {
    const known = (await this.#questionsOf(now)).filter(({ id }) =>
      this.#clusters.clusterOf(itemOfRequest(id)),
    );
    const kept = [...known.map(clusteredQuestion), ...[...this.#searches.queries()].map(searchedQuestion)];
    const ids = kept.map(({ id }) => id);
    const staying = new Set(ids);
    const gone = [...this.#numbers.keys()].filter((item) => item.startsWith("r") && !staying.has(item));
    const touched = this.#withTheirs(gone);
    const found = [...Map.groupBy(ids, (id) => this.#clusters.clusterOf(id) ?? id).values()];
    // What is known goes first: both together would take twice the memory.
    this.#clusters = createQuestionClusters();
    this.#begin(choicesOf(await readChoices(this.#db, 0), known), kept, found);
    return touched;
  }

  /** Clusters what is given, and notes how many places that takes. */
  #begin(...given: Parameters<typeof createQuestionClusters>): void {
    this.#clusters = createQuestionClusters(...given);
    this.#began = this.#clusters.places();
  }

  /** The items, and all that are with them now. */
  #withTheirs(items: readonly string[]): Set<string> {
    const touched = new Set(items);
    const clusters = new Set(items.flatMap((item) => this.#clusters.clusterOf(item) ?? []));
    for (const cluster of clusters) for (const member of this.#clusters.members(cluster)) touched.add(member);
    return touched;
  }

  #choose(choices: readonly Choice[]): void {
    for (const act of Map.groupBy(choices, ({ at, by, kind }) => `${at} ${by} ${kind}`).values()) {
      const [first] = act;
      if (first?.kind === "apart") this.#clusters.split(...new Set(act.map(({ one }) => itemOfRequest(one))));
      else for (const { one, other } of act) this.#clusters.join(itemOfRequest(one), itemOfRequest(other));
    }
  }

  async #readKeys(): Promise<void> {
    const keys = await this.#db.selectFrom("search_key").select(["id", "secret"]).orderBy("id").execute();
    if (isDeepStrictEqual(keys, this.#keys)) return;
    this.#keys = keys;
    this.#namesOf = namesByKeys(keys);
  }

  async #readNumbers(): Promise<void> {
    const rows = await this.#db.selectFrom("cluster_member").select(["item", "cluster"]).execute();
    this.#numbers = new Map(rows.map(({ item, cluster }) => [item, cluster]));
  }

  #groupsOf(items: Iterable<string>): Map<string, readonly string[]> {
    const groups = new Map<string, readonly string[]>();
    for (const item of items) {
      const cluster = this.#clusters.clusterOf(item);
      if (cluster !== undefined && !groups.has(cluster)) groups.set(cluster, this.#clusters.members(cluster));
    }
    return groups;
  }

  #membersOf(item: string): ClusterMember[] {
    if (item.startsWith("r")) return [{ item, request: Number(item.slice(1)), entry: null }];
    return this.#searches.of(queryOf(item)).map(({ entry }) => ({ item: `s${entry}`, request: null, entry }));
  }

  /** In parts, each of which is to be written and numbered before the next is asked for. */
  async *#news(
    groups: ReadonlyMap<string, readonly string[]>,
    {
      now,
      wholeAt,
      before,
    }: { readonly now: Date; readonly wholeAt: string | null; readonly before: ReadonlySet<string> },
  ): AsyncGenerator<ClusterNews> {
    await this.#readKeys();
    const since = this.#since(now);
    // Members may have gone with the words of searches: a cluster without any ends too.
    const stored =
      wholeAt === null ? [] : await this.#db.selectFrom("question_cluster").select("id").execute();
    const { repeated, left, ended } = numberGroups(groups, {
      membersOf: (item) => this.#membersOf(item).map((one) => one.item),
      before,
      was: this.#numbers,
      all: stored.map(({ id }) => id),
    });
    const part = { left: [], ended: [], seq: this.#seq, choice: this.#choice, wholeAt: null, since };
    const parts = inParts(repeated, clustersPerPart);
    for (const [at, some] of parts.entries()) {
      const changes: ClusterChange[] = [];
      for (const { key, number, items } of some) {
        const joined = items
          .flatMap((item) => this.#membersOf(item))
          .filter(({ item }) => number === null || this.#numbers.get(item) !== number);
        changes.push({ key, number, joined, ...(await this.#counted(items, since)) });
      }
      if (at + 1 < parts.length) yield { ...part, changes, isLast: false };
      else yield { ...part, changes, left, ended, wholeAt, isLast: true };
    }
    if (parts.length === 0) yield { ...part, changes: [], left, ended, wholeAt, isLast: true };
  }

  async #counted(
    items: readonly string[],
    since: string,
  ): Promise<Omit<ClusterChange, "key" | "number" | "joined">> {
    const requests = items.flatMap((item) => (item.startsWith("r") ? Number(item.slice(1)) : []));
    const searched = items.flatMap((item) => (item.startsWith("r") ? [] : this.#searches.of(queryOf(item))));
    const facts = await askedFacts(this.#db, requests, this.#newcomers);
    const figures = clusterFigures(facts, searched, { since, namesOf: this.#namesOf });
    const asked = await readQuestions(this.#db, requests.slice(-mostCompared));
    const worded = asked.map(({ id, text }) => ({ id: itemOfRequest(id), text }));
    const queries = searched
      .slice(0, mostCompared)
      .map(({ entry, query }) => ({ id: `s${entry}`, text: query }));
    return { ...figures, central: centralQuestion(worded.length > 0 ? worded : queries) };
  }
}

function queryOf(item: string): string {
  return item.slice(1);
}

function itemOfQuery(query: string): string {
  return `q${query}`;
}

function searchedQuestion(query: string): ClusteredQuestion {
  return { id: itemOfQuery(query), text: query };
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
