import type { SectionRecord } from "../../core/contract/record.ts";
import { AudienceIndexes } from "../search/audience-indexes.ts";
import type { LoadedRelease } from "../search/load-release.ts";
import { documentAudiences, withoutFragment, type DocumentAudiences } from "./document-audiences.ts";

/** A release as it is served: what it holds, its indexes, and what it reaches in the history. Replaced whole. */
export class Snapshot {
  readonly release: LoadedRelease;
  readonly indexes: AudienceIndexes;
  readonly seq: number;
  readonly #addresses: DocumentAudiences;
  readonly #totals = new Map<string, number>();

  private constructor(release: LoadedRelease, seq: number, addresses: DocumentAudiences) {
    this.release = release;
    this.seq = seq;
    this.indexes = new AudienceIndexes(release);
    this.#addresses = addresses;
  }

  static async of(release: LoadedRelease, seq: number): Promise<Snapshot> {
    return new Snapshot(release, seq, await documentAudiences(release.records.values()));
  }

  section(record: string, groups: readonly string[]): SectionRecord | undefined {
    const found = this.release.records.get(record);
    return found?.audience.some((group) => groups.includes(group)) ? found : undefined;
  }

  sectionsOf(document: string, groups: readonly string[]): SectionRecord[] {
    const sections: SectionRecord[] = [];
    for (const record of this.release.records.values()) {
      if (record.document === document && record.audience.some((group) => groups.includes(group)))
        sections.push(record);
    }
    return sections;
  }

  audienceAt(address: string): readonly string[] | null {
    const audiences = this.#addresses.get(withoutFragment(address));
    return audiences ? [...new Set([...audiences.values()].flat())] : null;
  }

  seesAllAt(address: string, groups: readonly string[]): boolean | null {
    const audiences = this.#addresses.get(withoutFragment(address));
    if (!audiences) return null;
    return [...audiences.values()].every((audience) => audience.some((group) => groups.includes(group)));
  }

  total(groups: readonly string[]): number {
    const key = JSON.stringify(groups);
    const known = this.#totals.get(key);
    if (known !== undefined) return known;
    const mine = new Set(groups);
    let total = 0;
    for (const { audience } of this.release.records.values())
      if (audience.some((group) => mine.has(group))) total += 1;
    this.#totals.set(key, total);
    return total;
  }
}
