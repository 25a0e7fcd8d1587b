import type { ExportMark } from "../../core/contract/audit.ts";
import { digestOf } from "./digest-of.ts";

export type Filter = Readonly<Record<string, unknown>>;

/** How a file was narrowed and how much it had, as the log keeps it: of what is no code and no `known` name a digest. */
export function exportMark(filter: Filter, rows: number | null, known: ReadonlySet<string>): ExportMark {
  const kept = (word: string): string =>
    isCode(word) || known.has(word) ? word : `sha256:${digestOf(word)}`;
  const told = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, wordsIn(value).map(kept).join(";")] as const],
  );
  return { rows, filter: Object.fromEntries(told) };
}

/** Words of a filter that are no codes: names of regions, channels and departments, or what somebody has typed. */
export function namesIn(filter: Filter): string[] {
  return Object.values(filter)
    .flatMap((value) => (value === undefined || value === null ? [] : wordsIn(value)))
    .filter((word) => !isCode(word));
}

function wordsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** Ids, days, months and numbers: nothing with a space, and nothing but Latin letters. */
function isCode(word: string): boolean {
  return /^[\w.:+-]{1,64}$/.test(word);
}
