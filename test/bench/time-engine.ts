import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { b24Pages, b24Sections } from "../relevance/collections.ts";
import type { Engine } from "../relevance/engine.ts";
import { engines, isEngineName } from "../relevance/engines.ts";
import { openStoredEngine } from "../relevance/our-engine.ts";
import { growSections } from "./grow-sections.ts";
import { latencyOf, timeKeystrokes } from "./keystrokes.ts";

/**
 * Times one engine in a process of its own, so that its memory can be told: `--engine NAME [--sections 100000]
 * [--seconds 20]`. With `--store FILE` it only writes what ours keeps on disk, with `--stored FILE` ours opens that, as a
 * browser does at its start. The one line it writes is JSON.
 */
const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "ours" },
    sections: { type: "string" },
    seconds: { type: "string", default: "600" },
    store: { type: "string" },
    stored: { type: "string" },
  },
});
const { engine: name, sections, store, stored } = values;
if (!isEngineName(name)) throw new Error(`There is no engine ${name}`);
const open = engines[name];

// Every second of the judged queries, so that no choice of ours is among them.
const queries = b24Pages()
  .queries.filter((_, at) => at % 2 === 0)
  .map(({ text }) => text);
let records = b24Sections().records;
if (sections !== undefined) records = growSections(records, Number(sections));

if (store === undefined) await time();
else writeFileSync(store, (await (await open(records)).stored?.()) ?? "");

async function time(): Promise<void> {
  const { engine, loadMs } = await opened();
  const answer = engine.answer ?? engine.rank;
  const answering =
    engine.timed ??
    (async (typed: string): Promise<number> => {
      const started = performance.now();
      const answered = answer(typed);
      // Waiting for what is there already would add to what is measured.
      if (answered instanceof Promise) await answered;
      return performance.now() - started;
    });
  const strokes = await timeKeystrokes(answering, queries, Number(values.seconds) * 1_000);
  const contents = await engine.stored?.();
  const gzipBytes = contents === undefined ? null : gzipSync(contents).length;
  globalThis.gc?.();
  const rssMb = Math.round(process.memoryUsage().rss / 2 ** 20);
  const asked = queries.filter((query) => strokes.some(({ typed }) => typed === query)).length;
  const measured = {
    ...latencyOf(strokes),
    gzipBytes,
    loadMs,
    rssMb,
    keystrokes: strokes.length,
    queries: asked,
  };
  console.log(JSON.stringify(measured));
  await engine.close?.();
}

async function opened(): Promise<{ engine: Engine; loadMs: number }> {
  const started = performance.now();
  if (stored === undefined) {
    const engine = await open(records);
    return { engine, loadMs: Math.round(performance.now() - started) };
  }
  return openStoredEngine(stored, records);
}
