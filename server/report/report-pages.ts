import { setImmediate as othersTurn } from "node:timers/promises";
import type { ReportAsked, TrainerReport } from "../../core/contract/report.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { daysOf } from "./days-of.ts";
import { isAskedFor } from "./is-asked-for.ts";
import type { ReportReading } from "./report-reading.ts";
import type { ReportSpan } from "./report-span.ts";

const mostShown = 5;

const readDay = (db: Reading, { since, until }: Pick<ReportSpan, "since" | "until">) =>
  db
    .selectFrom("page_request")
    .innerJoin("request", "request.id", "page_request.request")
    .select(["page_request.document", "request.seller", "request.region", "request.channel"])
    .where("page_request.how", "=", "from")
    .where("request.askedAt", ">=", since)
    .where("request.askedAt", "<", until)
    .where("request.state", "!=", "cancelled")
    .where("request.seller", "!=", nobodyYet)
    .execute();

/** Pages that were open when most was asked, of those that this reader may see. */
export async function reportPages(
  { store, catalogue, groups }: ReportReading,
  span: Pick<ReportSpan, "since" | "until">,
  asked: ReportAsked,
): Promise<TrainerReport["pages"]> {
  const rows: Awaited<ReturnType<typeof readDay>> = [];
  for (const day of daysOf(span)) {
    rows.push(...(await readDay(store.read, day)).filter((row) => isAskedFor(row, asked)));
    await othersTurn();
  }
  const byPage = Map.groupBy(rows, ({ document }) => document);
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
