import type { PageContent } from "../extract/page-content.ts";
import type { Link } from "../address/acting-link.ts";
import type { TrapRule } from "../address/trap-guard.ts";
import type { UnreadReason } from "../files/file-content.ts";
import type { FetchFailure } from "../fetch/answer.ts";

/** Why an address is no document of its own though nothing failed. */
export type SkipReason =
  | "robots"
  | "acting"
  | "excluded"
  /** A kind of file that is not read here. */
  | "not-read"
  /** A clip without subtitles: it says nothing that could be searched. */
  | "no-subtitles"
  | `file-${UnreadReason}`
  /** Its first part is indexed; what came after a limit is not. */
  | "file-cut"
  | "sign-in"
  | "noindex"
  | "empty"
  | "too-deep"
  | "limit"
  | "outside"
  | `trap-${TrapRule}`;

/** What came of one visit. */
export type VisitResult =
  | {
      readonly kind: "page";
      /** Null where only the links count: the page asks not to be indexed. */
      readonly content: PageContent | null;
      readonly canonical: string | null;
      readonly links: readonly Link[];
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Pages, sheets or slides of a file that a limit left out. */
      readonly leftOut?: number;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "skipped"; readonly why: SkipReason }
  /** The identity was shown a log-in form: not for it, or its session is over. */
  | { readonly kind: "sign-in" }
  | { readonly kind: "closed"; readonly status: number }
  /** 404, 410, or the page that the portal shows for an address that cannot exist. */
  | { readonly kind: "gone"; readonly status: number | "soft" }
  | { readonly kind: "failed"; readonly why: FetchFailure; readonly detail: string };
