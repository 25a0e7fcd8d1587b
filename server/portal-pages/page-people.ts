import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import { type PagesAsked, pagesAsked } from "./pages-asked.ts";

/**
 * Who asked from each page or was answered by it, each person once by page and way: those too who joined a colleague's question,
 * as far as its answer cites the page; where they were is not known. Without those whom nobody knows yet.
 */
export function pagePeople(db: Reading, of: PagesAsked) {
  const asked = pagesAsked(db, of);
  return asked
    .select(["page_request.document", "page_request.how", "request.seller as person"])
    .where("request.seller", "!=", nobodyYet)
    .union(
      asked
        .innerJoin("request_joiner", "request_joiner.request", "request.id")
        .select(["page_request.document", "page_request.how", "request_joiner.account as person"])
        .where("page_request.how", "=", "about"),
    );
}
