import { setImmediate as nextTurn } from "node:timers/promises";
import { compileRecords } from "../../core/search/compile-records.ts";
import { restrictIndex } from "../../core/search/merge-parts.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { openIndex, type SearchIndex } from "../../core/search/search-index.ts";
import type { LoadedRelease } from "./load-release.ts";

// Each distinct audience costs an index of its own in memory; a company has a handful of them in use at a time.
const keptIndexes = 24;

/**
 * One index per distinct audience, made when first asked for: terms, counts and statistics of what may be seen and
 * nothing else. Making one yields to other work every few milliseconds.
 */
export class AudienceIndexes {
  readonly #release: LoadedRelease;
  readonly #made = new Map<string, Promise<SearchIndex>>();

  constructor(release: LoadedRelease) {
    this.#release = release;
  }

  /** The index of what these groups may see. */
  for(groups: readonly string[]): Promise<SearchIndex> {
    const known = groups.filter((group) => this.#release.groups.has(group)).toSorted();
    const key = JSON.stringify(known);
    const index = this.#made.get(key) ?? this.#make(new Set(known));
    this.#made.delete(key);
    this.#made.set(key, index);
    // One that could not be made must not be remembered as the answer for ever.
    index.catch(() => this.#made.delete(key));
    const [oldest] = this.#made.keys();
    if (this.#made.size > keptIndexes && oldest !== undefined) this.#made.delete(oldest);
    return index;
  }

  /** Sets of groups in use, the latest last: what the next release's indexes are made for before it goes live. */
  inUse(): string[][] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are made by JSON.stringify just above
    return [...this.#made.keys()].map((key) => JSON.parse(key) as string[]);
  }

  async #make(groups: ReadonlySet<string>): Promise<SearchIndex> {
    const { records, index } = this.#release;
    const visible = (id: string): boolean =>
      records.get(id)?.audience.some((group) => groups.has(group)) ?? false;
    const seen = index.heads.filter((head) => visible(head.id)).length;
    if (seen === index.heads.length) return openIndex(partsOf(index));
    // Few are sooner compiled anew than found among all the others' postings.
    const compiled =
      seen * 4 < index.heads.length
        ? await compileRecords(
            [...records.values()].filter((record) => visible(record.id)),
            nextTurn,
          )
        : await restrictIndex(index, (head) => visible(head.id), nextTurn);
    return openIndex(partsOf(compiled));
  }
}
