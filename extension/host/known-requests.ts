import type { RequestRow } from "../../core/contract/request.ts";

/** Own requests as last heard from the server. */
export type KnownRequests = {
  rows: RequestRow[];
  /** Position in the log up to which `rows` is right. */
  seq: number;
};
