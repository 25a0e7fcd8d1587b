import type { Options } from "minisearch";
import type { SectionRecord } from "../contract/record.ts";
import { termsOf } from "../analysis/terms-of.ts";
import { tokenize } from "../analysis/tokenize.ts";

/** The indexed fields, in the order of every array that has one entry per field. */
export const indexedFields = ["title", "heading", "text"] as const;

/** What builder and reader of a MiniSearch index must agree on; open a stored one with these very options. */
export const indexOptions: Options<SectionRecord> = {
  idField: "id",
  fields: [...indexedFields],
  storeFields: [],
  tokenize: (text) => tokenize(text).map((token) => token.form),
  processTerm: (form) => termsOf(form),
  autoVacuum: false,
};
