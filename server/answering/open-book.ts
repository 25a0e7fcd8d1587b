import { asksTheSame, createQuestionIndex } from "../../core/desk/same-question.ts";
import type { Store } from "../store/store.ts";
import type { Similar } from "./answer-book.ts";

/** Open requests of everybody by what they ask, for the desk, which sees them all. */
export class OpenBook {
  readonly #read: Store["read"];
  readonly #index = createQuestionIndex();
  readonly #known = new Set<number>();

  constructor(read: Store["read"]) {
    this.#read = read;
  }

  /** Those most like this text, the nearest first. */
  async similar(text: string, limit: number): Promise<Similar[]> {
    await this.#learn();
    return this.#index.similar(text, limit).map(({ id, score }) => ({ id, same: asksTheSame(score) }));
  }

  /** Takes in what was asked since, and lets go of what is no longer open. */
  async #learn(): Promise<void> {
    const open = await this.#read
      .selectFrom("request")
      .select("id")
      .where("state", "in", ["open", "paused"])
      .execute();
    const ids = new Set(open.map(({ id }) => id));
    for (const id of this.#known) {
      if (ids.has(id)) continue;
      this.#known.delete(id);
      this.#index.remove(id);
    }
    const fresh = [...ids].filter((id) => !this.#known.has(id));
    for (let from = 0; from < fresh.length; from += 1000) {
      const texts = await this.#read
        .selectFrom("request_text")
        .select(["request as id", "text"])
        .where("request", "in", fresh.slice(from, from + 1000))
        .execute();
      for (const one of texts) this.#index.add(one);
    }
    for (const id of fresh) this.#known.add(id);
  }
}
