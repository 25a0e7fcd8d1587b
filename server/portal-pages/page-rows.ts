import type { PageFigure, PageRows } from "../../core/contract/page-study.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import type { PageHow } from "../store/page-tables.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import type { Stretch } from "./page-figures.ts";
import { pagesAsked } from "./pages-asked.ts";
import { toldWeeks } from "./told-weeks.ts";

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
  const all = pagesAsked(db, { from, documents: [document] })
    .select(["page_request.request", "request.seller"])
    .where("page_request.how", "=", how)
    .orderBy("page_request.request", "desc")
    .limit(mostRequests);
  const rows = await (of === "rated" ? all.where("request.result", "is not", null) : all).execute();
  const requests = rows.map(({ request }) => request);
  const joined = how === "about" && of !== "rated" ? await joinersOf(db, requests) : [];
  const sellers = new Set([...rows.map(({ seller }) => seller), ...joined]);
  sellers.delete(nobodyYet);
  return mayBeTold(account, sellers.size) ? requests : [];
}

/** Accounts of those who joined these questions. */
async function joinersOf(db: Reading, requests: readonly number[]): Promise<string[]> {
  if (requests.length === 0) return [];
  const rows = await db
    .selectFrom("request_joiner")
    .select("account")
    .distinct()
    .where("request", "in", requests)
    .execute();
  return rows.map(({ account }) => account);
}

/** Questions by week over half a year, the running one last; weeks without any are not there. */
export async function weeksOf(
  db: Reading,
  { document, of }: Asked,
  { stretch, account }: { readonly stretch: Stretch; readonly account: Pick<Account, "role"> },
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
  return toldWeeks(rows.toReversed(), stretch, account);
}
