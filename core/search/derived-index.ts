import type { DocumentKind } from "../contract/record.ts";
import type { CompiledIndex } from "./compiled.ts";
import { stopWords } from "../analysis/stop-words.ts";
import { groupMembers, type Groups } from "./group-members.ts";
import { numberValues, type Numbered } from "./numbered.ts";
import { paceOf, type YieldToOthers } from "./pace.ts";
import { sectionColumns, type SectionColumns } from "./section-columns.ts";
import { termNumber } from "./vocabulary.ts";

/** What answering needs of an index and its binary form leaves out, since it follows from the rest. */
export type DerivedIndex = {
  /** The terms of each stem. */
  readonly termsOfStem: Groups;
  /** 1 for each stop word. */
  readonly stops: Uint8Array;
  /** The document and the kind of each section, as places among those there are. */
  readonly documents: Numbered<string>;
  readonly kindsHere: Numbered<DocumentKind>;
  readonly columns: SectionColumns;
};

const known = new WeakMap<CompiledIndex, DerivedIndex>();

/** Derives at once: about 15 ms for 20,000 sections the first time, nothing after. */
export function derivedOf(index: CompiledIndex): DerivedIndex {
  const before = known.get(index);
  if (before !== undefined) return before;
  const steps = derive(index);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return remember(index, step.value);
  }
}

/** Does the same in small stretches, so that `openIndex` afterwards takes only a few milliseconds. */
export async function prepareIndex(index: CompiledIndex, yieldToOthers: YieldToOthers): Promise<void> {
  if (known.has(index)) return;
  const pace = paceOf(yieldToOthers);
  const steps = derive(index);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      remember(index, step.value);
      return;
    }
    if (pace.due()) await pace.rest();
  }
}

function remember(index: CompiledIndex, derived: DerivedIndex): DerivedIndex {
  known.set(index, derived);
  return derived;
}

function* derive(index: CompiledIndex): Generator<undefined, DerivedIndex> {
  const { heads, terms, stems, stemOf } = index;
  const stops = new Uint8Array(terms.length);
  for (const word of stopWords) {
    const term = termNumber(terms, word);
    if (term >= 0) stops[term] = 1;
  }
  yield;
  const documents = yield* numberValues(heads, (head) => head.document);
  const kindsHere = yield* numberValues(heads, (head) => head.kind);
  const columns = yield* sectionColumns(index);
  return { termsOfStem: groupMembers(stemOf, stems.length), stops, documents, kindsHere, columns };
}
