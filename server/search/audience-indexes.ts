import { setImmediate as nextTurn } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { prepareIndex } from "../../core/search/derived-index.ts";
import { openIndex, type SearchIndex } from "../../core/search/search-index.ts";
import { keepLatest } from "../keep-latest.ts";
import { type Audience, audienceKey, knownOf } from "./audience-key.ts";
import type { LoadedRelease } from "./load-release.ts";
import { restrictIndex } from "./restrict-index.ts";

// Each distinct audience costs an index of its own in memory; a company has a handful of them in use at a time.
const keptIndexes = 24;

/** Records that stand beside those of the release. */
type Beside = ReadonlyMap<string, SectionRecord>;

const nothing: Beside = new Map();

/**
 * One index per distinct audience, made when first asked for: terms, counts and statistics of what may be seen and
 * nothing else. Those that the worker has made with the release are only opened; making another yields to other work
 * every few milliseconds. What stands beside the release is a small part of its own, so that it can change many times a day.
 */
export class AudienceIndexes {
  readonly #release: LoadedRelease;
  readonly #beside: Beside;
  readonly #groups: ReadonlySet<string>;
  /** Of the release alone, by audience. */
  readonly #compiled: Map<string, Promise<CompiledIndex>>;
  readonly #made = new Map<string, Promise<SearchIndex>>();

  /** @param before indexes of the same release, beside which other records stood */
  constructor(release: LoadedRelease, beside: Beside = nothing, before?: AudienceIndexes) {
    this.#release = release;
    this.#beside = beside;
    this.#groups = new Set([...release.groups, ...[...beside.values()].flatMap(({ audience }) => audience)]);
    const isSame = before !== undefined && before.#release === release;
    this.#compiled = isSame ? before.#compiled : new Map<string, Promise<CompiledIndex>>();
  }

  /** The index of what these groups may see. */
  for(groups: readonly string[]): Promise<SearchIndex> {
    const known = knownOf(groups, this.#groups);
    const key = audienceKey(known);
    const index = this.#made.get(key) ?? this.#make(known);
    keep(this.#made, key, index);
    return index;
  }

  /** Sets of groups in use, the latest last: what the next release's indexes are made for before it goes live. */
  inUse(): Audience[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are made by audienceKey() just above
    return [...this.#made.keys()].map((key) => JSON.parse(key) as Audience);
  }

  async #make(known: Audience): Promise<SearchIndex> {
    const compiled = await this.#ofRelease(knownOf(known, this.#release.groups));
    const beside = [...this.#beside.values()].filter(({ audience }) =>
      audience.some((group) => known.includes(group)),
    );
    if (beside.length === 0) return openIndex(partsOf(compiled));
    return openIndex([...partsOf(compiled), ...partsOf(await compileRecords(beside, nextTurn))]);
  }

  #ofRelease(known: Audience): Promise<CompiledIndex> {
    const key = audienceKey(known);
    const compiled = this.#compiled.get(key) ?? this.#compile(key, new Set(known));
    keep(this.#compiled, key, compiled);
    return compiled;
  }

  async #compile(key: string, groups: ReadonlySet<string>): Promise<CompiledIndex> {
    const { records, index, restricted } = this.#release;
    const compiled = restricted.get(key) ?? (await restrictIndex({ records, index }, groups, nextTurn));
    await prepareIndex(compiled, nextTurn);
    return compiled;
  }
}

/** Lets go of the one that nobody has asked for the longest. */
function keep<T>(made: Map<string, Promise<T>>, key: string, one: Promise<T>): void {
  keepLatest(made, [key, one], keptIndexes);
  // One that could not be made must not be remembered as the answer for ever.
  one.catch(() => made.delete(key));
}
