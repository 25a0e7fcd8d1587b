import type { SectionRecord } from "../contract/record.ts";

/** What a hit shows of a record and ranking asks of it: all but the text and what never leaves the server's rules. */
export type Head = Omit<SectionRecord, "text" | "aliases" | "audience" | "owner">;

export function headOf(record: SectionRecord): Head {
  const { text: _text, aliases: _aliases, audience: _audience, owner: _owner, ...head } = record;
  return head;
}
