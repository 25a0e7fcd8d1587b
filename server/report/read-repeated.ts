import { setImmediate as othersTurn } from "node:timers/promises";
import type { ReportAsked } from "../../core/contract/report.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import { isAskedFor } from "./is-asked-for.ts";
import { daysOf } from "./days-of.ts";
import type { ReportSpan } from "./report-span.ts";

/** A question that belongs to a cluster. */
export type RepeatedQuestion = {
  readonly request: number;
  readonly seller: string;
  readonly region: string | null;
  readonly channel: string | null;
};

/** Questions of a week by the clusters they belong to, the latest first. */
export async function readRepeated(
  db: Reading,
  span: Pick<ReportSpan, "since" | "until">,
  asked: ReportAsked,
): Promise<Map<number, RepeatedQuestion[]>> {
  const clusters = new Map<number, RepeatedQuestion[]>();
  for (const day of daysOf(span)) {
    const rows = (await readDay(db, day)).filter((row) => isAskedFor(row, asked));
    for (const { cluster, ...question } of rows.toSorted((a, b) => b.request - a.request)) {
      const known = clusters.get(cluster);
      if (known) known.push(question);
      else clusters.set(cluster, [question]);
    }
    await othersTurn();
  }
  return clusters;
}

// Not put in order by the database: it would go through all requests there are in that order.
const readDay = (db: Reading, { since, until }: Pick<ReportSpan, "since" | "until">) =>
  db
    .selectFrom("request")
    .innerJoin("cluster_member", "cluster_member.request", "request.id")
    .select(["cluster_member.cluster", "request.id as request", "request.seller"])
    .select(["request.region", "request.channel"])
    .where("request.askedAt", ">=", since)
    .where("request.askedAt", "<", until)
    .where("request.state", "!=", "cancelled")
    .where("request.seller", "!=", nobodyYet)
    .execute();
