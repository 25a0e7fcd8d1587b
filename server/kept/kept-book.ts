import { setImmediate as turn } from "node:timers/promises";
import { asksTheSame, createQuestionIndex } from "../../core/desk/same-question.ts";

/** Wordings taken in per turn of the loop: some milliseconds. */
const wordingsPerTurn = 20;
// Several wordings of one answer stand beside each other.
const mostLookedAt = 30;

/** Kept answers that are offered, by what they answer. */
export class KeptBook {
  readonly #index = createQuestionIndex();
  /** Answers by the numbers of their wordings, and those numbers by answer with what they stand for. */
  readonly #answers = new Map<number, string>();
  readonly #known = new Map<string, { readonly wordings: string; readonly numbers: readonly number[] }>();
  #next = 1;

  /** Takes in these, by their ids with their wordings, and lets go of all others. */
  async keep(live: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const id of this.#known.keys()) if (!live.has(id)) this.#forget(id);
    let added = 0;
    for (const [id, wordings] of live) {
      const said = JSON.stringify(wordings);
      if (this.#known.get(id)?.wordings === said) continue;
      this.#forget(id);
      const numbers = wordings.map((text) => {
        const number = this.#next++;
        this.#index.add({ id: number, text });
        this.#answers.set(number, id);
        return number;
      });
      this.#known.set(id, { wordings: said, numbers });
      added += numbers.length;
      if (added < wordingsPerTurn) continue;
      added = 0;
      await turn();
    }
  }

  /** Answers to the same question, the nearest first. */
  same(text: string): string[] {
    const found = this.#index.similar(text, mostLookedAt).filter(({ score }) => asksTheSame(score));
    return [...new Set(found.flatMap(({ id }) => this.#answers.get(id) ?? []))];
  }

  #forget(id: string): void {
    for (const number of this.#known.get(id)?.numbers ?? []) {
      this.#index.remove(number);
      this.#answers.delete(number);
    }
    this.#known.delete(id);
  }
}
