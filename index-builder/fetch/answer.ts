/** Why an address could not be read, as far as it tells what to do next. */
export type FetchFailure =
  | "timeout"
  | "name-unknown"
  | "connection-refused"
  | "certificate"
  | "too-large"
  | "server-error"
  | "rate-limited"
  | "network"
  /** Not asked: where it leads is not allowed. The detail names the rule. */
  | "refused-address"
  /** Not asked: its host failed too often in this run. */
  | "host-unavailable"
  /** The browser could not show the page. */
  | "rendering"
  | "stopped";

/** What came of one request: an answer of any status below 500, or a failure after the last retry. */
export type Answer =
  | {
      readonly kind: "answer";
      readonly address: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | {
      readonly kind: "failed";
      readonly address: string;
      readonly why: FetchFailure;
      readonly detail: string;
    };

/** One request. Conditional headers come from an earlier visit. */
export type Ask = {
  readonly address: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Fields of a form, sent as POST. */
  readonly form?: URLSearchParams;
  /** What a page's own script asks with. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Anything that can read an address: HTTP here, a browser where a portal needs one. Redirects come back unfollowed. */
export type Fetcher = {
  get(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
};
