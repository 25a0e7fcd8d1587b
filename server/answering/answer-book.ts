import { setImmediate as turn } from "node:timers/promises";
import { sql } from "kysely";
import MiniSearch from "minisearch";
import { otherLayout } from "../../core/analysis/keyboard-layout.ts";
import { isStopWord } from "../../core/analysis/stop-words.ts";
import { stemWord } from "../../core/analysis/stem-word.ts";
import { formMark } from "../../core/analysis/terms-of.ts";
import { tokenize } from "../../core/analysis/tokenize.ts";
import { asksTheSame, createQuestionIndex } from "../../core/desk/same-question.ts";
import { indexOptions } from "../../core/search/index-options.ts";
import { changedRequests } from "../desk/changed-requests.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import type { Store } from "../store/store.ts";

type Read = Store["read"];
type Entry = { readonly id: number; readonly question: string; readonly answer: string };
export type Similar = { readonly id: number; readonly same: boolean };

// What was answered long ago is mostly told by the portal meanwhile.
const mostAnswers = 10_000;
/** So many are read and taken in per turn of the loop: some ten milliseconds. */
const entriesPerTurn = 20;
/** With fewer letters nearly every answer has a word that begins so: it costs the most and finds nothing in particular. */
const shortestBeginning = 2;
const changes = ["answered", "reopened", "merged", "erased"] as const;

/**
 * Questions that were answered, by what they ask, and with their answers by their words. Knows ids alone to the outside: whoever
 * shows what it finds reads it anew, so that nothing erased comes back. Keeps up with the log by itself.
 */
export class AnswerBook {
  readonly #read: Read;
  readonly #asked = createQuestionIndex();
  readonly #words = new MiniSearch<Entry>({
    fields: ["question", "answer"],
    ...(indexOptions.tokenize && { tokenize: indexOptions.tokenize }),
    ...(indexOptions.processTerm && { processTerm: indexOptions.processTerm }),
    // Sooner than by itself: what was let go of takes memory until then.
    autoVacuum: { minDirtCount: 200, minDirtFactor: 0.05 },
  });
  #seq = -1;
  #learning: Promise<void> = Promise.resolve();

  readonly #signal: AbortSignal;
  readonly #most: number;
  readonly #held = new Set<number>();

  /** @param signal ends what is being taken in: the database is about to be closed */
  constructor(read: Read, signal: AbortSignal, most = mostAnswers) {
    this.#read = read;
    this.#signal = signal;
    this.#most = most;
  }

  /** Questions most like this text, the nearest first. */
  async similar(text: string, limit: number): Promise<Similar[]> {
    await this.#keepUp();
    return this.#asked.similar(text, limit).map(({ id, score }) => ({ id, same: asksTheSame(score) }));
  }

  /**
   * Answers with these words, the last of them as far as it is typed: with all of them, else all of them as the other
   * layout types them, else some.
   */
  async withWords(query: string, limit: number): Promise<number[]> {
    await this.#keepUp();
    const ways = [
      () => this.#find(query, "AND"),
      () => this.#find(otherLayout(query), "AND"),
      () => this.#find(query, "OR"),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found.slice(0, limit);
    }
    return [];
  }

  /** Takes in all there is ahead of the first question, so that it need not wait. */
  prepare(): Promise<void> {
    return this.#keepUp();
  }

  /** Lets go of what turned out to be erased. */
  forget(id: number): void {
    this.#held.delete(id);
    this.#asked.remove(id);
    if (this.#words.has(id)) this.#words.discard(id);
  }

  #find(query: string, combineWith: "AND" | "OR"): number[] {
    const words = tokenize(query)
      .map(({ form }) => form)
      .filter((form) => !isStopWord(form));
    const last = words.length - 1;
    const queries = words.map((form, at) => ({
      combineWith: "OR" as const,
      queries: [
        stemWord(form),
        ...(at === last && form.length >= shortestBeginning ? [beginningOf(form)] : []),
      ],
    }));
    if (queries.length === 0) return [];
    // Terms as they are indexed already.
    const asGiven = { tokenize: (term: string) => [term], processTerm: (term: string) => term };
    const found = this.#words.search({ combineWith, queries, ...asGiven }, { boost: { question: 2 } });
    return found.map(({ id }) => Number(id));
  }

  #keepUp(): Promise<void> {
    const learned = this.#learning.then(() => this.#learn());
    this.#learning = learned.catch(() => {});
    return learned;
  }

  async #learn(): Promise<void> {
    const seq = await newestSeq(this.#read);
    if (seq === this.#seq) return;
    const changed =
      this.#seq < 0 || seq < this.#seq
        ? await this.#newestAnswered()
        : await changedRequests(this.#read, { after: this.#seq, upTo: seq }, changes);
    for (let from = 0; from < changed.length; from += entriesPerTurn) {
      if (this.#signal.aborted) return;
      await this.#takeIn(changed.slice(from, from + entriesPerTurn));
      await turn();
    }
    this.#forgetOldest();
    this.#seq = seq;
  }

  async #newestAnswered(): Promise<number[]> {
    const rows = await this.#read
      .selectFrom("request")
      .select("id")
      .where("state", "=", "answered")
      .orderBy("answeredAt", "desc")
      .limit(this.#most)
      .execute();
    return rows.map(({ id }) => id);
  }

  async #takeIn(ids: readonly number[]): Promise<void> {
    const rows = await this.#read
      .selectFrom("request")
      .innerJoin("request_text", "request_text.request", "request.id")
      .innerJoin("message", "message.request", "request.id")
      .select(["request.id", "request_text.text as question", "message.text as answer"])
      .where("request.id", "in", ids)
      // Not by the index of states, which SQLite prefers to twenty ids: it would read all that were ever answered.
      .where(sql<string>`+"request"."state"`, "=", "answered")
      .where("message.kind", "=", "answer")
      .where("message.text", "is not", null)
      .orderBy("message.id")
      .execute();
    // Of several answers to one question the last is in force.
    const entries = new Map(rows.map((row) => [row.id, { ...row, answer: row.answer ?? "" }]));
    for (const id of ids) {
      this.forget(id);
      const entry = entries.get(id);
      if (entry === undefined) continue;
      this.#asked.add({ id, text: entry.question });
      this.#words.add(entry);
      this.#held.add(id);
    }
  }

  /** A server that runs for a year must not remember more than one that has just begun. */
  #forgetOldest(): void {
    const surplus = this.#held.size - this.#most;
    if (surplus <= 0) return;
    const oldest = [...this.#held].toSorted((one, other) => one - other).slice(0, surplus);
    for (const id of oldest) this.forget(id);
  }
}

const beginningOf = (form: string) => ({ queries: [formMark + form], prefix: true });
