import { signal } from "@preact/signals";
import { z } from "zod";
import { readStored, writeStored } from "../platform/stored.ts";

const key = "ask-me-kept-release";

/** The run whose held release was left where it is: it no longer asks for a decision in this browser. */
export const keptRun = signal<string | null>(readStored(key, z.string()));

/** Leaves the release of this run held, or asks for a decision again when null. */
export function keepAsItWas(run: string | null): void {
  keptRun.value = run;
  writeStored(key, run);
}
