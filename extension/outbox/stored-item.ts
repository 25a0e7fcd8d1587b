import type { Problem } from "../../core/contract/problem.ts";
import type { AskDraft, DeviceMs } from "../platform/protocol.ts";

/**
 * A question between click and acknowledgement.
 * `taken` and `sent` stay for a while as the answer to a repeated «send» or «cancel».
 */
export type StoredItem = {
  key: string;
  /** Account that asked: nobody else's token ever sends it. */
  owner: string;
  draft: AskDraft;
  clickedAt: DeviceMs;
  state:
    | { kind: "held"; until: DeviceMs }
    | { kind: "waiting"; attempts: number; nextTryAt: DeviceMs }
    | { kind: "refused"; problem: Problem }
    | { kind: "taken"; at: DeviceMs }
    | { kind: "sent"; at: DeviceMs; request: number };
};
