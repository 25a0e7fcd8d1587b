import type { CompiledIndex } from "./compiled.ts";
import type { CompiledPart, CompiledParts } from "./compiled-parts.ts";
import type { Head } from "./head.ts";
import { paceOf, type Pace, type YieldToOthers } from "./pace.ts";
import { SectionWords } from "./section-words.ts";

/**
 * One index of all sections that the parts still hold: what compiling their records anew would give, without their
 * texts. Of what was removed nothing is left, neither term nor count.
 */
export async function mergeParts(
  parts: CompiledParts,
  yieldToOthers?: YieldToOthers,
): Promise<CompiledIndex> {
  const pace = paceOf(yieldToOthers);
  const words = new SectionWords();
  const heads: Head[] = [];
  for (const part of parts) await addPart({ words, heads }, part, pace);
  return words.compile(heads, pace);
}

type Merged = { readonly words: SectionWords; readonly heads: Head[] };

async function addPart(
  { words, heads }: Merged,
  { index, removed }: CompiledPart,
  pace: Pace,
): Promise<void> {
  const numbers = new Int32Array(index.terms.length).fill(-1);
  for (const [section, head] of index.heads.entries()) {
    if (removed.has(head.id)) continue;
    heads.push(head);
    for (const [field, sequences] of index.sequences.entries()) {
      const to = sequences.starts[section + 1] ?? 0;
      for (let at = sequences.starts[section] ?? 0; at < to; at += 1) {
        const word = sequences.words[at] ?? 0;
        const term = word >>> 1;
        let number = numbers[term] ?? -1;
        if (number < 0) {
          number = words.formNumber(index.terms[term] ?? "");
          numbers[term] = number;
        }
        words.add(field, number, word & 1);
      }
    }
    words.endSection();
    if (pace.due()) await pace.rest();
  }
}
