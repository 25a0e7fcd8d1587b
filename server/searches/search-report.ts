import type { AskedQuery, Mend, Mended, SearchReport } from "../../core/contract/search-quality.ts";
import { TaskSubject } from "../../core/contract/task.ts";
import type { FoundSwap } from "../../core/insight/search/find-swaps.ts";
import { normalQuery } from "../../core/insight/search/normal-query.ts";
import { searchMend } from "../../core/insight/search/search-mend.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import type { Taught } from "../tuning/taught.ts";
import { readSwaps } from "./read-swaps.ts";
import { type FiguredQuery, type SearchFigures, sumsOf } from "./search-figures.ts";

type Reporting = {
  readonly db: Reading;
  readonly taught: Taught;
  readonly catalogue: Pick<Catalogue, "section">;
  readonly account: Pick<Account, "groups">;
};

/** The figures as one reader may know them: sections that they may not see are proposed to nobody. */
export async function searchReport(figures: SearchFigures, reporting: Reporting): Promise<SearchReport> {
  const { db, taught, catalogue, account } = reporting;
  const swaps = await readSwaps(db, figures.periods, taught.synonyms);
  const sees = (record: string) => catalogue.section(record, account.groups);
  const { periods: _periods, zero, unopened, abandoned, askedAfter, found, frequent, ...same } = figures;
  const shown = [zero, unopened, abandoned, askedAfter, found, frequent].flat();
  const mended = {
    pinned: new Set(
      taught.pins.flatMap(({ record, queries }) => (sees(record) ? queries.map(normalQuery) : [])),
    ),
    tasks: await queriesWithTask(
      db,
      shown.map(({ text }) => text),
    ),
  };
  const told = (query: FiguredQuery): AskedQuery => {
    const { counts, records: _, places, ...about } = query;
    return {
      ...about,
      ...sumsOf(counts),
      places: [...places],
      meanPosition: counts.opened > 0 ? Math.round((counts.positions / counts.opened) * 10) / 10 : null,
      mend: mendOf(query, swaps, sees),
      mended: mendedOf(query, mended),
    };
  };
  return {
    ...same,
    zero: zero.map(told),
    unopened: unopened.map(told),
    abandoned: abandoned.map(told),
    askedAfter: askedAfter.map(told),
    found: found.map(told),
    frequent: frequent.map(told),
    synonyms: swaps.map(({ failedText, openedText, people, of, expected }) => ({
      failed: failedText,
      opened: openedText,
      people,
      of,
      expected,
    })),
  };
}

function mendOf(
  { query, records }: FiguredQuery,
  swaps: readonly FoundSwap[],
  sees: (record: string) => ReturnType<Catalogue["section"]>,
): Mend {
  const helped = records.filter(({ record }) => sees(record) !== undefined);
  const mend = searchMend({ query, helped }, swaps);
  if (mend.kind === "synonym") return { kind: "synonym", words: [...mend.words] };
  const section = mend.kind === "pin" ? sees(mend.record) : undefined;
  if (section === undefined) return { kind: "task" };
  const { id, title, heading, kind } = section;
  const name = heading === undefined || heading === title ? title : `${title} › ${heading}`;
  return { kind: "pin", record: id, title: name, document: kind };
}

type Done = { readonly pinned: ReadonlySet<string>; readonly tasks: ReadonlySet<string> };

function mendedOf({ query, text }: FiguredQuery, { pinned, tasks }: Done): Mended | null {
  if (pinned.has(query)) return "pinned";
  return tasks.has(text) ? "task" : null;
}

/** The subject of a task about a query; the same for the same words. */
export function querySubject(text: string): TaskSubject {
  return { kind: "query", query: text, record: null };
}

async function queriesWithTask(db: Reading, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const bySubject = new Map(
    texts.map((text) => [JSON.stringify(TaskSubject.parse(querySubject(text))), text]),
  );
  if (bySubject.size === 0) return new Set();
  const rows = await db
    .selectFrom("task")
    .select("subject")
    .where("subject", "in", [...bySubject.keys()])
    .where("state", "in", ["open", "doing"])
    .execute();
  return new Set(rows.map(({ subject }) => bySubject.get(subject) ?? ""));
}
