import type { Source } from "../../core/contract/config-source.ts";

/** What is usual on portals of one system: where their pages keep what, and which addresses lead nowhere. */
export type Preset = {
  readonly selectors: { readonly [K in keyof Source["selectors"]]?: readonly string[] };
  /** Parameters that do not change the page. */
  readonly junkParameters: readonly string[];
  /** Patterns over path and query, as in the configuration. */
  readonly neverFollow: readonly string[];
};
