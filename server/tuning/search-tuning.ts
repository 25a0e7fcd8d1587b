import type { Tuning } from "../../core/contract/tuning.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { Member } from "../identity/account.ts";
import { emptyUseBook, type UseBook } from "../learning/count-use.ts";
import { readUse } from "../learning/read-use.ts";
import type { Store } from "../store/store.ts";
import { newestChange, readTaught, type Taught, untaught } from "./taught.ts";
import { trimTuning } from "./trim-tuning.ts";

type Given = {
  readonly store: Store;
  readonly now: Now;
  readonly catalogue: Pick<Catalogue, "served" | "audienceOf">;
};

// One per audience, region and channel; a company has some hundreds of these, and most are asked for within minutes.
const keptTunings = 1000;

/** What people have taught search: by hand, and by what they open. */
export class SearchTuning {
  readonly #given: Given;
  #taught: Taught = untaught;
  #book: UseBook = emptyUseBook;
  #counting: Promise<void> = Promise.resolve();
  /** Of this release, these words, this count and this day. */
  #trimmed = new Map<string, Tuning>();
  #trimmedFor: readonly unknown[] = [];

  constructor(given: Given) {
    this.#given = given;
  }

  /** As one member may know it. */
  readonly of = async (member: Pick<Member, "audience" | "groups" | "attributes">): Promise<Tuning> => {
    const { store, now, catalogue } = this.#given;
    // Another process may have changed it.
    if ((await newestChange(store.read)) !== this.#taught.seq) this.#taught = await readTaught(store.read);
    const at = now();
    this.#forgetIfChanged([catalogue.served(), this.#taught, this.#book, at.toISOString().slice(0, 10)]);
    const { region, channel } = member.attributes;
    const key = JSON.stringify([member.audience, region, channel]);
    const known = this.#trimmed.get(key);
    if (known) return known;
    const tuning = trimTuning({ taught: this.#taught, book: this.#book, catalogue, now: at }, member);
    if (this.#trimmed.size >= keptTunings) this.#trimmed.clear();
    this.#trimmed.set(key, tuning);
    return tuning;
  };

  /** Counts anew what is opened most; takes its time, and so never happens within a request. One count at a time. */
  readonly recount = (): Promise<void> => {
    const counted = this.#counting.then(() => this.#count());
    this.#counting = counted.catch(() => {});
    return counted;
  };

  async #count(): Promise<void> {
    const { store, now, catalogue } = this.#given;
    // Without a release every section looks gone: what was counted before holds on.
    if (catalogue.served() === null) return;
    this.#book = await readUse(store, { now: now(), catalogue });
  }

  #forgetIfChanged(state: readonly unknown[]): void {
    if (state.every((part, at) => part === this.#trimmedFor[at])) return;
    this.#trimmed = new Map();
    this.#trimmedFor = state;
  }
}
