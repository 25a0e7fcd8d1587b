import type { Problem } from "../../core/contract/problem.ts";
import type { RecordFields } from "../../core/contract/sync.ts";
import type { SyncMark } from "./stored-part.ts";
import type { SyncStep } from "./sync-records.ts";

/** Host → syncing Worker: its one task. */
export type ToSyncing = {
  server: string;
  token: string;
  user: string;
  fields: RecordFields;
  /** What is compiled cannot be read: compile it anew from the records first. */
  rebuild: boolean;
};

/** Syncing Worker → host: steps, then one end, after which it may be stopped. */
export type FromSyncing =
  | { kind: "step"; step: SyncStep }
  | { kind: "current"; mark: SyncMark }
  | { kind: "offline" }
  | { kind: "problem"; problem: Problem }
  /** The disk takes not even titles. */
  | { kind: "no-room" };
