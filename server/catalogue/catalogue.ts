import type { SectionRecord } from "../../core/contract/record.ts";
import type { SearchAnswer, SearchQuery } from "../../core/contract/search.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { SyncPage, SyncQuery } from "../../core/contract/sync.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { Account, Member } from "../identity/account.ts";
import type { Outcome } from "../outcome.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TuningOf } from "./tuning-of.ts";

/** What the portal says, trimmed to what a set of groups may see. */
export type Catalogue = {
  /** The release being served; null before the first. */
  readonly release: () => string | null;
  /** Why the newest release is not the one being served; null while it is. */
  readonly refused: () => { readonly release: string; readonly why: string } | null;
  /** A section by its record id, if these groups may see it; alike absent whether hidden or unknown. */
  readonly section: (record: string, groups: readonly string[]) => SectionRecord | undefined;
  /** What is being served, as an object that is another one for each other content; null before the first. */
  readonly served: () => object | null;
  /** The same with all there is to it; null before the first. */
  readonly snapshot: () => Snapshot | null;
  /** Groups that may see a section; null where there is none of this id. */
  readonly audienceOf: (record: string) => readonly string[] | null;
  /** Records of the sections that a record beside the release rests on; none for all others. */
  readonly citedBy: (record: string) => readonly string[];
  /** Of a document the sections that these groups may see, in its own order. */
  readonly sectionsOf: (document: string, groups: readonly string[]) => readonly SectionRecord[];
  /** Of the document at this address, canonical or alias, the sections that these groups may see, in its own order. */
  readonly sectionsAt: (address: string, groups: readonly string[]) => readonly SectionRecord[];
  /** Groups that may see some section of the document at this address, canonical or alias; null where none is known. */
  readonly audienceAt: (address: string) => readonly string[] | null;
  /** Whether these groups may see every section of the document at this address; null where none is known. */
  readonly seesAllAt: (address: string, groups: readonly string[]) => boolean | null;
  /** Trimmed to the member's groups; pages of their own region and channel rank a little higher. */
  readonly search: (query: SearchQuery, member: Member) => Promise<Outcome<SearchAnswer>>;
  /** As `search`, if search were taught so: what a change would do. */
  readonly searchTaught: (
    query: SearchQuery,
    member: Member,
    tuning: Tuning,
  ) => Promise<Outcome<SearchAnswer>>;
  /** What is worth a look before the first letter, for those who keep no copy to find it in. */
  readonly suggested: (member: Member) => Promise<Outcome<Suggested>>;
  readonly tuningOf: TuningOf;
  readonly changes: (query: SyncQuery, account: Account) => Promise<Outcome<SyncPage>>;
  /** Reads the release that `current.json` names, if it is another one; resolves when it is being served or refused. */
  readonly reload: () => Promise<void>;
  /** Reads again what stands beside the release; resolves when it is being served. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
};
