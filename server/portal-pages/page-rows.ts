import type { PageFigure, PageRows } from "../../core/contract/page-study.ts";
import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import type { PageHow } from "../store/page-tables.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";

const mostRequests = 200;
const mostWeeks = 26;

/** Which questions each figure counts. */
const hows: Record<PageFigure, PageHow | null> = {
  from: "from",
  about: "about",
  rated: "about",
  queries: null,
  broken: null,
};

type Asked = { readonly document: string; readonly of: PageFigure };

/**
 * Numbers of the requests behind a figure, the latest first; none behind those that count something else. The trainer is told
 * by how many they are of now: the figure may be an hour old, and somebody erased since.
 */
export async function requestsBehind(
  db: Reading,
  { document, of }: Asked,
  { from, account }: { readonly from: string; readonly account: Pick<Account, "role"> },
): Promise<number[]> {
  const how = hows[of];
  if (how === null) return [];
  const all = db
    .selectFrom("page_request")
    .innerJoin("request", "request.id", "page_request.request")
    .select(["page_request.request", "request.seller"])
    .where("page_request.document", "=", document)
    .where("page_request.how", "=", how)
    .where("page_request.at", ">=", from)
    .orderBy("page_request.request", "desc")
    .limit(mostRequests);
  const rows = await (of === "rated" ? all.where("request.result", "is not", null) : all).execute();
  const sellers = new Set(rows.map(({ seller }) => seller)).size;
  return mayBeTold(account, sellers) ? rows.map(({ request }) => request) : [];
}

/** Questions by week over half a year, the running one last; weeks without any are not there. */
export async function weeksOf(
  db: Reading,
  { document, of }: Asked,
  account: Pick<Account, "role">,
): Promise<PageRows["weeks"]> {
  if (of !== "from" && of !== "about") return [];
  const rows = await db
    .selectFrom("page_week")
    .select(["week", "questions", "sellers"])
    .where("document", "=", document)
    .where("how", "=", of)
    .orderBy("week", "desc")
    .limit(mostWeeks)
    .execute();
  return rows.toReversed().map(({ week, questions, sellers }) => ({
    week,
    questions: mayBeTold(account, sellers) ? questions : null,
  }));
}
