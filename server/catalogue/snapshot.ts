import type { SectionRecord } from "../../core/contract/record.ts";
import { AudienceIndexes } from "../search/audience-indexes.ts";
import type { LoadedRelease } from "../search/load-release.ts";
import { type Beside, nothingBeside } from "./beside.ts";
import { documentAddresses, type DocumentAddresses } from "./document-addresses.ts";
import { documentAudiences, withoutFragment, type DocumentAudiences } from "./document-audiences.ts";
import { documentSections, type DocumentSections } from "./document-sections.ts";

/** What is looked up in a release by something other than its record. */
type LookUps = {
  readonly audiences: DocumentAudiences;
  readonly addresses: DocumentAddresses;
  readonly documents: DocumentSections;
};

/** A release as it is served, with what stands beside it: its indexes, and what it reaches in the history. Replaced whole. */
export class Snapshot {
  readonly release: LoadedRelease;
  readonly beside: Beside;
  readonly indexes: AudienceIndexes;
  readonly seq: number;
  readonly #lookUps: LookUps;
  readonly #besideAt: ReadonlyMap<string, SectionRecord>;
  readonly #totals = new Map<string, number>();

  private constructor(given: Pick<Snapshot, "release" | "beside" | "indexes" | "seq">, lookUps: LookUps) {
    this.release = given.release;
    this.beside = given.beside;
    this.indexes = given.indexes;
    this.seq = given.seq;
    this.#lookUps = lookUps;
    this.#besideAt = new Map([...given.beside.records.values()].map((record) => [record.address, record]));
  }

  static async of(release: LoadedRelease, seq: number, beside: Beside = nothingBeside): Promise<Snapshot> {
    const audiences = await documentAudiences(release.records.values());
    const addresses = await documentAddresses(release.records.values());
    const documents = await documentSections(release.records.values());
    const indexes = new AudienceIndexes(release, beside.records);
    return new Snapshot({ release, beside, indexes, seq }, { audiences, addresses, documents });
  }

  /** The same release with other records beside it. */
  with(beside: Beside, seq: number): Snapshot {
    const { release } = this;
    const indexes = new AudienceIndexes(release, beside.records, this.indexes);
    return new Snapshot({ release, beside, indexes, seq }, this.#lookUps);
  }

  /** A record, whoever may see it. */
  readonly get = (record: string): SectionRecord | undefined =>
    this.release.records.get(record) ?? this.beside.records.get(record);

  section(record: string, groups: readonly string[]): SectionRecord | undefined {
    const found = this.get(record);
    return found && mayBeSeen(found.audience, groups) ? found : undefined;
  }

  sectionsOf(document: string, groups: readonly string[]): SectionRecord[] {
    const own = this.beside.records.get(document);
    const sections = own ? [own] : (this.#lookUps.documents.get(document) ?? []);
    return sections.filter(({ audience }) => mayBeSeen(audience, groups));
  }

  sectionsAt(address: string, groups: readonly string[]): SectionRecord[] {
    const name = withoutFragment(address);
    const document = this.#besideAt.get(name)?.document ?? this.#lookUps.addresses.get(name);
    return document === undefined ? [] : this.sectionsOf(document, groups);
  }

  audienceAt(address: string): readonly string[] | null {
    const audiences = this.#audiencesAt(address);
    return audiences && [...new Set(audiences.flat())];
  }

  seesAllAt(address: string, groups: readonly string[]): boolean | null {
    return this.#audiencesAt(address)?.every((audience) => mayBeSeen(audience, groups)) ?? null;
  }

  /** Of the sections at an address; null where none is known there. */
  #audiencesAt(address: string): readonly (readonly string[])[] | null {
    const name = withoutFragment(address);
    const beside = this.#besideAt.get(name);
    if (beside) return [beside.audience];
    const audiences = this.#lookUps.audiences.get(name);
    return audiences ? [...audiences.values()] : null;
  }

  total(groups: readonly string[]): number {
    const key = JSON.stringify(groups);
    const known = this.#totals.get(key);
    if (known !== undefined) return known;
    const mine = new Set(groups);
    let total = 0;
    for (const records of [this.release.records, this.beside.records])
      for (const { audience } of records.values()) if (audience.some((group) => mine.has(group))) total += 1;
    this.#totals.set(key, total);
    return total;
  }
}

function mayBeSeen(audience: readonly string[], groups: readonly string[]): boolean {
  return audience.some((group) => groups.includes(group));
}
