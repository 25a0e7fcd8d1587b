import type { DocumentKind } from "../../core/contract/record.ts";
import type { FetchFailure } from "../fetch/answer.ts";
import type { SkipReason } from "../state/visit-result.ts";
import type { CrawlProblem } from "./problem.ts";

/** Documents of a source against the release before; none has changed where nothing was published. */
export type SourceChange = {
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  readonly kinds: Readonly<Partial<Record<DocumentKind, number>>>;
};

export type FailedPage = {
  readonly address: string;
  readonly why: FetchFailure;
  readonly detail: string;
};

/** What one source came to, all its identities together. */
export type SourceReport = SourceChange & {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** Requests for pages that were answered, redirects and refusals included. */
  readonly fetched: number;
  readonly unchanged: number;
  /** Not asked for: the sitemap says that they have not changed since they were. */
  readonly vouched: number;
  /** Not asked for: they seldom change. */
  readonly rested: number;
  readonly redirects: number;
  /** Addresses whose text is another document's: they became its aliases. */
  readonly duplicates: number;
  readonly documents: number;
  readonly sections: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** 401 and 403: not for that identity. */
  readonly closed: number;
  /** 404 and 410, links of the portal that lead nowhere. */
  readonly gone: readonly string[];
  readonly failed: readonly FailedPage[];
};

export type CrawlOutcome =
  | {
      /** would-publish: in a dry run. */
      readonly kind: "published" | "would-publish";
      readonly release: string;
      readonly documents: number;
      readonly sections: number;
      /** Index and release, from what was known to served. */
      readonly publishMs: number;
    }
  /** Every record is as in the release that is being served: it stays. */
  | {
      readonly kind: "unchanged";
      readonly release: string;
      readonly documents: number;
      readonly sections: number;
    }
  /** Too much would vanish: somebody has to allow it. */
  | { readonly kind: "held" }
  | { readonly kind: "not-published" };

export type CrawlReport = {
  readonly outcome: CrawlOutcome;
  readonly sources: readonly SourceReport[];
  readonly problems: readonly CrawlProblem[];
  readonly startedAt: Date;
  readonly finishedAt: Date;
};

/** 0 fine, 1 finished with problems, a held release among them, 2 failed: nothing new can be served. */
export function exitCodeOf({ outcome, problems }: CrawlReport): 0 | 1 | 2 {
  if (outcome.kind === "not-published") return 2;
  return problems.length > 0 ? 1 : 0;
}
