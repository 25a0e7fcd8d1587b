import type { SectionRecord } from "../../core/contract/record.ts";
import { AudienceIndexes } from "../search/audience-indexes.ts";
import type { LoadedRelease } from "../search/load-release.ts";
import { documentAddresses, type DocumentAddresses } from "./document-addresses.ts";
import { documentAudiences, withoutFragment, type DocumentAudiences } from "./document-audiences.ts";
import { documentSections, type DocumentSections } from "./document-sections.ts";

/** What is looked up in a release by something other than its record. */
type LookUps = {
  readonly audiences: DocumentAudiences;
  readonly addresses: DocumentAddresses;
  readonly documents: DocumentSections;
};

/** A release as it is served: what it holds, its indexes, and what it reaches in the history. Replaced whole. */
export class Snapshot {
  readonly release: LoadedRelease;
  readonly indexes: AudienceIndexes;
  readonly seq: number;
  readonly #audiences: DocumentAudiences;
  readonly #addresses: DocumentAddresses;
  readonly #documents: DocumentSections;
  readonly #totals = new Map<string, number>();

  private constructor(release: LoadedRelease, seq: number, { audiences, addresses, documents }: LookUps) {
    this.release = release;
    this.seq = seq;
    this.indexes = new AudienceIndexes(release);
    this.#audiences = audiences;
    this.#addresses = addresses;
    this.#documents = documents;
  }

  static async of(release: LoadedRelease, seq: number): Promise<Snapshot> {
    const audiences = await documentAudiences(release.records.values());
    const addresses = await documentAddresses(release.records.values());
    const documents = await documentSections(release.records.values());
    return new Snapshot(release, seq, { audiences, addresses, documents });
  }

  section(record: string, groups: readonly string[]): SectionRecord | undefined {
    const found = this.release.records.get(record);
    return found && mayBeSeen(found.audience, groups) ? found : undefined;
  }

  sectionsOf(document: string, groups: readonly string[]): SectionRecord[] {
    const sections = this.#documents.get(document) ?? [];
    return sections.filter(({ audience }) => mayBeSeen(audience, groups));
  }

  sectionsAt(address: string, groups: readonly string[]): SectionRecord[] {
    const document = this.#addresses.get(withoutFragment(address));
    return document === undefined ? [] : this.sectionsOf(document, groups);
  }

  audienceAt(address: string): readonly string[] | null {
    const audiences = this.#audiences.get(withoutFragment(address));
    return audiences ? [...new Set([...audiences.values()].flat())] : null;
  }

  seesAllAt(address: string, groups: readonly string[]): boolean | null {
    const audiences = this.#audiences.get(withoutFragment(address));
    if (!audiences) return null;
    return [...audiences.values()].every((audience) => mayBeSeen(audience, groups));
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

function mayBeSeen(audience: readonly string[], groups: readonly string[]): boolean {
  return audience.some((group) => groups.includes(group));
}
