import type { SectionRecord } from "../../core/contract/record.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import type { Head } from "../../core/search/head.ts";
import { mergeParts } from "../../core/search/merge-parts.ts";
import { paceOf, type YieldToOthers } from "../../core/search/pace.ts";

type Whole = { readonly records: ReadonlyMap<string, SectionRecord>; readonly index: CompiledIndex };

// So many are looked at in a fraction of a millisecond.
const headsPerLook = 512;

/** The index of what these groups may see, as if there were nothing else; the very same one where they see all. */
export async function restrictIndex(
  { records, index }: Whole,
  groups: ReadonlySet<string>,
  yieldToOthers?: YieldToOthers,
): Promise<CompiledIndex> {
  const pace = paceOf(yieldToOthers);
  const hidden = new Set<string>();
  for (const [at, { id }] of index.heads.entries()) {
    if (records.get(id)?.audience.some((group) => groups.has(group)) !== true) hidden.add(id);
    if (at % headsPerLook === 0 && pace.due()) await pace.rest();
  }
  if (hidden.size === 0) return index;
  const seen = index.heads.length - hidden.size;
  // Few are sooner compiled anew than found among all the others' postings.
  if (seen * 4 >= index.heads.length) return mergeParts([{ index, removed: hidden }], yieldToOthers);
  return compileRecords(shownRecords(index.heads, { records, hidden }), yieldToOthers);
}

function* shownRecords(
  heads: readonly Head[],
  { records, hidden }: Pick<Whole, "records"> & { hidden: ReadonlySet<string> },
): Generator<SectionRecord> {
  for (const { id } of heads) {
    const record = hidden.has(id) ? undefined : records.get(id);
    if (record) yield record;
  }
}
