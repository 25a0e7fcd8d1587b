import { readFileSync } from "node:fs";
import type { SectionRecord } from "../../core/contract/record.ts";
import { fromBinary, toBinary } from "../../core/search/binary.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { correctQuery } from "../../core/search/correct-query.ts";
import { planQuery } from "../../core/search/plan-query.ts";
import { rankSections } from "../../core/search/rank-sections.ts";
import { readQuery } from "../../core/search/read-query.ts";
import { openIndex } from "../../core/search/search-index.ts";
import { search } from "../../core/search/search.ts";
import type { Engine } from "./engine.ts";

const now = "2026-11-01T00:00:00Z";

/** The engine of browser and server over these records, for a seller of whom nothing is known. */
export async function ourEngine(records: readonly SectionRecord[]): Promise<Engine> {
  const compiled = await compileRecords(records);
  return engineOver(compiled, records);
}

/** Opens what the engine keeps on disk, as a browser does at its start; the time is from the bytes to the first answer. */
export function openStoredEngine(
  file: string,
  records: readonly SectionRecord[],
): { engine: Engine; loadMs: number } {
  const bytes = readFileSync(file);
  const started = performance.now();
  const read = fromBinary(bytes);
  if (read.kind !== "read") throw new Error(`${file} is no index of this program: ${read.kind}`);
  const engine = engineOver(read.index, records);
  engine.answer?.("т");
  return { engine, loadMs: Math.round(performance.now() - started) };
}

function engineOver(compiled: CompiledIndex, records: readonly SectionRecord[]): Engine {
  const index = openIndex(partsOf(compiled));
  const texts = new Map(records.map((record) => [record.id, record.text]));
  return {
    // Sections as they rank: an answer groups them by document, and a question asks for one sentence among a page's.
    rank: (typed) => {
      const { query } = correctQuery(index, readQuery(index, typed));
      return rankSections(index, planQuery(index, query), { now })
        .ranked.slice(0, 10)
        .map(({ section }) => index.heads[section]?.id ?? "");
    },
    answer: (query) => search(index, { query, limit: 20, now, textOf: (id) => texts.get(id) }),
    stored: () => toBinary(compiled),
  };
}
