import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Alphabet, alphabets } from "./font-runs.ts";
import { plainFont } from "./plain-font.ts";

const { resolve } = createRequire(import.meta.url);

/** The face of the console, as a printed page can carry it. */
export async function readFonts(): Promise<ReadonlyMap<Alphabet, Buffer>> {
  return new Map(
    await Promise.all(
      alphabets.map(async (alphabet) => {
        const file = resolve(`@fontsource-variable/inter/files/inter-${alphabet}-wght-normal.woff2`);
        return [alphabet, plainFont(await readFile(file))] as const;
      }),
    ),
  );
}
