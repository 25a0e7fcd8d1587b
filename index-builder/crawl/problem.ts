import type { Loss } from "../release/judge-loss.ts";
import type { FetchFailure } from "../fetch/answer.ts";
import type { NoBrowser } from "../fetch/browser/launch-browser.ts";

/** Whatever kept a crawl from doing all it should, in terms of what an administrator can mend. */
export type CrawlProblem =
  | {
      readonly kind: "unreachable";
      readonly source: string;
      readonly address: string;
      readonly why: FetchFailure;
      readonly detail: string;
    }
  | {
      readonly kind: "robots-unavailable";
      readonly source: string;
      readonly address: string;
      readonly detail: string;
    }
  | { readonly kind: "robots-forbids-all"; readonly source: string; readonly address: string }
  | {
      readonly kind: "sign-in-refused";
      readonly source: string;
      readonly identity: string;
      readonly address: string;
      readonly status: number;
    }
  | {
      readonly kind: "no-form";
      readonly source: string;
      readonly identity: string;
      readonly address: string;
      readonly fields: readonly string[];
    }
  | {
      readonly kind: "no-token";
      readonly source: string;
      readonly identity: string;
      readonly address: string;
      readonly detail: string;
    }
  | {
      readonly kind: "probe-missing";
      readonly source: string;
      readonly identity: string;
      readonly address: string;
      readonly text: string;
    }
  /** Its pages have to be rendered, and there is nothing to render them with. */
  | {
      readonly kind: "no-browser";
      readonly source: string;
      readonly why: NoBrowser["why"];
      readonly detail: string;
    }
  | { readonly kind: "session-lost"; readonly source: string; readonly identity: string }
  | { readonly kind: "no-page-in-scope"; readonly source: string }
  | { readonly kind: "sitemap-unread"; readonly source: string; readonly address: string }
  | { readonly kind: "selector"; readonly source: string; readonly selector: string; readonly detail: string }
  | {
      readonly kind: "pages-failed";
      readonly source: string;
      readonly count: number;
      readonly example: string;
      readonly detail: string;
    }
  /** Most pages have answered without a word: the portal is ill, whatever its status says. */
  | { readonly kind: "pages-empty"; readonly source: string; readonly count: number }
  | { readonly kind: "data-not-writable"; readonly folder: string; readonly detail: string }
  /** Another crawl writes into the same folder. */
  | { readonly kind: "already-running"; readonly folder: string }
  /** Too much would vanish: the earlier release stays until somebody allows it. */
  | { readonly kind: "held"; readonly losses: readonly Loss[] }
  | { readonly kind: "nothing-to-publish" }
  | { readonly kind: "interrupted" };
