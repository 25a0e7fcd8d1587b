import type { BonusContest, BonusRow, BonusRows, BonusShown } from "../../core/contract/bonus.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import type { Account } from "../identity/account.ts";
import type { Outcome } from "../outcome.ts";
import { type BonusDesk, runningMonth, seesAll } from "./bonus-desk.ts";
import type { RowsFound, RowsWanted } from "./bonus-order.ts";
import { cutOfMark, markOf } from "./cut-mark.ts";
import { cutOf } from "./cut-of.ts";
import type { Cut } from "./month-reckoning.ts";
import { contested, contestsOf } from "./read-contests.ts";
import { payoutOf } from "./read-payouts.ts";

export type RowsAsked = {
  readonly month: string;
  readonly person?: string | undefined;
  readonly shown: BonusShown;
  readonly after: number;
  /** As the page before gave it. */
  readonly cut?: string | undefined;
};

const perPage = 100;
/** What a list shows of a question. */
const beginning = 200;

/** Whose rows: of one person, or of everybody where that is null. */
export type Whose =
  | { readonly kind: "whose"; readonly person: string | null }
  | { readonly kind: "forbidden" };

/** Whose rows somebody may see of those they ask for: an agent's are their own. */
export function whoseRows(account: Account, person: string | undefined): Whose {
  if (seesAll(account)) return { kind: "whose", person: person ?? null };
  const own = person === undefined || person === account.id;
  return own ? { kind: "whose", person: account.id } : { kind: "forbidden" };
}

/** A page of the requests behind a line. */
export async function showRows(
  desk: BonusDesk,
  account: Account,
  asked: RowsAsked,
): Promise<Outcome<BonusRows>> {
  const whose = whoseRows(account, asked.person);
  if (whose.kind === "forbidden") return { problem: "forbidden" };
  const { person } = whose;
  if (asked.month > runningMonth(desk)) return { problem: "not-found" };
  const { month, shown, after, cut } = asked;
  const by = contesterFor(account);
  const counted = { month, by, ...(cut === undefined ? {} : { cut: cutOfMark(cut) }) };
  const found = await (await rowsOf(desk, counted))({ person, shown, after, limit: perPage });
  return { answer: { ...found, rows: await toldRows(desk, found.rows, by), cut: markOf(found.cut) } };
}

/** Whose contests somebody sees; null: everybody's. */
export const contesterFor = (account: Account): string | null => (seesAll(account) ? null : account.id);

type Counted = {
  readonly month: string;
  readonly by: string | null;
  /** Up to where it is counted; without it up to now, or where it was closed. */
  readonly cut?: Cut;
};
type Page = Omit<RowsWanted, "contested">;

/** A month's rows, page by page: what comes between two pages changes neither of them. */
export async function rowsOf(
  desk: BonusDesk,
  { month, by, cut: given }: Counted,
): Promise<(page: Page) => Promise<RowsFound & { readonly cut: Cut }>> {
  let cut = given ?? cutOf(desk, await payoutOf(desk.store.read, month));
  const disputed = await contested(desk.store.read, by);
  return async (page) => {
    const found = await desk.engine.find({ month, cut, rows: { ...page, contested: disputed } });
    if (found.rows === null) throw new Error(`No rows of ${month} were given, though they were asked for`);
    ({ cut } = found.figures);
    return { ...found.rows, cut: found.figures.cut };
  };
}

/** A contest as far as it is of this answer: one that was decided before is of another. */
function standing(contest: BonusContest | undefined, answeredAt: string): BonusContest | null {
  const decidedAt = contest?.decision?.at;
  const isOver = decidedAt !== undefined && secondsOf(decidedAt) < secondsOf(answeredAt);
  return contest === undefined || isOver ? null : contest;
}

/** Rows with what stands beside the log: how the question begins, and whether it is contested. */
export async function toldRows(
  { store }: Pick<BonusDesk, "store">,
  rows: RowsFound["rows"],
  by: string | null,
): Promise<BonusRow[]> {
  const requests = rows.map(({ request }) => request);
  if (requests.length === 0) return [];
  const texts = new Map(
    (
      await store.read
        .selectFrom("request_text")
        .select(["request", "text"])
        .where("request", "in", requests)
        .execute()
    ).map(({ request, text }) => [request, text]),
  );
  const contests = await contestsOf(store.read, { requests, by });
  return rows.map((plain) => {
    const { person: _, met, ...row } = plain;
    return {
      ...row,
      verdict: met ? "met" : "breached",
      text: texts.get(row.request)?.slice(0, beginning) ?? null,
      contest: standing(contests.get(row.request), row.answeredAt),
    };
  });
}
