import type { Reading } from "../desk/people.ts";

export type PagesAsked = {
  /** Instants (ISO) of asking, half-open; without an end up to now. */
  readonly from: string;
  readonly to?: string;
  /** Without it of all documents. */
  readonly documents?: readonly string[];
};

/** Questions by the pages that they came from or were answered by; what was taken back counts nowhere. */
export function pagesAsked(db: Reading, { from, to, documents }: PagesAsked) {
  return db
    .selectFrom("page_request")
    .innerJoin("request", "request.id", "page_request.request")
    .where("page_request.at", ">=", from)
    .where("request.state", "!=", "cancelled")
    .$if(to !== undefined, (all) => all.where("page_request.at", "<", to ?? ""))
    .$if(documents !== undefined, (all) => all.where("page_request.document", "in", documents ?? []));
}
