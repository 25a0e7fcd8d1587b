import { setImmediate as nextTurn } from "node:timers/promises";
import { stemWord } from "../../core/analysis/stem-word.ts";
import { formMark } from "../../core/analysis/terms-of.ts";
import { indexedFields } from "../../core/search/index-options.ts";
import { countForms } from "./count-forms.ts";
import { addToHead, emptyHead } from "./index-head.ts";
import { byTerm, type ByTerm } from "./by-term.ts";
import { NumberBlocks } from "./number-blocks.ts";
import type { StockIndex } from "./stock-index.ts";
import { TermLines } from "./term-line.ts";

const fields = indexedFields.length;
const termsAtOnce = 2_000;

/**
 * The same index as MiniSearch itself would store, without an object for each occurrence: they
 * are numbers in flat arrays, and stems are put together from their forms only when they are written.
 */
export function buildStockIndex(): StockIndex {
  const head = emptyHead();
  const numberOf = new Map<string, number>();
  // Sections have the numbers in which they come.
  const [forms, counts, ends] = [new NumberBlocks(), new NumberBlocks(), new NumberBlocks()];
  return {
    add(record) {
      const counted = countForms(record);
      const lengths = counted.map((one) => one?.size ?? null);
      addToHead(head, record.id, lengths);
      for (const [field, found] of counted.entries()) {
        for (const [form, count] of found ?? []) {
          const number = numberOf.get(form) ?? numberOf.size;
          if (number === numberOf.size) numberOf.set(form, number);
          forms.push(number);
          counts.push(count * fields + field);
        }
      }
      ends.push(forms.length);
    },
    async write(sink, signal) {
      const occurrences = byTerm({ terms: numberOf.size, forms, counts, ends });
      const text = JSON.stringify(head);
      sink.write(`${text.slice(0, -1)},\n"index":[`);
      const lines = new TermLines();
      let written = 0;
      const scratch = new Uint32Array(head.nextId);
      for (const term of termsOfAll(numberOf)) {
        lines.newLine(written === 0);
        writeTerm(lines, term, { occurrences, scratch });
        sink.write(lines.take());
        written += 1;
        if (written % termsAtOnce === 0) {
          await nextTurn();
          signal.throwIfAborted();
        }
      }
      sink.write("\n]}");
    },
  };
}

type Term = { readonly term: string; readonly numbers: readonly number[] };

/** Each term with the forms that it stands for: stems with all of theirs, marked forms with themselves. */
function* termsOfAll(numberOf: ReadonlyMap<string, number>): Generator<Term> {
  const stems = new Map<string, number[]>();
  for (const [form, number] of numberOf) {
    yield { term: formMark + form, numbers: [number] };
    const stem = stemWord(form);
    const known = stems.get(stem);
    if (known) known.push(number);
    else stems.set(stem, [number]);
  }
  for (const [term, numbers] of stems) yield { term, numbers };
}

type Found = { readonly occurrences: ByTerm; readonly scratch: Uint32Array };

/** @param scratch a zero per section; left as it was. */
function writeTerm(
  lines: TermLines,
  { term, numbers }: Term,
  { occurrences: { starts, sections, counts }, scratch }: Found,
): void {
  lines.begin(term);
  for (let field = 0; field < fields; field += 1) {
    const met: number[] = [];
    for (const number of numbers) {
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1) {
        const packed = counts[at] ?? 0;
        if (packed % fields !== field) continue;
        const section = sections[at] ?? 0;
        if (scratch[section] === 0) met.push(section);
        scratch[section] = (scratch[section] ?? 0) + (packed - field) / fields;
      }
    }
    if (met.length === 0) continue;
    lines.field(field);
    for (const section of met) {
      lines.entry(section, scratch[section] ?? 0);
      scratch[section] = 0;
    }
    lines.endField();
  }
  lines.end();
}
