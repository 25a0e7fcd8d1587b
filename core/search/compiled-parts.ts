import type { CompiledIndex } from "./compiled.ts";

/** One part and the ids of its sections that later parts replaced or that were removed. */
export type CompiledPart = { readonly index: CompiledIndex; readonly removed: ReadonlySet<string> };

/** A base and the small parts that came after it; together they answer as one index. */
export type CompiledParts = readonly CompiledPart[];

/** Parts whose only one is `index`. */
export function partsOf(index: CompiledIndex): CompiledParts {
  return [{ index, removed: new Set() }];
}

/**
 * The parts after a change: `removed` are the ids of sections that are gone, `changed` holds the new and the changed
 * ones. Nothing given is altered, so that searches under way keep what they have.
 */
export function withChange(
  parts: CompiledParts,
  change: { changed?: CompiledIndex; removed?: Iterable<string> },
): CompiledParts {
  const gone = new Set(change.removed);
  for (const head of change.changed?.heads ?? []) gone.add(head.id);
  const earlier = parts.map((part) => {
    const here = part.index.heads.filter((head) => gone.has(head.id)).map((head) => head.id);
    return here.length === 0 ? part : { index: part.index, removed: new Set([...part.removed, ...here]) };
  });
  return change.changed === undefined ? earlier : [...earlier, ...partsOf(change.changed)];
}
