import { setImmediate as turn } from "node:timers/promises";
import { RequestContext } from "../../core/contract/context.ts";
import { createTopicModel, type NamedTopic, type TopicModel } from "../../core/desk/topic-model.ts";
import { changedRequests } from "../desk/changed-requests.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import type { Store } from "../store/store.ts";
import { settledTopics } from "./settled-topics.ts";

type Given = {
  readonly read: Store["read"];
  readonly topics: readonly NamedTopic[];
  readonly signal: AbortSignal;
};

// Products and rules change: what was asked long ago teaches little.
const mostLearned = 5000;
/** So many are read and learned per turn of the loop: some ten milliseconds. */
const requestsPerTurn = 25;
const rowsPerRead = 500;
const changes = ["topic", "answered", "reopened", "merged", "erased"] as const;

/**
 * What questions of the desk's own log are about, by their final topics. Resident: proposing asks nobody and waits for
 * nothing. Filled by `keepUp` from the newest requests at first and then from those with new events, a few per turn of the
 * loop. An erasure is such an event; texts whose time is over go by `dropEnded`.
 */
export class TopicBook implements Pick<TopicModel, "propose"> {
  readonly #given: Given;
  #model: TopicModel;
  #names: string;
  /** What was learned, and whether its page was known. */
  readonly #learned = new Map<number, { readonly page: boolean }>();
  #seq = -1;
  #turn: Promise<void> = Promise.resolve();

  constructor(given: Given) {
    this.#given = given;
    this.#model = createTopicModel(given.topics);
    this.#names = namesOf(given.topics);
  }

  /** Topics came, went or are called otherwise: what was learned is learned anew under them. */
  renamed(topics: readonly NamedTopic[]): Promise<void> {
    return this.#inTurn(async () => {
      const names = namesOf(topics);
      if (names === this.#names) return;
      this.#names = names;
      const before = this.#model;
      this.#model = createTopicModel(topics);
      if (before.size() > 0) await this.#takeIn([...this.#learned.keys()]);
    });
  }

  readonly propose: TopicModel["propose"] = (asked, most) => this.#model.propose(asked, most);

  /** How many questions it has learned from. */
  readonly size = (): number => this.#model.size();

  /** Learns what has happened since. Costs one small read where nothing has. */
  keepUp(): Promise<void> {
    return this.#inTurn(async () => {
      const { read } = this.#given;
      const seq = await newestSeq(read);
      if (seq === this.#seq) return;
      // A log that has become shorter is another one.
      const changed =
        this.#seq < 0 || seq < this.#seq
          ? await this.#newest()
          : await changedRequests(read, { after: this.#seq, upTo: seq }, changes);
      if (await this.#takeIn(changed)) this.#seq = seq;
    });
  }

  /** Lets go of texts and pages that are kept no longer. */
  dropEnded(): Promise<void> {
    return this.#inTurn(async () => {
      const ids = [...this.#learned.keys()];
      for (let from = 0; from < ids.length; from += rowsPerRead) {
        await this.#takeIn(await this.#ended(ids.slice(from, from + rowsPerRead)));
      }
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #newest(): Promise<number[]> {
    for (const id of this.#learned.keys()) this.#forget(id);
    const rows = await this.#given.read
      .selectFrom("request")
      .select("id")
      .where("topic", "is not", null)
      .orderBy("id", "desc")
      .limit(mostLearned)
      .execute();
    return rows.map(({ id }) => id);
  }

  async #ended(ids: readonly number[]): Promise<number[]> {
    const rows = await this.#given.read
      .selectFrom("request_text")
      .leftJoin("request_context", "request_context.request", "request_text.request")
      .select(["request_text.request as id", "request_context.request as context"])
      .where("request_text.request", "in", ids)
      .execute();
    const kept = new Map(rows.map(({ id, context }) => [id, context !== null]));
    return ids.filter((id) => {
      const context = kept.get(id);
      return context === undefined || (!context && this.#learned.get(id)?.page === true);
    });
  }

  /** @returns false where the signal came before all was taken in. */
  async #takeIn(ids: readonly number[]): Promise<boolean> {
    const { read, signal } = this.#given;
    for (let from = 0; from < ids.length; from += requestsPerTurn) {
      const some = ids.slice(from, from + requestsPerTurn);
      const settled = await settledTopics(read, some);
      for (const id of some) this.#forget(id);
      for (const { id, topic, text, content } of settled) {
        const page = pageOf(content);
        this.#model.learn({ id, topic, text, page });
        this.#learned.set(id, { page: page.length > 0 });
      }
      await turn();
      if (signal.aborted) return false;
    }
    this.#forgetOldest();
    return true;
  }

  #forgetOldest(): void {
    const surplus = this.#learned.size - mostLearned;
    if (surplus <= 0) return;
    const oldest = [...this.#learned.keys()].toSorted((one, other) => one - other).slice(0, surplus);
    for (const id of oldest) this.#forget(id);
  }

  #forget(id: number): void {
    this.#model.forget(id);
    this.#learned.delete(id);
  }
}

function namesOf(topics: readonly NamedTopic[]): string {
  return JSON.stringify(topics.map(({ id, ru, en }) => [id, ru, en]));
}

function pageOf(content: string | null): string[] {
  const page = content === null ? undefined : RequestContext.parse(JSON.parse(content)).page;
  return page ? [...page.breadcrumb, page.title] : [];
}
