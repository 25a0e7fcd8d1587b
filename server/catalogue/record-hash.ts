import { createHash } from "node:crypto";
import type { SectionRecord } from "../../core/contract/record.ts";

/**
 * Equal for records that a browser need not fetch again. `checkedAt` does not count: it moves with every crawl, and
 * each one would send the whole portal to everybody.
 */
export function recordHash(record: SectionRecord): string {
  const { checkedAt: _checkedAt, ...content } = record;
  const canonical = JSON.stringify(content, Object.keys(content).toSorted().concat(nestedKeys));
  return createHash("sha256").update(canonical).digest("base64url").slice(0, 22);
}

// JSON.stringify's list of keys holds at every depth: `place` has keys of its own.
const nestedKeys = ["kind", "value"];
