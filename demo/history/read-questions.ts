import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Seeded } from "./seeded.ts";

const AskedMatter = z.strictObject({
  id: z.string(),
  topic: z.string(),
  /** How often it is asked beside the others; 0 is never by itself. */
  weight: z.number().min(0),
  /** Address of a page of the portal and the section's heading. */
  at: z.strictObject({ page: z.string(), heading: z.string() }).optional(),
  asked: z.array(z.string()).min(1),
  answer: z.string(),
});
/** Something that sellers ask about, in several wordings, and what the desk answers. */
export type AskedMatter = z.infer<typeof AskedMatter>;

const SearchedMatter = z.strictObject({
  query: z.string(),
  /** What the hits were for, where the other keyboard layout was on. */
  shown: z.string().optional(),
  /** As of questions. */
  weight: z.number().positive(),
  at: z.strictObject({ page: z.string(), heading: z.string() }).optional(),
  /** What is typed instead, where nothing was found. */
  instead: z.string().optional(),
});
/** Something that sellers search, and the section that is opened; without one nothing is found. */
export type SearchedMatter = z.infer<typeof SearchedMatter>;

/** @throws if the file beside this one is not as the schema says. */
export const readQuestions = (): AskedMatter[] => z.array(AskedMatter).parse(parsed("questions.yaml"));
/** @throws likewise. */
export const readSearches = (): SearchedMatter[] => z.array(SearchedMatter).parse(parsed("searches.yaml"));

function parsed(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

/** One wording of a question, as a seller of that town writes it. */
export function wordingOf({ asked }: AskedMatter, region: string, chance: Seeded): string {
  return chance
    .pick(asked)
    .replaceAll("{Город}", region)
    .replaceAll(/\[([^\]]+)\]/g, (_, choices: string) => chance.pick(choices.split("|")));
}
