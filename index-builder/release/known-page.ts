/** One row of the crawl state as a release sees it. */
export type KnownPage = {
  readonly address: string;
  readonly redirectTo: string | null;
  readonly canonical: string | null;
  /** Hash of the content, null where the address has none of its own. */
  readonly content: string | null;
  /** What a link to it says; "" where no link says anything. */
  readonly linkText?: string;
};
