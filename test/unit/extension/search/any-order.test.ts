import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { SyncPage } from "../../../../core/contract/sync.ts";
import { compileRecords } from "../../../../core/search/compile-records.ts";
import { mergeStoredParts } from "../../../../extension/search/merge-stored-parts.ts";
import { memoryKeyRange } from "../host/memory-database.ts";
import { someRecords } from "../../search/some-records.ts";
import { LocalCopy, pageOf } from "./local-copy.ts";

beforeEach(() => {
  vi.stubGlobal("IDBKeyRange", memoryKeyRange);
  return () => vi.unstubAllGlobals();
});

/** What happens to a page on its way, and after it. */
type Fate = { cut: boolean; again: boolean; doubled: boolean; merged: boolean };
type Step = { page: SyncPage; fate: Fate };

const someFate: fc.Arbitrary<Fate> = fc.record({
  cut: fc.boolean(),
  again: fc.boolean(),
  doubled: fc.boolean(),
  merged: fc.boolean(),
});

/** Items in any order, in batches of any size. */
function batchesOf<T>(items: readonly T[]): fc.Arbitrary<T[][]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([shuffled, size]) =>
      Array.from({ length: Math.ceil(shuffled.length / size) }, (_, at) =>
        shuffled.slice(at * size, at * size + size),
      ),
    );
}

/** A first copy as the server gives it: all titles, then the texts; one of them of a section that is gone. */
function firstCopy(records: readonly SectionRecord[]): fc.Arbitrary<SyncPage[]> {
  return fc
    .tuple(batchesOf(records), batchesOf(records))
    .map(([titles, texts]) => [
      ...titles.map((batch) =>
        pageOf({ records: batch.map((record) => ({ ...record, text: "" })), coming: "titles" }),
      ),
      ...texts.map((batch) =>
        pageOf({ texts: batch.map(({ id, text }) => ({ id, text })), coming: "texts" }),
      ),
      pageOf({ texts: [{ id: "gone", text: "Текст раздела, которого больше нет" }], complete: true }),
    ]);
}

/** A later round: what is gone, then what is new or changed. */
function laterRound(changed: readonly SectionRecord[], gone: readonly string[]): fc.Arbitrary<SyncPage[]> {
  return fc
    .tuple(batchesOf(gone), batchesOf(changed))
    .map(([removed, records]) => [
      ...removed.map((batch) => pageOf({ removed: batch })),
      ...records.map((batch) => pageOf({ records: batch })),
      pageOf({ removed: ["never there"], complete: true }),
    ]);
}

const someHistory = fc
  .tuple(someRecords, someRecords, someRecords, fc.array(fc.nat(13), { maxLength: 6 }))
  .chain(([base, changed, more, picks]) => {
    const gone = [...new Set(picks.flatMap((at) => base[at]?.id ?? []))];
    const holds = new Map(base.map((record) => [record.id, record]));
    for (const id of gone) holds.delete(id);
    for (const record of [...changed, ...more]) holds.set(record.id, record);
    const rounds = [firstCopy(base), laterRound(changed, gone), laterRound(more, [])] as const;
    return fc
      .tuple(fc.tuple(...rounds), fc.array(someFate, { minLength: 60, maxLength: 60 }))
      .map(([pages, fates]) => {
        const steps = pages.flat().flatMap((page, at): Step[] => {
          const fate = fates[at % fates.length];
          return fate === undefined ? [] : [{ page: { ...page, cursor: `c${at}` }, fate }];
        });
        return { steps, holds };
      });
  });

/** The same page with everything in it twice, the wrong one first. */
function doubled(page: SyncPage): SyncPage {
  const stale = page.records.map((record) => ({ ...record, title: "прежнее название" }));
  const staleTexts = page.texts.map(({ id }) => ({ id, text: "прежний текст" }));
  return {
    ...page,
    records: [...stale, ...page.records],
    texts: [...staleTexts, ...page.texts],
    removed: [...page.removed, ...page.removed],
  };
}

/** Syncs until the last page has come, however often the line is cut before. */
async function syncThrough(copy: LocalCopy, steps: readonly Step[]): Promise<void> {
  const left = steps.flatMap(({ page, fate }): Step[] => [
    ...(fate.cut ? [{ page, fate }] : []),
    ...(fate.again
      ? [{ page: { ...page, complete: false, cursor: `${page.cursor} once` }, fate: { ...fate, cut: false } }]
      : []),
    { page: fate.doubled ? doubled(page) : page, fate: { ...fate, cut: false } },
  ]);
  while (left.length > 0) {
    await copy.sync(async () => {
      const step = left.shift();
      if (step === undefined || step.fate.cut) return { kind: "offline", cause: "the line is cut" };
      return { kind: "ok", answer: step.page, status: 200 };
    });
    if (left[0]?.fate.merged === true && copy.rowsOf("sync").length > 0)
      await mergeStoredParts(copy.memory.db, copy.mark());
  }
}

test("in any order of batches, cut, repeated, doubled and merged, a copy ends as one made at once", async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, async ({ steps, holds }) => {
      const copy = new LocalCopy();
      await syncThrough(copy, steps);

      const kept = new Map(copy.records().map((record) => [record.id, record]));
      expect(kept).toEqual(new Map([...holds].toSorted(([one], [other]) => (one < other ? -1 : 1))));
      const index = await copy.index();
      const inItsOrder = index.heads.flatMap(({ id }) => holds.get(id) ?? []);
      expect(inItsOrder).toHaveLength(holds.size);
      expect(index).toEqual(await compileRecords(inItsOrder));
      const textOf = copy.textOf();
      for (const [id, { text }] of holds) expect(textOf(id) ?? "").toBe(text);
      const texts = [...holds.values()].flatMap(({ text }) => (text === "" ? [] : [text]));
      expect(copy.mark()).toMatchObject({
        complete: true,
        sections: holds.size,
        texts: texts.length,
        units: texts.join("").length,
      });
    }),
    { numRuns: 150 },
  );
});
