import { findPersonalData } from "../../core/desk/find-personal-data.ts";
import { asksTheSame, createQuestionIndex } from "../../core/desk/same-question.ts";
import type { Reading } from "../desk/people.ts";
import type { StoredRequest } from "../desk/standing-row.ts";

// In a surge more may ask the same; how many more nobody needs to know.
const mostAlike = 100;

/**
 * The open questions of all sellers by what they ask. Only questions that anyone might have asked: a complaint is
 * nobody else's, nor is a question with a customer's number in it.
 */
export class OpenQuestions {
  readonly #index = createQuestionIndex();
  readonly #known = new Set<number>();

  /** Open questions that ask the same as this text, by their rows. Who may know of them is not asked here. */
  async same(db: Reading, text: string): Promise<StoredRequest[]> {
    return (await this.#alike(db, text)).slice(0, mostAlike);
  }

  /** The one of this number, if it is among them. */
  async sameAs(db: Reading, id: number, text: string): Promise<StoredRequest | undefined> {
    return (await this.#alike(db, text)).find((request) => request.id === id);
  }

  async #alike(db: Reading, text: string): Promise<StoredRequest[]> {
    const open = await db
      .selectFrom("request")
      .selectAll()
      .where("state", "in", ["open", "paused"])
      .where("kind", "=", "question")
      .execute();
    await this.#learn(db, open);
    const rows = new Map(open.map((request) => [request.id, request]));
    const alike = this.#index.similar(text, this.#index.size()).filter(({ score }) => asksTheSame(score));
    return alike.flatMap(({ id }) => rows.get(id) ?? []);
  }

  /** Takes in what was asked since, and lets go of what is no longer open. */
  async #learn(db: Reading, open: readonly StoredRequest[]): Promise<void> {
    const ids = new Set(open.map(({ id }) => id));
    for (const id of this.#known) {
      if (ids.has(id)) continue;
      this.#known.delete(id);
      this.#index.remove(id);
    }
    const fresh = [...ids].filter((id) => !this.#known.has(id));
    for (let from = 0; from < fresh.length; from += 1000) {
      const texts = await db
        .selectFrom("request_text")
        .select(["request as id", "text"])
        .where("request", "in", fresh.slice(from, from + 1000))
        .execute();
      for (const { id, text } of texts)
        if (findPersonalData(text).length === 0) this.#index.add({ id, text });
    }
    for (const id of fresh) this.#known.add(id);
  }
}
