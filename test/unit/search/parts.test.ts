import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange, type CompiledParts } from "../../../core/search/compiled-parts.ts";
import { mergeParts } from "../../../core/search/merge-parts.ts";
import { search } from "../../../core/search/search.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import type { SearchAnswer } from "../../../core/contract/search.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

const ask = (parts: CompiledParts, query: string): SearchAnswer =>
  search(openIndex(parts), { query, limit: 10, now: "2026-11-20T09:00:00Z" });

/** Base, then a change that removes and replaces some of it; and the records that hold afterwards, in their order. */
const history = fc
  .tuple(someRecords, someRecords, fc.array(fc.nat(13), { maxLength: 5 }))
  .map(([base, changed, gone]) => {
    const removed = gone.flatMap((at) => base[at]?.id ?? []);
    const replaced = new Set([...removed, ...changed.map((record) => record.id)]);
    return { base, changed, removed, holds: [...base.filter(({ id }) => !replaced.has(id)), ...changed] };
  });

async function partsAfter(change: {
  base: SectionRecord[];
  changed: SectionRecord[];
  removed: string[];
}): Promise<CompiledParts> {
  const changed = await compileRecords(change.changed);
  return withChange(partsOf(await compileRecords(change.base)), { changed, removed: change.removed });
}

test("base and changes answer as one index of what holds", async () => {
  await fc.assert(
    fc.asyncProperty(history, someQuery, async (change, query) => {
      const whole = partsOf(await compileRecords(change.holds));
      expect(ask(await partsAfter(change), query)).toEqual(ask(whole, query));
    }),
    { numRuns: 200 },
  );
});

test("merged, the parts are the index of what holds", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (change) => {
      expect(await mergeParts(await partsAfter(change))).toEqual(await compileRecords(change.holds));
    }),
    { numRuns: 60 },
  );
});

test("adding a record and removing it again changes no answer", async () => {
  const before = partsOf(await compileRecords(portal));
  const added = await compileRecords([sectionRecord({ id: "new", title: "Тариф каско на гироцикл" })]);
  const during = withChange(before, { changed: added });
  expect(ask(during, "гироцикл").total).toBe(1);
  const after = withChange(during, { removed: ["new"] });
  for (const query of ["гироцикл", "тариф каско", "гиро", "гироцыкл"]) {
    expect(ask(after, query)).toEqual(ask(before, query));
  }
});
