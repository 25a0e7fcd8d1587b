import { keepNumbers } from "../../core/desk/repeats/keep-numbers.ts";
import { createQuestionClusters, type QuestionClusters } from "../../core/desk/question-clusters.ts";
import { centralQuestion } from "../../core/desk/repeats/central-question.ts";
import { logInstant } from "../desk/log-instant.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import type { Reading } from "../desk/people.ts";
import { endedNumbers } from "./ended-numbers.ts";
import { pseudonymOf, type SearchKey } from "../learning/pseudonym.ts";
import { askedFacts } from "./asked-facts.ts";
import { clusterFigures } from "./cluster-figures.ts";
import type { ClusterChange, ClusterMember, ClusterNews } from "./cluster-news.ts";
import { clusteredQuestion } from "./clustered-question.ts";
import { type Choice, itemOfRequest, keptChoices, readChoices } from "./read-choices.ts";
import { readQuestions } from "./read-questions.ts";
import { isSameWeeks, type VainSearch, vainSearches } from "./vain-searches.ts";
import { windowRequests } from "./window-requests.ts";

const dayMs = 86_400_000;
// Of a larger cluster the rest says the same.
const mostCompared = 200;
const telling = [
  "asked",
  "answered",
  "reopened",
  "topic",
  "feedback",
  "merged",
  "joined",
  "left",
  "erased",
] as const;

/**
 * Questions and vain searches of the window, in groups that ask the same. Reads alone; what it finds is told as news, and is
 * taken as written once `numbered` says so. For a worker: clustering all takes its time.
 */
export class ClusterBook {
  readonly #db: Reading;
  readonly #windowDays: number;
  #clusters: QuestionClusters = createQuestionClusters();
  /** Of each query the searches, by their entries. */
  #searches = new Map<string, Map<string, VainSearch>>();
  /** The cluster's number of each member, as the tables have it. */
  #numbers = new Map<string, number>();
  #seq = 0;
  #choice = 0;
  #keys: readonly SearchKey[] = [];
  #names = new Map<string, readonly string[]>();

  constructor(db: Reading, windowDays: number) {
    this.#db = db;
    this.#windowDays = windowDays;
  }

  /** Clusters all of the window anew. */
  async whole(now: Date): Promise<ClusterNews> {
    this.#seq = await newestSeq(this.#db);
    const choices = await readChoices(this.#db, 0);
    this.#choice = choices.at(-1)?.seq ?? 0;
    const window = { since: this.#since(now), until: logInstant(now) };
    const questions = await readQuestions(this.#db, await windowRequests(this.#db, window));
    const kept = keptChoices(choices);
    const merged = questions.flatMap(({ id, mergedInto }): [string, string][] =>
      mergedInto === null ? [] : [[itemOfRequest(id), itemOfRequest(mergedInto)]],
    );
    this.#searches = new Map();
    for (let at = Date.parse(this.#since(now)); at <= now.getTime(); at += dayMs)
      await this.#takeSearches(at);
    this.#clusters = createQuestionClusters({ ...kept, together: [...kept.together, ...merged] }, [
      ...questions.map(clusteredQuestion),
      ...[...this.#searches.keys()].map((item) => ({ id: item, text: queryOf(item) })),
    ]);
    await this.#readNumbers();
    const groups = this.#groupsOf(
      new Set([...questions.map(({ id }) => itemOfRequest(id)), ...this.#searches.keys()]),
    );
    return this.#news(groups, { now, wholeAt: now.toISOString(), before: new Set(this.#numbers.keys()) });
  }

  /** Takes in what was asked, answered and decided since, and, where told so, what was searched in the last two days. */
  async follow(now: Date, { searches }: { readonly searches: boolean }): Promise<ClusterNews> {
    const seq = await newestSeq(this.#db);
    const events = await this.#db
      .selectFrom("request_event")
      .select("request")
      .distinct()
      .where("seq", ">", this.#seq)
      .where("seq", "<=", seq)
      .where("kind", "in", telling)
      .execute();
    const touched = new Set<string>();
    const changed = events.map(({ request }) => request);
    for (const id of changed) this.#touch(itemOfRequest(id), touched);
    const found = new Map((await readQuestions(this.#db, changed)).map((one) => [one.id, one]));
    for (const id of changed) {
      const question = found.get(id);
      if (question === undefined) this.#clusters.remove(itemOfRequest(id));
      else this.#clusters.add(clusteredQuestion(question));
    }
    for (const { id, mergedInto } of found.values())
      if (mergedInto !== null) this.#clusters.join(itemOfRequest(mergedInto), itemOfRequest(id));
    const choices = await readChoices(this.#db, this.#choice);
    for (const { one, other } of choices)
      for (const id of [one, other]) this.#touch(itemOfRequest(id), touched);
    this.#choose(choices);
    if (searches)
      for (const at of [now.getTime() - dayMs, now.getTime()])
        for (const item of await this.#takeSearches(at)) {
          this.#clusters.add({ id: item, text: queryOf(item) });
          touched.add(item);
        }
    this.#seq = seq;
    this.#choice = choices.at(-1)?.seq ?? this.#choice;
    const groups = this.#groupsOf(touched);
    for (const members of groups.values()) for (const member of members) touched.add(member);
    const before = new Set([...touched].flatMap((item) => this.#membersOf(item).map((one) => one.item)));
    return this.#news(groups, { now, wholeAt: null, before });
  }

  /** What was written: the numbers of the news' clusters by their keys. */
  numbered(news: ClusterNews, numbers: ReadonlyMap<string, number>): void {
    for (const item of news.left) this.#numbers.delete(item);
    for (const { key, number, joined } of news.changes) {
      const now = number ?? numbers.get(key);
      if (now !== undefined) for (const { item } of joined) this.#numbers.set(item, now);
    }
  }

  readonly #namesOf = (account: string): readonly string[] => {
    const names = this.#names.get(account) ?? this.#keys.map((key) => pseudonymOf(account, key));
    this.#names.set(account, names);
    return names;
  };

  #since(now: Date): string {
    // As the log writes them: instants are compared as text.
    return logInstant(new Date(now.getTime() - this.#windowDays * dayMs));
  }

  /** The item and all that are with it now. */
  #touch(item: string, touched: Set<string>): void {
    touched.add(item);
    const cluster = this.#clusters.clusterOf(item);
    if (cluster !== undefined) for (const member of this.#clusters.members(cluster)) touched.add(member);
  }

  /** Takes in a day's searches. @returns the queries that have more of them now. */
  async #takeSearches(at: number): Promise<string[]> {
    const grown: string[] = [];
    for (const search of await vainSearches(this.#db, new Date(at).toISOString().slice(0, 10))) {
      const item = itemOfQuery(search.query);
      const known = this.#searches.get(item) ?? new Map<string, VainSearch>();
      if (known.has(search.entry)) continue;
      // Of the same query of one person the latest of each week.
      const before = [...known.values()].find((one) => isSameWeeks(one, search));
      if (before && before.hour > search.hour) continue;
      if (before) known.delete(before.entry);
      this.#searches.set(item, known.set(search.entry, search));
      grown.push(item);
    }
    return grown;
  }

  #choose(choices: readonly Choice[]): void {
    for (const act of Map.groupBy(choices, ({ at, by, kind }) => `${at} ${by} ${kind}`).values()) {
      const [first] = act;
      if (first?.kind === "apart") this.#clusters.split(...new Set(act.map(({ one }) => itemOfRequest(one))));
      else for (const { one, other } of act) this.#clusters.join(itemOfRequest(one), itemOfRequest(other));
    }
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
    const searches = this.#searches.get(item)?.keys() ?? [];
    return [...searches].map((entry) => ({ item: `s${entry}`, request: null, entry }));
  }

  async #news(
    groups: ReadonlyMap<string, readonly string[]>,
    {
      now,
      wholeAt,
      before,
    }: { readonly now: Date; readonly wholeAt: string | null; readonly before: ReadonlySet<string> },
  ): Promise<ClusterNews> {
    this.#keys = await this.#db.selectFrom("search_key").select(["id", "secret"]).execute();
    this.#names = new Map();
    const repeated = [...groups]
      .map(([key, items]) => ({ key, items, members: items.flatMap((item) => this.#membersOf(item)) }))
      .filter(({ members }) => members.length > 1);
    const numbers = keepNumbers(
      repeated.map(({ members }) => members.map(({ item }) => item)),
      (item) => this.#numbers.get(item),
    );
    const since = this.#since(now);
    const changes: ClusterChange[] = [];
    const numberOf = new Map<string, number | null>();
    for (const [at, { key, items, members }] of repeated.entries()) {
      const number = numbers[at] ?? null;
      for (const { item } of members) numberOf.set(item, number);
      const joined = members.filter(({ item }) => number === null || this.#numbers.get(item) !== number);
      changes.push({ key, number, joined, ...(await this.#counted(items, since)) });
    }
    const left = [...before].filter((item) => this.#numbers.has(item) && !numberOf.has(item));
    // Members may have gone with the words of searches: a cluster without any ends too.
    const stored =
      wholeAt === null ? [] : await this.#db.selectFrom("question_cluster").select("id").execute();
    const all = stored.map(({ id }) => id);
    const ended = endedNumbers({ before, was: this.#numbers, now: numberOf, all });
    const choice = this.#choice;
    return { changes, left, ended, seq: this.#seq, choice, wholeAt, since };
  }

  async #counted(
    items: readonly string[],
    since: string,
  ): Promise<Omit<ClusterChange, "key" | "number" | "joined">> {
    const requests = items.flatMap((item) => (item.startsWith("r") ? Number(item.slice(1)) : []));
    const searched = items.flatMap((item) => [...(this.#searches.get(item)?.values() ?? [])]);
    const facts = await askedFacts(this.#db, requests);
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
