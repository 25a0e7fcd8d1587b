import type { SectionRecord } from "../../../core/contract/record.ts";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";
import { indexedFields } from "../../../core/search/index-options.ts";
import { uniqueRecords } from "../../../core/search/unique-records.ts";
import { bm25, weights } from "../../../core/search/weights.ts";

type Field = { readonly counts: ReadonlyMap<string, number>; readonly weight: number };

/**
 * BM25F by the book, straight from the records: what the compiled index must score for a plain query. Slow and short.
 * Each word of the query: occurrences of its stem in each field, tempered by the field's length (its different words)
 * and weighted, summed over the fields, saturated by k1, times the rarity of the stem.
 */
export function referenceScores(given: readonly SectionRecord[], query: string): Map<string, number> {
  const records = uniqueRecords(given);
  const fields = records.map(fieldsOf);
  const averages = indexedFields.map((_, field) => {
    const sum = fields.reduce((so, of) => so + (of[field]?.counts.size ?? 0), 0);
    return Math.max(1, sum / records.length);
  });
  const scores = new Map<string, number>();
  for (const { form, kind } of firstOfEachStem(query)) {
    const frequencies = fields.map((of) =>
      of.reduce((sum, { counts, weight }, field) => {
        const length = 1 - bm25.b + (bm25.b * counts.size) / (averages[field] ?? 1);
        return sum + (weight * occurrences(counts, form)) / length;
      }, 0),
    );
    const having = frequencies.filter((frequency) => frequency > 0).length;
    const rarity = Math.log(1 + (records.length - having + 0.5) / (having + 0.5));
    const share = kind === "word" ? 1 : weights.identifierPart;
    for (const [at, frequency] of frequencies.entries()) {
      if (frequency === 0) continue;
      const id = records[at]?.id ?? "";
      const score = (share * rarity * (bm25.k1 + 1) * frequency) / (frequency + bm25.k1);
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  return scores;
}

function fieldsOf(record: SectionRecord): Field[] {
  return indexedFields.map((name, field) => {
    const counts = new Map<string, number>();
    for (const { form } of tokenize(record[name] ?? "")) counts.set(form, (counts.get(form) ?? 0) + 1);
    return { counts, weight: weights.fields[field] ?? 0 };
  });
}

/** The form as typed counts in full, other forms of its stem a little less. */
function occurrences(counts: ReadonlyMap<string, number>, form: string): number {
  let sum = 0;
  for (const [other, count] of counts) {
    if (other === form) sum += count;
    else if (stemWord(other) === stemWord(form)) sum += count * weights.otherForm;
  }
  return sum;
}

function firstOfEachStem(query: string) {
  const seen = new Set<string>();
  return tokenize(query).filter(({ form }) => {
    const stem = stemWord(form);
    if (seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}
