import type { SectionRecord } from "./record.ts";
import type { Denied } from "./release.ts";

/** Records as the portal allows them now: audiences without the groups denied, and no record that nobody may see. */
export function withoutDenied(records: readonly SectionRecord[], { addresses }: Denied): SectionRecord[] {
  const closed = new Map(Object.entries(addresses));
  if (closed.size === 0) return [...records];
  return records.flatMap((record) => {
    const groups = closed.get(record.address);
    if (groups === undefined) return record;
    const audience = record.audience.filter((group) => !groups.includes(group));
    return audience.length === 0 ? [] : { ...record, audience };
  });
}
