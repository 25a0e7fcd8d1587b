import type { SyncQuery } from "../../core/contract/sync.ts";
import type { SyncMark } from "./stored-part.ts";

/** What the next page is asked by. */
export type PageAsked = Pick<SyncQuery, "fields" | "texts" | "limit" | "cursor">;

// Titles weigh a fifth of what texts do, and are wanted all at once.
const titlesAtOnce = 5000;
const sectionsAtOnce = 1000;

/** Titles first, then the texts for as long as there is room for them. */
export function whatToAsk({ cursor, fields, stage, allTexts }: SyncMark): PageAsked {
  return {
    ...(cursor === null ? {} : { cursor }),
    fields,
    texts: allTexts ? "after" : "enough",
    limit: stage === "titles" ? titlesAtOnce : sectionsAtOnce,
  };
}
