import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insightEndpoints } from "../../core/contract/insight-endpoints.ts";
import type { InsightTable } from "../../core/contract/insight.ts";
import { answerTime } from "../../core/desk/answer-time.ts";
import { dateOf, dayOf } from "../../core/insight/local-days.ts";
import { RequestClocks } from "../../server/desk/request-clocks.ts";
import { planted, year } from "./planted.ts";
import { wordings } from "./question-words.ts";
import { type ServedYear, serveYear } from "./serve-year.ts";

/*
 * A generated year of a company of today's size with facts planted in it: each is found in its place, and nothing that was
 * not planted.
 */

let served: ServedYear;
beforeAll(async () => {
  served = await serveYear({ scale: 0.1 });
}, 180_000);
afterAll(() => served.close());

const { region, newcomers, page } = planted;

/** Every fortnight that has one before it. */
const fortnights = Array.from({ length: 25 }, (_, n) => {
  const from = dayOf(year.from) + (n + 1) * 14;
  return { from: dateOf(from), to: dateOf(from + 13) };
});
const meets = (period: { from: string; to: string }, other: { from: string; to: string }): boolean =>
  period.from <= other.to && other.from <= period.to;
/** While they ask most, and until a fortnight of that is what was before. */
const wave = { from: newcomers.from, to: "2026-03-22" };

const summaryOf = (query: { from: string; to: string }) =>
  served.get("lead", insightEndpoints.insightSummary, { query });

describe("what rises", () => {
  test.each(fortnights.map((fortnight) => [fortnight.from, fortnight] as const))(
    "%s",
    async (_, fortnight) => {
      const { rises } = await summaryOf(fortnight);
      const told = rises.map(({ dimension, value, within }) => ({ dimension, value, within }));
      const due = [
        ...(meets(fortnight, region) ? [{ dimension: "region", value: region.name, within: null }] : []),
        ...(meets(fortnight, wave)
          ? [
              { dimension: "newcomer", value: "yes", within: null },
              { dimension: "region", value: newcomers.region, within: null },
            ]
          : []),
      ];
      expect(told).toHaveLength(due.length);
      expect(told).toEqual(expect.arrayContaining(due));
    },
  );

  test("says how much: twice and a third of what would have come", async () => {
    const [rise] = (await summaryOf(region)).rises;
    expect(rise?.times).toBeGreaterThan(region.times * 0.8);
    expect(rise?.times).toBeLessThan(region.times * 1.25);
    expect(rise?.chance).toBeLessThan(1e-6);
  });
});

test("the table has the region's rise in its column, and every cell opens the requests behind it", async () => {
  const query = { ...region, rows: "topic", columns: "region" } as const;
  const table = await served.get("lead", insightEndpoints.insightTable, { query });
  const column = table.columns.findIndex(({ value }) => value === region.name);
  const total = table.columns[column]?.total;
  if (total?.kind !== "shown") throw new Error("Nothing is hidden from the lead");
  expect(total.requests).toBeGreaterThan(2 * (total.before ?? 0));
  expect(sumOf(table, column)).toBe(total.requests);

  const topic = table.rows[0]?.value ?? "";
  const cell = table.cells[0]?.[column];
  const behind = { from: region.from, to: region.to, topic, region: region.name };
  const rows = await served.get("lead", insightEndpoints.insightRows, { query: { ...behind, limit: 500 } });
  expect(cell).toMatchObject({ requests: rows.total });
  expect(rows.rows).toHaveLength(rows.total ?? 0);
  expect(new Set(rows.rows.map((row) => [row.topic, row.region].join()))).toEqual(
    new Set([`${topic},${region.name}`]),
  );
  const csv = await (
    await served.fetch("lead", `/api/insight/rows.csv?${new URLSearchParams(behind)}`)
  ).text();
  expect(csv.trimEnd().split("\r\n")).toHaveLength((rows.total ?? 0) + 1);
});

function sumOf({ cells }: InsightTable, column: number): number {
  return cells.reduce((sum, row) => {
    const cell = row[column];
    return sum + (cell?.kind === "shown" ? cell.requests : 0);
  }, 0);
}

const mean = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0) / some.length;

test("the newcomers' wave is the largest cohort, asks most in its first weeks and less from week to week", async () => {
  const query = { from: "2025-12-01", to: "2026-08-31" };
  const { cohorts } = await served.get("lead", insightEndpoints.insightOnboarding, { query });
  const months = cohorts.filter(({ month }) => month !== null).toSorted((a, b) => b.sellers - a.sellers);
  expect(months[0]?.month).toBe("2026-03");
  const weeks = months[0]?.weeks.map(({ perSeller }) => perSeller) ?? [];
  const [first, later, late] = [weeks.slice(0, 4), weeks.slice(4, 12), weeks.slice(14, 26)].map(mean);
  expect(first).toBeGreaterThan(1.3 * (later ?? 0));
  expect(later).toBeGreaterThan(1.3 * (late ?? 0));
});

test("the page's 25 questions of 22 sellers lie behind its topic in its weeks", async () => {
  const rows = await allRows({ from: page.from, to: page.to, topic: page.topic });
  const its = rows.filter(({ text }) => wordings.page.some((wording) => wording === text));
  expect(its).toHaveLength(page.questions);
  expect(new Set(its.map(({ seller }) => seller?.id)).size).toBe(page.sellers);
  const elsewhere = await allRows({ from: "2026-04-13", to: "2026-05-10", topic: page.topic });
  expect(elsewhere.filter(({ text }) => wordings.page.some((wording) => wording === text))).toEqual([]);
});

async function weekly(which: "helpedPin" | "idlePin", weeks: readonly [number, number]): Promise<number> {
  const begun = dayOf(planted[which].pinnedOn);
  const query = {
    from: dateOf(begun + weeks[0] * 7),
    to: dateOf(begun + weeks[1] * 7 - 1),
    topic: "tariffs",
  };
  const rows = await allRows(query);
  const its = rows.filter(({ text }) => wordings[which].some((wording) => wording === text));
  return its.length / (weeks[1] - weeks[0]);
}

test("questions that a pin answers become few, those of the other one stay", async () => {
  expect(await weekly("helpedPin", [0, 4])).toBeLessThan(0.3 * (await weekly("helpedPin", [-4, 0])));
  expect(await weekly("idlePin", [0, 4])).toBeGreaterThan(0.6 * (await weekly("idlePin", [-4, 0])));
});

async function allRows(query: Record<string, string> & { from: string; to: string }) {
  const first = await served.get("lead", insightEndpoints.insightRows, { query: { ...query, limit: 500 } });
  const rows = [...first.rows];
  for (let after = first.next; after !== null;) {
    const more = await served.get("lead", insightEndpoints.insightRows, {
      query: { ...query, limit: 500, after },
    });
    rows.push(...more.rows);
    after = more.next;
  }
  expect(rows).toHaveLength(first.total ?? 0);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return rows;
}

test("figures are those that the database itself counts", async () => {
  const { read } = served.deps.store;
  // Moscow is three hours ahead.
  const rows = await read
    .selectFrom("request")
    .selectAll()
    .where("askedAt", ">=", "2026-09-06T21:00:00Z")
    .where("askedAt", "<", "2026-09-20T21:00:00Z")
    .where("channel", "=", "Банки")
    .where("state", "!=", "cancelled")
    .execute();
  const query = { from: "2026-09-07", to: "2026-09-20", channel: "Банки" };
  const { figures } = await served.get("lead", insightEndpoints.insightSummary, { query });
  const took = rows.flatMap(({ answeredInSeconds: seconds }) => seconds ?? []).toSorted((a, b) => a - b);
  const late = rows.filter(({ breachesAt }) => breachesAt !== null).length;
  expect(figures).toMatchObject({
    requests: rows.length,
    sellers: new Set(rows.map(({ seller }) => seller)).size,
    answered: took.length,
    late,
    metShare: (rows.length - late) / rows.length,
    medianSeconds: took[Math.ceil(took.length / 2) - 1],
    p95Seconds: took[Math.ceil(took.length * 0.95) - 1],
    returned: rows.filter(({ reopenedCount }) => reopenedCount > 0).length,
    routed: rows.filter(({ wentToSpecialist }) => wentToSpecialist === 1).length,
    incomplete: rows.filter(({ result }) => result === "incomplete").length,
  });
});

test("what the generator writes is what the server would have: a row is its log", async () => {
  const { read } = served.deps.store;
  const rows = await read.selectFrom("request").selectAll().where("id", ">", 20_000).limit(500).execute();
  const logs = await new RequestClocks(served.deps.config.desk).logsOf(read, rows);
  for (const { id, breachesAt, answeredInSeconds } of rows) {
    const log = logs.get(id);
    if (log === undefined) throw new Error(`Request ${id} has no log`);
    expect({ id, ...answerTime(log) }).toEqual({ id, breachesAt, answeredInSeconds });
  }
});
