import type { SkipReason } from "../state/visit-result.ts";

/**
 * What became of one address, and the rule that decided it.
 * hidden: the portal keeps it from this identity now · gone: said to be gone once, still shown · purged: shown no longer.
 */
export type CrawlEvent = {
  readonly source: string;
  readonly identity: string;
  readonly address: string;
} &
  /** vouched: not asked for, since the sitemap says that it has not changed · rested: nor, since it seldom changes. */
  (
    | { readonly kind: "fetched" | "unchanged" | "vouched" | "rested" }
    | { readonly kind: "redirected"; readonly to: string }
    | { readonly kind: "skipped"; readonly rule: SkipReason }
    | { readonly kind: "hidden"; readonly rule: "closed" | "sign-in" | "not-admitted" }
    | { readonly kind: "gone" | "purged"; readonly rule: string }
    | { readonly kind: "failed"; readonly rule: string; readonly detail: string }
  );

export type TellEvent = (event: CrawlEvent) => void;
