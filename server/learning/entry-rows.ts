import type { LearningEntry } from "../../core/contract/learning-endpoints.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Tables } from "../store/tables.ts";
import { cleanLine } from "../desk/clean-text.ts";
import { keyBegan } from "./pseudonym.ts";

const hourMs = 3_600_000;

export type EntryRows = {
  /** When the key began that it goes under. */
  readonly began: string;
  readonly entry: Omit<Tables["search_entry"], "id" | "key" | "pseudonym">;
  readonly text: Omit<Tables["search_text"], "entry" | "key" | "region" | "channel">;
  /** The section that was opened. */
  readonly opened: Pick<Tables["section_open"], "record" | "document" | "day"> | null;
};

type Reading = {
  readonly now: Date;
  readonly days: number;
  /** A section, if whoever did this may see it. */
  readonly section: (record: string) => SectionRecord | undefined;
};

/**
 * What is written of an entry. Nothing of one whose key has been destroyed or that opened what its sender may not see. A
 * device whose clock is fast did it now.
 */
export function entryRows(entry: LearningEntry, { now, days, section }: Reading): EntryRows | null {
  // Of kept answers alone: server/kept counts them.
  if (entry.kind === "offered" || entry.kind === "asked-anyway") return null;
  const at = Math.min(Date.parse(entry.at), now.getTime());
  const began = keyBegan(at, days, now);
  if (began === null) return null;
  const hour = new Date(Math.floor(at / hourMs) * hourMs).toISOString();
  const day = hour.slice(0, 10);
  const query = entry.query === null ? null : cleanLine(entry.query);
  const none = { surface: null, total: null, records: null, record: null, position: null };
  const wordless = { hour, query, shown: null, missing: null, filters: null };
  switch (entry.kind) {
    case "searched": {
      const { kind, surface, total, missing, filters } = entry;
      const records = entry.records.filter((record) => section(record) !== undefined);
      return {
        began,
        entry: { ...none, kind, day, surface, total, records: JSON.stringify(records) },
        text: {
          ...wordless,
          shown: cleanLine(entry.shown),
          missing: JSON.stringify(missing),
          filters: JSON.stringify(filters),
        },
        opened: null,
      };
    }
    case "opened": {
      const { kind, record, position } = entry;
      const found = section(record);
      if (found === undefined) return null;
      return {
        began,
        entry: { ...none, kind, day, record, position },
        text: wordless,
        opened: { record, document: found.document, day },
      };
    }
    case "solved": {
      const { kind, record } = entry;
      const found = section(record);
      if (found === undefined) return null;
      return {
        began,
        entry: { ...none, kind, day, record },
        text: wordless,
        opened: { record, document: found.document, day },
      };
    }
    case "asked":
      return { began, entry: { ...none, kind: entry.kind, day }, text: wordless, opened: null };
    default:
      return entry satisfies never;
  }
}
