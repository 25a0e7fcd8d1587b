import type { SectionRecord } from "../../core/contract/record.ts";

/** What the desk asks of the portal's current release. Without a release nothing is known. */
export type PortalPort = {
  /** Groups that may see the document at this address, canonical or alias; null where none is known there. */
  readonly audienceAt: (address: string) => readonly string[] | null;
  /** Whether these groups may see every section of the document at this address; null where none is known there. */
  readonly seesAllAt: (address: string, groups: readonly string[]) => boolean | null;
  /** A section by its record id, if these groups may see it; alike absent whether hidden or unknown. */
  readonly section: (record: string, groups: readonly string[]) => SectionRecord | undefined;
};
