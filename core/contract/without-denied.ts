import { EVERYONE, type SectionRecord } from "./record.ts";
import type { Denied } from "./release.ts";

/**
 * Records as the portal allows them now: audiences without the groups denied, no record that nobody may see, and no newer
 * edition that is closed to some of those who see the older.
 */
export function withoutDenied(records: readonly SectionRecord[], { addresses }: Denied): SectionRecord[] {
  const closed = new Map(Object.entries(addresses));
  if (closed.size === 0) return [...records];
  // Those that lost something, with the groups that still see some section of theirs.
  const seenBy = new Map<string, Set<string>>();
  const allowed = records.flatMap((record) => {
    const groups = closed.get(record.address);
    if (groups === undefined) return record;
    if (!seenBy.has(record.document)) seenBy.set(record.document, new Set());
    const audience = record.audience.filter((group) => !groups.includes(group));
    return audience.length === 0 ? [] : { ...record, audience };
  });
  for (const { document, audience } of allowed)
    for (const group of audience) seenBy.get(document)?.add(group);
  return allowed.map((record) => {
    const groups = seenBy.get(record.newer ?? "");
    if (groups === undefined || groups.has(EVERYONE)) return record;
    if (record.audience.every((group) => groups.has(group))) return record;
    const { newer: _newer, ...alone } = record;
    return alone;
  });
}
