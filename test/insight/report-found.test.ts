import { constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InsightCell } from "../../core/contract/insight.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { TrainerReport } from "../../core/contract/report.ts";
import { dateOf, dayOf } from "../../core/insight/local-days.ts";
import { acceptRepeat } from "../../server/clusters/accept-repeat.ts";
import { InsightEngine } from "../../server/insight/insight-engine.ts";
import { followQuestions } from "../../server/portal-pages/follow-questions.ts";
import { printedReport } from "../../server/report/print/printed-report.ts";
import { reportFile } from "../../server/report/report-file.ts";
import { writeReport } from "../../server/report/write-report.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { clusterAll } from "../unit/server/clusters/cluster-all.ts";
import { section } from "../unit/server/harness/plant-release.ts";
import { generateYear } from "./generate-year.ts";
import { asOf, planted, year } from "./planted.ts";
import { yearConfig } from "./year-config.ts";

/* The trainer's report over the generated year: each planted fact in its own week, nothing else, and nobody's name. */

const { region, newcomers, page, helpedPin, idlePin } = planted;
let folder: string;
let store: Store;
let engine: InsightEngine;
const sections = new Map<string, SectionRecord>(
  [page, helpedPin, idlePin].map(({ record: id }) => {
    const document = id === page.record ? page.document : `https://portal.example/${id}`;
    const title = id === page.record ? page.title : id;
    return [id, section({ id, document, title })] as const;
  }),
);
const catalogue = {
  section: (record: string) => sections.get(record),
  audienceOf: (record: string) => sections.get(record)?.audience ?? null,
  // Whatever page was open has a title of its own.
  sectionsOf: (document: string) => [
    [...sections.values()].find((one) => one.document === document) ??
      section({ id: document, document, title: document }),
  ],
};
/** As of the year's end, or of the morning after that week. */
const reportOf = (week: string, now = asOf): Promise<TrainerReport> =>
  writeReport(
    { store, engine, config: yearConfig(folder), now: new Date(now), catalogue, groups: ["everyone"] },
    { week },
  );
/** All that is clustered on a morning. @returns clusters by the section that they cite */
async function clusteredOn(day: string): Promise<Map<string, number>> {
  const found = await clusterAll(store, 30, `${day}T06:00:00Z`);
  return new Map(found.flatMap(({ id, cause }) => (cause?.record ? [[cause.record, id] as const] : [])));
}
const accepted = (cluster: number, record: string, day: string) =>
  acceptRepeat(store, {
    cluster,
    cause: "raise",
    section: section({ id: record, title: record }),
    by: "lead",
    at: `${day}T09:00:00Z`,
    language: "ru",
  });

/** Written on the Monday after its week, while what repeats is still remembered. */
let ofPage: TrainerReport;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-reports-"));
  const file = join(folder, "ask-me.sqlite");
  copyFileSync(await generateYear({ scale: 0.1 }), file, constants.COPYFILE_FICLONE);
  store = openStore(file);
  engine = new InsightEngine(file);
  const documents = { at: (address: string) => address, of: () => null };
  await followQuestions({ store, documents, signal: new AbortController().signal });
  await clusteredOn("2026-05-25");
  ofPage = await reportOf("2026-05-18", "2026-05-25T06:00:00Z");
  for (const pin of [helpedPin, idlePin]) {
    const found = await clusteredOn(pin.pinnedOn);
    await accepted(found.get(pin.record) ?? 0, pin.record, pin.pinnedOn);
  }
  for (const day of ["2026-08-10", "2026-08-17"]) await clusteredOn(day);
}, 300_000);
afterAll(async () => {
  await engine.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Mondays of the year, but for the first: nothing is before it. */
const weeks = Array.from({ length: 51 }, (_, n) => dateOf(dayOf(year.from) + (n + 1) * 7));
/** Newcomers of the wave ask most in their first weeks, week by week less; by then chance may hide it. */
const wave = { due: newcomers.from, until: "2026-03-22" };

describe("what rises", () => {
  test("is the region in the week in which it begins, the newcomers in theirs, and nothing in any other", async () => {
    const rising: Record<string, string[]> = {};
    for (const week of weeks) {
      const { rises } = await reportOf(week);
      if (rises.length > 0) rising[week] = rises.map(({ dimension, value }) => `${dimension} ${value}`);
    }
    expect(rising[region.from]).toEqual([`region ${region.name}`]);
    expect(rising[wave.due]).toEqual(expect.arrayContaining(["newcomer yes"]));
    const others = Object.keys(rising).filter(
      (week) => week !== region.from && !(week >= wave.due && week <= wave.until),
    );
    expect(others).toEqual([]);
  }, 120_000);
});

describe("the page that causes questions", () => {
  test("stands first in both of its weeks, above all that chance brings together", async () => {
    let questions = 0;
    for (const week of ["2026-05-11", "2026-05-18"]) {
      const [first, second] = (await reportOf(week)).pages;
      expect(first).toMatchObject({ document: page.document, title: page.title });
      expect(second?.questions ?? 0).toBeLessThan(first?.questions ?? 0);
      questions += first?.questions ?? 0;
    }
    expect(questions).toBe(page.questions);
    for (const week of ["2026-05-04", "2026-05-25"])
      expect((await reportOf(week)).pages.map(({ document }) => document)).not.toContain(page.document);
  });

  test("is to be made clearer, with a question in a seller's own words", () => {
    const fix = ofPage.fixes.find(({ proposal }) => proposal?.section?.record === page.record);
    expect(fix).toMatchObject({ topic: page.topic, proposal: { cause: "clarify", why: "opened-and-asked" } });
    expect(fix?.questions).toBe(ofPage.pages[0]?.questions);
    expect(fix?.words?.text).toMatch(/КАСКО/);
  });
});

const helpedIn = async (week: string) =>
  (await reportOf(week)).helped.map(({ title, helped }) => [title, helped]);

describe("what was done earlier", () => {
  test("is told from the fourth whole week on: the pin that helped", async () => {
    expect(await helpedIn("2026-07-06")).toEqual([]);
    expect(await helpedIn("2026-07-13")).toEqual([[expect.any(String), true]]);
  });

  test("and then the one that did not", async () => {
    expect((await helpedIn("2026-08-03")).map(([, helped]) => helped)).toEqual([true]);
    expect((await helpedIn("2026-08-10")).map(([, helped]) => helped)).toEqual([false, true]);
  });
});

function toldIn(cell: InsightCell | null): string {
  if (cell === null) return "nobody";
  return cell.kind === "hidden" ? "hidden" : `${cell.requests} of ${cell.sellers}`;
}

describe("nobody is named", () => {
  test("neither on the screen nor on paper nor in the workbook", async () => {
    const rows = await store.read
      .selectFrom("user")
      .select(["id", "name"])
      .where("role", "=", "seller")
      // Whoever looks at the year as a seller is called so.
      .where("id", "!=", "seller")
      .execute();
    const names = rows.flatMap(({ id, name }) => [id, name]);
    expect(names.length).toBeGreaterThan(500);
    for (const report of [ofPage, await reportOf(region.from)]) {
      const { text } = await extractText(
        await getDocumentProxy(await printedReport({ report, language: "ru", topics: [] })),
        { mergePages: true },
      );
      const file = await reportFile(report, { language: "ru", topicName: (id) => id });
      if (file.kind !== "file") throw new Error("A week's report fits a workbook");
      const parts = unzipSync(await new Response(file.body).bytes());
      const book = Object.values(parts).map((part) => new TextDecoder().decode(part));
      for (const said of [JSON.stringify(report), text, ...book])
        expect(names.filter((name) => said.includes(name))).toEqual([]);
    }
  }, 60_000);

  test("and of fewer than three sellers nothing is told", async () => {
    const report = await reportOf(region.from);
    const rows = await store.read
      .selectFrom("request")
      .select(["topic", "channel", "region", "seller"])
      // Moscow is three hours ahead.
      .where("askedAt", ">=", "2026-09-06T21:00:00Z")
      .where("askedAt", "<", "2026-09-13T21:00:00Z")
      .where("state", "!=", "cancelled")
      .execute();
    for (const [table, place] of [
      [report.table, "channel"],
      [report.byRegion, "region"],
    ] as const) {
      const byCell = Map.groupBy(rows, (row) => `${row.topic} ${row[place]}`);
      const cells = table.cells.flatMap((line, row) =>
        line.map((cell, column) => {
          const asked = byCell.get(`${table.rows[row]?.value} ${table.columns[column]?.value}`) ?? [];
          const sellers = new Set(asked.map(({ seller }) => seller)).size;
          const due =
            asked.length === 0 ? "nobody" : sellers < 3 ? "hidden" : `${asked.length} of ${sellers}`;
          return { told: toldIn(cell), due };
        }),
      );
      expect(cells.map(({ told }) => told)).toEqual(cells.map(({ due }) => due));
      expect(cells.filter(({ told }) => told.includes("of")).length).toBeGreaterThan(10);
    }
    const told = [...ofPage.fixes, ...ofPage.pages, ...report.pages, ...report.newcomers.channels];
    expect(told.filter(({ sellers }) => sellers < 3)).toEqual([]);
  });
});
