import { setImmediate as nextTurn } from "node:timers/promises";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import { pagesAsked } from "./pages-asked.ts";
import { weekAfter } from "./week-after.ts";

/** How many questions, and of how many different sellers. */
export type Counted = { readonly questions: number; readonly sellers: number };

export type PageFigures = {
  /** Different people who asked from it or about it. */
  readonly sellers: number;
  readonly from: Counted;
  /** Null where it is not known any more what all of these weeks brought. */
  readonly fromBefore: Counted | null;
  readonly about: Counted;
  readonly rated: Counted;
  readonly helped: Counted;
  /** Times it was opened from search, in weeks of three people or more; null where there is no such week. */
  readonly opened: number | null;
};

/** Mondays: of the first week of a stretch, and of the first week of the one of equal length before it. */
export type Stretch = { readonly from: string; readonly before: string };

type Known = {
  readonly now: Date;
  /** Of what was asked before it (ISO instant) it is not known from where. */
  readonly since: string;
};

/**
 * What is counted of every page that questions came from or were answered by in some weeks up to now, whoever may see it.
 * Read week by week, so that others work in between.
 */
export async function pageFigures(
  db: Reading,
  { from, before }: Stretch,
  { now, since }: Known,
): Promise<Map<string, PageFigures>> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (document: string): Tally => {
    const tally = tallies.get(document) ?? new Tally();
    tallies.set(document, tally);
    return tally;
  };
  for (let week = before; week <= weekOf(now); week = weekAfter(week)) {
    const rows = await pagesAsked(db, { from: week, to: weekAfter(week) })
      .select(["page_request.document", "page_request.how", "request.seller", "request.result"])
      .execute();
    for (const { document, how, seller, result } of rows) {
      const tally = tallyOf(document);
      if (week < from) {
        if (how === "from") tally.fromBefore.add().by(seller);
        continue;
      }
      tally.people.add().by(seller);
      tally[how].add().by(seller);
      if (how === "about" && result !== null) tally.rated.add().by(seller);
      if (how === "about" && result === "complete") tally.helped.add().by(seller);
    }
    if (week >= from)
      for (const { document, account } of await joinersIn(db, week)) {
        const tally = tallyOf(document);
        for (const sum of [tally.people, tally.about]) sum.by(account);
      }
    await nextTurn();
  }
  const opened = await openedSince(db, from);
  return new Map(
    [...tallies].flatMap(([document, { people, ...counts }]) =>
      people.questions === 0
        ? []
        : [
            [
              document,
              {
                sellers: people.sellers,
                from: counted(counts.from),
                fromBefore: since <= before ? counted(counts.fromBefore) : null,
                about: counted(counts.about),
                rated: counted(counts.rated),
                helped: counted(counts.helped),
                opened: opened.get(document) ?? null,
              },
            ] as const,
          ],
    ),
  );
}

/** Questions as they are counted. */
class Sum {
  questions = 0;
  readonly #sellers = new Set<string>();

  get sellers(): number {
    return this.#sellers.size;
  }

  add(): this {
    this.questions += 1;
    return this;
  }

  /** @param seller one who asked */
  by(seller: string): void {
    // Nobody knows how many those are.
    if (seller !== nobodyYet) this.#sellers.add(seller);
  }
}

class Tally {
  readonly people = new Sum();
  readonly from = new Sum();
  readonly fromBefore = new Sum();
  readonly about = new Sum();
  readonly rated = new Sum();
  readonly helped = new Sum();
}

function counted({ questions, sellers }: Sum): Counted {
  return { questions, sellers };
}

/** Who joined questions that pages answered. */
function joinersIn(db: Reading, week: string): Promise<{ document: string; account: string }[]> {
  return pagesAsked(db, { from: week, to: weekAfter(week) })
    .innerJoin("request_joiner", "request_joiner.request", "request.id")
    .select(["page_request.document", "request_joiner.account"])
    .where("page_request.how", "=", "about")
    .execute();
}

async function openedSince(db: Reading, from: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("page_opened")
    .select("document")
    .select((each) => each.fn.sum<number>("opens").as("opens"))
    .where("week", ">=", from)
    .groupBy("document")
    .execute();
  return new Map(rows.map(({ document, opens }) => [document, opens]));
}
