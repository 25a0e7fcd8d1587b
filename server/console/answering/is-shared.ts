import type { RequestRow } from "../../../core/contract/request.ts";

/** Whether others wait for the answer to a request too. */
export function isShared({ merged, joined }: Pick<RequestRow, "merged" | "joined">): boolean {
  return (merged?.length ?? 0) > 0 || joined !== undefined;
}
