import { createHash } from "node:crypto";

/** Short name of a set of groups: equal for equal sets, whatever their order. */
export function audienceDigest(groups: readonly string[]): string {
  const canonical = JSON.stringify([...new Set(groups)].toSorted());
  return createHash("sha256").update(canonical).digest("hex").slice(0, 24);
}
