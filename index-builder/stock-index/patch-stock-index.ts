import { setImmediate as nextTurn } from "node:timers/promises";
import type { FileSink } from "../release/file-sink.ts";
import type { Indexed } from "./count-forms.ts";
import { IndexHead } from "./index-head.ts";
import type { StockIndex } from "./stock-index.ts";
import { TermChanges, type TermChange } from "./term-changes.ts";
import { TermLines } from "./term-line.ts";

/** An index that is there already, and takes sections out too. */
export type PatchedIndex = StockIndex & {
  /** @param record as the index has it now. */
  remove(record: Indexed): void;
  /** Numbers given out to sections, and how many of them are in use: with many holes it is better built anew. */
  readonly size: { readonly numbers: number; readonly sections: number };
};

const comma = 0x2c;
const lineEnd = 0x0a;
const termEnd = Buffer.from('",{');
const linesAtOnce = 5_000;

/**
 * An index that differs from another by some sections. When it is written, lines of terms that stand in none of them are
 * copied as they are. @param index as `buildStockIndex` or this function wrote it. @throws where it is something else.
 */
export function patchStockIndex(index: Buffer): PatchedIndex {
  const begin = index.indexOf(lineEnd);
  const head = IndexHead.parse(JSON.parse(`${index.toString("utf8", 0, begin).replace(/,$/, "")}}`));
  const changes = new TermChanges(head);
  return {
    size: { numbers: head.nextId, sections: head.documentCount },
    add: (record) => changes.add(record),
    remove: (record) => changes.remove(record),
    async write(sink, signal) {
      sink.write(`${JSON.stringify(head).slice(0, -1)},\n"index":[`);
      const out = createTermOutput(sink);
      let seen = 0;
      for (const line of termLines(index, begin + 1)) {
        seen += 1;
        if (seen % linesAtOnce === 0) {
          await nextTurn();
          signal.throwIfAborted();
        }
        const term = termOf(index, line);
        const change = changes.byTerm.get(term);
        changes.byTerm.delete(term);
        if (change) out.fields(term, changedFields(index.subarray(line.from, line.to), change));
        else out.copy(index, line);
      }
      for (const [term, { come }] of changes.byTerm) out.fields(term, come);
      out.end();
    },
  };
}

type Line = { readonly from: number; readonly to: number };

/** Lines of terms, the commas between them left out. */
function* termLines(index: Buffer, begin: number): Generator<Line> {
  const first = index.indexOf(lineEnd, begin) + 1;
  for (let from = first, end = index.indexOf(lineEnd, from); from > 0 && end > 0;) {
    yield { from, to: index[end - 1] === comma ? end - 1 : end };
    from = end + 1;
    end = index.indexOf(lineEnd, from);
  }
}

function termOf(index: Buffer, { from, to }: Line): string {
  const end = index.indexOf(termEnd, from);
  if (end < 0 || end > to) throw new Error("The index of the last release has a line that is no term");
  const term: unknown = JSON.parse(index.toString("utf8", from + 1, end + 1));
  if (typeof term !== "string") throw new Error("The index of the last release has a line that is no term");
  return term;
}

function changedFields(line: Buffer, { gone, come }: TermChange): Map<number, number>[] {
  const parsed: unknown = JSON.parse(line.toString());
  const told: unknown = Array.isArray(parsed) ? parsed[1] : null;
  return come.map((more, field) => {
    const counts = new Map<number, number>();
    for (const [section, count] of entriesIn(told, field)) {
      if (!gone.has(section)) counts.set(section, count);
    }
    for (const [section, count] of more) counts.set(section, count);
    return counts;
  });
}

function entriesIn(told: unknown, field: number): [number, number][] {
  const counts: unknown = Reflect.get(Object(told), String(field)) ?? {};
  return Object.entries(Object(counts)).map(([section, count]) => [Number(section), Number(count)]);
}

type TermOutput = {
  copy(index: Buffer, line: Line): void;
  /** A term that stands nowhere is left out. */
  fields(term: string, fields: readonly ReadonlyMap<number, number>[]): void;
  end(): void;
};

function createTermOutput(sink: FileSink): TermOutput {
  const lines = new TermLines();
  let first = true;
  /** Lines copied one after the other are one piece. */
  let pending: { readonly index: Buffer; readonly from: number; to: number } | null = null;
  const flush = (): void => {
    if (!pending) return;
    sink.write(first ? "\n" : ",\n");
    sink.write(pending.index.subarray(pending.from, pending.to));
    first = false;
    pending = null;
  };
  return {
    copy(index, { from, to }) {
      if (pending) pending.to = to;
      else pending = { index, from, to };
    },
    fields(term, fields) {
      flush();
      if (fields.every(({ size }) => size === 0)) return;
      lines.newLine(first);
      lines.begin(term);
      for (const [field, counts] of fields.entries()) {
        if (counts.size === 0) continue;
        lines.field(field);
        for (const [section, count] of counts) lines.entry(section, count);
        lines.endField();
      }
      lines.end();
      sink.write(lines.take());
      first = false;
    },
    end() {
      flush();
      sink.write("\n]}");
    },
  };
}
