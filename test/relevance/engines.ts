import type { OpenEngine } from "./engine.ts";
import { miniSearchAsDocumented, miniSearchWithOurAnalysis } from "./mini-search-engines.ts";
import { ourEngine } from "./our-engine.ts";

/** Every engine that is compared, by the name that tables show, ours first. */
export const engines = {
  ours: ourEngine,
  "MiniSearch as documented": miniSearchAsDocumented,
  "MiniSearch with our analysis": miniSearchWithOurAnalysis,
  FlexSearch: peer("flexsearch", "open"),
  "FlexSearch with our stemmer": peer("flexsearch", "openWithOurStemmer"),
  "Orama (Russian)": peer("orama", "open"),
  "Orama with our stemmer": peer("orama", "openWithOurStemmer"),
  "lunr-ru": peer("lunr", "open"),
  "SQLite FTS5": peer("sqlite", "open"),
  "SQLite FTS5 with our stems": peer("sqlite", "openWithOurStemmer"),
  Pagefind: peer("pagefind", "open"),
} satisfies Record<string, OpenEngine>;
export type EngineName = keyof typeof engines;

export const isEngineName = (name: string): name is EngineName => Object.hasOwn(engines, name);

/** What only benchmarks install, and so no type is known of before it is there. */
function peer(file: string, opener: string): OpenEngine {
  return async (records) => {
    const address = new URL(`../bench/peers/${file}.mjs`, import.meta.url).href;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- scripts of our own, written to this form
    const { [opener]: open } = (await import(address)) as Record<string, OpenEngine>;
    if (open === undefined) throw new Error(`${file}.mjs has no ${opener}`);
    return open(records);
  };
}
