import { setImmediate as nextTurn } from "node:timers/promises";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { prepareIndex } from "../../core/search/derived-index.ts";
import { openIndex, type SearchIndex } from "../../core/search/search-index.ts";
import { type Audience, audienceKey, knownOf } from "./audience-key.ts";
import type { LoadedRelease } from "./load-release.ts";
import { restrictIndex } from "./restrict-index.ts";

// Each distinct audience costs an index of its own in memory; a company has a handful of them in use at a time.
const keptIndexes = 24;

/**
 * One index per distinct audience, made when first asked for: terms, counts and statistics of what may be seen and
 * nothing else. Those that the worker has made with the release are only opened; making another yields to other work
 * every few milliseconds.
 */
export class AudienceIndexes {
  readonly #release: LoadedRelease;
  readonly #made = new Map<string, Promise<SearchIndex>>();

  constructor(release: LoadedRelease) {
    this.#release = release;
  }

  /** The index of what these groups may see. */
  for(groups: readonly string[]): Promise<SearchIndex> {
    const known = knownOf(groups, this.#release.groups);
    const key = audienceKey(known);
    const index = this.#made.get(key) ?? this.#make(key, new Set(known));
    this.#made.delete(key);
    this.#made.set(key, index);
    // One that could not be made must not be remembered as the answer for ever.
    index.catch(() => this.#made.delete(key));
    const [oldest] = this.#made.keys();
    if (this.#made.size > keptIndexes && oldest !== undefined) this.#made.delete(oldest);
    return index;
  }

  /** Sets of groups in use, the latest last: what the next release's indexes are made for before it goes live. */
  inUse(): Audience[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are made by audienceKey() just above
    return [...this.#made.keys()].map((key) => JSON.parse(key) as Audience);
  }

  async #make(key: string, groups: ReadonlySet<string>): Promise<SearchIndex> {
    const { records, index, restricted } = this.#release;
    const compiled = restricted.get(key) ?? (await restrictIndex({ records, index }, groups, nextTurn));
    await prepareIndex(compiled, nextTurn);
    return openIndex(partsOf(compiled));
  }
}
