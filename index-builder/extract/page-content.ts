import type { DocumentKind, Place } from "../../core/contract/record.ts";

/** A piece of a page in reading order, before sections are cut. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: number;
      /** Fragment that leads here, "" where the page has none. */
      readonly anchor: string;
      readonly text: string;
      readonly aside?: true;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      /** Hash of the text and of the elements it stands in: equal on every page that repeats the block. */
      readonly mark: number;
      /** All of it is links. */
      readonly linked: boolean;
      /** In a whole body: it stands beside the page's article. */
      readonly aside?: true;
    }
  | { readonly kind: "cue"; readonly second: number; readonly text: string }
  /** A page, sheet or slide of a file begins; `text` is its heading, "" where it has none. */
  | { readonly kind: "part"; readonly place: Place; readonly text: string };

export type Crumb = { readonly text: string; readonly address: string | null };

/** What one page says, as stored between crawls: everything that needs only this page and the source's selectors. */
export type PageContent = {
  readonly kind: DocumentKind;
  /** Where the main content was found: by selector or element, or the whole body for want of either. */
  readonly root: "chosen" | "body";
  readonly titles: {
    /** By the configuration's selectors. */
    readonly selected: string;
    readonly h1: string;
    /** Text of `<title>`, the site's name still on it. */
    readonly tag: string;
  };
  readonly crumbs: readonly Crumb[];
  readonly language?: string;
  readonly owner?: string;
  readonly region?: readonly string[];
  readonly channel?: readonly string[];
  /** ISO instants or dates. */
  readonly changedAt?: string;
  readonly checkedAt?: string;
  /** Days that the configuration's rules found, for the whole page. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Of a file whose text is not what a reader sees. */
  readonly textQuality?: "poor";
  readonly blocks: readonly Block[];
};
