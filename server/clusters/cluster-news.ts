import type { ClusterFigures } from "./cluster-figures.ts";

/** Something that belongs to a cluster, by its name in `cluster_member`. */
export type ClusterMember = {
  readonly item: string;
  readonly request: number | null;
  readonly entry: string | null;
};

export type ClusterChange = ClusterFigures & {
  /** By which the book knows it until it has a number. */
  readonly key: string;
  /** Null for one that is new. */
  readonly number: number | null;
  readonly central: string | null;
  /** Members that were in another cluster before, or in none. */
  readonly joined: readonly ClusterMember[];
};

/** What has to be written so that the tables say what the book knows: all, or a part of it. */
export type ClusterNews = {
  readonly changes: readonly ClusterChange[];
  /** Items that are in no cluster any more. */
  readonly left: readonly string[];
  /** Numbers that no group has any more; `into` has most of what was theirs. */
  readonly ended: readonly { readonly number: number; readonly into: number | null }[];
  /** Nothing more is to come after it. */
  readonly isLast: boolean;
  /** How far the log and people's choices were read. */
  readonly seq: number;
  readonly choice: number;
  /** When all was clustered anew; null where only what is new was taken in. */
  readonly wholeAt: string | null;
  /** Begin of the window: weeks before it do not fall any more. */
  readonly since: string;
};
