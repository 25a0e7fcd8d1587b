import type { CompiledIndex } from "./compiled.ts";
import type { CompiledParts } from "./compiled-parts.ts";
import type { Head } from "./head.ts";
import { indexedFields } from "./index-options.ts";
import { Occurrences } from "./occurrences.ts";
import { paceOf, type YieldToOthers } from "./pace.ts";
import { readPostings } from "./read-postings.ts";

/**
 * One index of all sections that the parts still hold: what compiling their records anew would give, without their
 * texts. Of what was removed nothing is left, neither term nor count.
 */
export async function mergeParts(
  parts: CompiledParts,
  yieldToOthers?: YieldToOthers,
): Promise<CompiledIndex> {
  const pace = paceOf(yieldToOthers);
  const heads: Head[] = [];
  const moves = parts.map(({ index, removed }) =>
    Int32Array.from(index.heads, (head) => (removed.has(head.id) ? -1 : heads.push(head) - 1)),
  );
  const occurrences = new Occurrences(heads);
  for (const [at, { index }] of parts.entries()) {
    const move = moves[at] ?? new Int32Array();
    for (let field = 0; field < indexedFields.length; field += 1) {
      for (const [section, length] of (index.lengths[field] ?? []).entries()) {
        const moved = move[section] ?? -1;
        if (moved >= 0) occurrences.setLength(moved, field, length);
      }
      const postings = index.postings[field];
      if (postings === undefined) continue;
      for (const [term, form] of index.terms.entries()) {
        let number = -1;
        readPostings(postings, term, (section, count) => {
          const moved = move[section] ?? -1;
          if (moved < 0) return;
          if (number < 0) number = occurrences.formNumber(form);
          occurrences.add(number, { section: moved, field }, count);
        });
        if (term % 256 === 0 && pace.due()) await pace.rest();
      }
    }
  }
  return occurrences.compile(pace);
}

/** The index of those sections alone that `keep` lets through, as if no others had ever been there. */
export function restrictIndex(
  index: CompiledIndex,
  keep: (head: Head) => boolean,
  yieldToOthers?: YieldToOthers,
): Promise<CompiledIndex> {
  const removed = new Set(index.heads.filter((head) => !keep(head)).map((head) => head.id));
  return mergeParts([{ index, removed }], yieldToOthers);
}
