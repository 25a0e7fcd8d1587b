import type { ReportAsked, TrainerReport } from "../../core/contract/report.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { isAskedFor } from "./is-asked-for.ts";
import type { ReportReading } from "./report-reading.ts";
import type { ReportSpan } from "./report-span.ts";

const mostShown = 5;

/** Pages that were open when most was asked, of those that this reader may see. */
export async function reportPages(
  { store, catalogue, groups }: ReportReading,
  { since, until }: Pick<ReportSpan, "since" | "until">,
  asked: ReportAsked,
): Promise<TrainerReport["pages"]> {
  const rows = await store.read
    .selectFrom("page_request")
    .innerJoin("request", "request.id", "page_request.request")
    .select(["page_request.document", "request.seller", "request.region", "request.channel"])
    .where("page_request.how", "=", "from")
    .where("request.askedAt", ">=", since)
    .where("request.askedAt", "<", until)
    .where("request.state", "!=", "cancelled")
    .where("request.seller", "!=", nobodyYet)
    .execute();
  const byPage = Map.groupBy(
    rows.filter((row) => isAskedFor(row, asked)),
    ({ document }) => document,
  );
  return [...byPage]
    .map(([document, some]) => ({
      document,
      questions: some.length,
      sellers: new Set(some.map(({ seller }) => seller)).size,
    }))
    .filter(({ sellers }) => sellers >= fewestSellers)
    .toSorted((a, b) => b.questions - a.questions || (a.document < b.document ? -1 : 1))
    .flatMap((page) => {
      const section = catalogue.sectionsOf?.(page.document, groups).at(0);
      if (section === undefined) return [];
      const { title, kind, address } = section;
      return { ...page, title, kind, address: address.replace(/#.*$/, "") };
    })
    .slice(0, mostShown);
}
