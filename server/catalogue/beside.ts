import type { SectionRecord } from "../../core/contract/record.ts";

/** What stands beside a release's sections though it is on no portal, each a document of its own by its record's id. */
export type Beside = {
  readonly records: ReadonlyMap<string, SectionRecord>;
  /** Records of the sections that each rests on, in the order of their numbers. */
  readonly cites: ReadonlyMap<string, readonly string[]>;
};

/** Where it comes from: asked with each release about to be served, and whenever something of it may have changed. */
export type BesideSource = {
  /** What begins the ids of its records, and of no others. */
  readonly beginning: string;
  readonly read: (sections: ReadonlyMap<string, SectionRecord>) => Promise<Beside>;
};

export const nothingBeside: Beside = { records: new Map(), cites: new Map() };
