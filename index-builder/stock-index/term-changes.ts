import { stemWord } from "../../core/analysis/stem-word.ts";
import { formMark } from "../../core/analysis/terms-of.ts";
import { indexedFields } from "../../core/search/index-options.ts";
import { countForms, type Indexed } from "./count-forms.ts";
import { addToHead, removeFromHead, type IndexHead } from "./index-head.ts";

/** What changes in one term: sections that leave it, and how often it stands in those that come, per field. */
export type TermChange = { readonly gone: Set<number>; readonly come: Map<number, number>[] };

/** Sections that leave an index and come to it; its head is changed as they do. */
export class TermChanges {
  readonly byTerm = new Map<string, TermChange>();
  readonly #head: IndexHead;
  readonly #shortOf: ReadonlyMap<string, number>;

  constructor(head: IndexHead) {
    this.#head = head;
    this.#shortOf = new Map(Object.entries(head.documentIds).map(([short, id]) => [id, Number(short)]));
  }

  /** @param record as the index has it now. */
  remove(record: Indexed): void {
    const short = this.#shortOf.get(record.id);
    if (short === undefined) throw new Error(`The index of the last release lacks the section ${record.id}`);
    removeFromHead(this.#head, short);
    for (const counts of countForms(record)) {
      for (const form of counts?.keys() ?? []) {
        for (const term of [stemWord(form), formMark + form]) this.#change(term).gone.add(short);
      }
    }
  }

  add(record: Indexed): void {
    const counted = countForms(record);
    const lengths = counted.map((counts) => counts?.size ?? null);
    const short = addToHead(this.#head, record.id, lengths);
    for (const [field, counts] of counted.entries()) {
      for (const [form, count] of counts ?? []) {
        for (const term of [stemWord(form), formMark + form]) {
          const come = this.#change(term).come[field];
          come?.set(short, (come.get(short) ?? 0) + count);
        }
      }
    }
  }

  #change(term: string): TermChange {
    const known = this.byTerm.get(term);
    if (known) return known;
    const made: TermChange = { gone: new Set(), come: indexedFields.map(() => new Map<number, number>()) };
    this.byTerm.set(term, made);
    return made;
  }
}
