import { z } from "zod";
import { Hit } from "../../core/contract/search.ts";
import { browser } from "../platform/browser.ts";
import type { OmniboxRow } from "./omnibox-rows.ts";

export const omniboxRowsKey = "omnibox-rows";
const Kept = z
  .object({
    query: z.string(),
    rows: z.array(z.object({ content: z.string(), hit: Hit, position: z.int() })),
  })
  .catch({ query: "", rows: [] });

type ChosenRow = { readonly query: string; readonly hit: Hit; readonly position: number };
type Shown = { readonly query: string; readonly rows: readonly OmniboxRow[] };

/** Keeps the rows that are shown: the background may sleep while one is read. */
export async function keepOmniboxRows({ query, rows }: Shown): Promise<void> {
  const kept = { query, rows: rows.map(({ content, hit, position }) => ({ content, hit, position })) };
  await browser.storage.session.set({ [omniboxRowsKey]: kept });
}

/** The hit of a row that was shown last, and what it was found for; null where no row has this address. */
export async function omniboxRowAt(content: string): Promise<ChosenRow | null> {
  const { query, rows } = Kept.parse((await browser.storage.session.get(omniboxRowsKey))[omniboxRowsKey]);
  const row = rows.find((one) => one.content === content);
  return row ? { query, hit: row.hit, position: row.position } : null;
}
