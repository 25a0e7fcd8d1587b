import type { SectionRecord } from "../../core/contract/record.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { type Head, headOf } from "../../core/search/head.ts";
import type { Loading } from "./load-release.ts";
import type { IndexList, ReleaseMessage } from "./release-message.ts";

/** Puts together what the worker that reads a release hands over part by part; none of them takes long. */
export class TakingRelease {
  readonly #records = new Map<string, SectionRecord>();
  /** One head per section, whichever indexes it is in. */
  readonly #heads = new Map<string, Head>();
  readonly #groups = new Set<string>();
  readonly #restricted = new Map<string, CompiledIndex>();
  #lists: Record<IndexList, string[]> = { terms: [], stems: [], sections: [] };
  #index: CompiledIndex | null = null;

  /** @returns what came of it, with the last part. */
  take(message: ReleaseMessage): Loading | null {
    switch (message.kind) {
      case "records":
        for (const record of message.records) this.#takeRecord(record);
        return null;
      case "lines":
        for (const line of message.lines.split("\n")) this.#lists[message.of].push(line);
        return null;
      case "index": {
        const index = this.#indexOf(message.index);
        if (message.audience === null) this.#index = index;
        else this.#restricted.set(message.audience, index);
        return null;
      }
      case "read":
        return this.#done(message);
      case "refused":
        return message.refused;
    }
  }

  #takeRecord(record: SectionRecord): void {
    this.#records.set(record.id, record);
    this.#heads.set(record.id, headOf(record));
    for (const group of record.audience) this.#groups.add(group);
  }

  #indexOf(rest: Omit<CompiledIndex, "heads" | "terms" | "stems">): CompiledIndex {
    const { terms, stems, sections } = this.#lists;
    this.#lists = { terms: [], stems: [], sections: [] };
    return { ...rest, heads: sections.flatMap((id) => this.#heads.get(id) ?? []), terms, stems };
  }

  #done({ manifest, deniedRevision }: Extract<ReleaseMessage, { kind: "read" }>): Loading {
    if (this.#index === null) throw new Error(`Release ${manifest.id} was handed over without its index`);
    const [records, groups, restricted] = [this.#records, this.#groups, this.#restricted];
    const release = { manifest, deniedRevision, records, groups, restricted, index: this.#index };
    return { kind: "loaded", release };
  }
}
