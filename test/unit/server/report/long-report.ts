import type { InsightCell, InsightTable } from "../../../../core/contract/insight.ts";
import type { ReportFix, TrainerReport } from "../../../../core/contract/report.ts";
import type { Task } from "../../../../core/contract/task.ts";

/** So long a question that it takes two lines. */
const question = (n: number): string =>
  `Вопрос-${n}: клиенту двадцать один год, жене тридцать, чей коэффициент берут для КАСКО, если оба вписаны в полис?`;
/** An address, which has no place to break a line. */
export const endless = `https://portal.example/${"auto-kasko-privolzhsky-okrug-".repeat(8)}`;

const cell: InsightCell = {
  kind: "shown",
  requests: 1234,
  sellers: 200,
  metShare: null,
  medianSeconds: null,
  p95Seconds: null,
  returned: 0,
  before: 3,
};

const table = (rows: number, columns: readonly string[]): InsightTable => ({
  asOf: "2026-11-23T05:00:00Z",
  rows: Array.from({ length: rows }, (_, n) => ({ value: `тема ${n}`, total: cell })),
  columns: columns.map((value) => ({ value, total: cell })),
  cells: Array.from({ length: rows }, () => columns.map(() => cell)),
  total: cell,
});

const fix = (n: number): ReportFix => ({
  cluster: n,
  title: n === 3 ? endless : question(n),
  topic: "tariffs",
  proposal: null,
  questions: 100 - n,
  sellers: 50,
  regions: [{ name: "Казань", questions: 12 }],
  channels: [{ name: "Автосалоны", questions: 40 }],
  words: { text: question(n), region: "Казань", channel: null },
  task: null,
});

const task = (n: number): Task => ({
  id: n,
  kind: "clarify",
  subject: { kind: "cluster", cluster: n, record: null },
  title: question(n),
  about: null,
  note: "",
  evidence: { sellers: 20, questions: 40, searches: 0 },
  state: "open",
  owner: "Департаментавтострахованияиперестрахования",
  dueOn: "2026-11-27",
  createdBy: null,
  createdAt: "2026-11-16T09:00:00Z",
  changedAt: "2026-11-16T09:00:00Z",
});

/** A week in which everything there is to tell is much, and long. */
export const longReport: TrainerReport = {
  from: "2026-11-16",
  to: "2026-11-22",
  asOf: "2026-11-23T05:00:00Z",
  today: "2026-11-23",
  region: [],
  channel: [],
  values: { region: [], channel: [] },
  headline: { kind: "few", fixes: 3 },
  figures: { questions: 4860, sellers: 1402, before: 5170 },
  repeated: 710,
  fixes: Array.from({ length: 30 }, (_, n) => fix(n)),
  pages: [
    {
      document: "kasko",
      title: "Тарифы КАСКО",
      kind: "page",
      address: "https://portal.example/kasko",
      questions: 25,
      sellers: 22,
    },
  ],
  helped: Array.from({ length: 8 }, (_, n) => ({
    cluster: n,
    title: question(n),
    kind: "raise",
    doneAt: "2026-10-05T09:00:00Z",
    before: 24,
    after: n === 0 ? null : 5,
    helped: true,
  })),
  newcomers: {
    weeks: 13,
    channels: [{ name: "Автосалоны", sellers: 10, perWeek: 8.6 }],
    all: { sellers: 20, perWeek: 7 },
    others: { sellers: 200, perWeek: 1.7 },
  },
  table: table(70, ["Агенты", "Банки", "Автосалоны", "Офисы", "Телефон", "Партнёры", "Почта"]),
  byRegion: table(12, ["Казань", "Екатеринбург", "Нижний Новгород"]),
  rises: [
    {
      dimension: "topic",
      value: "tariffs",
      within: { dimension: "region", value: "Казань" },
      requests: 40,
      before: 12,
      sellers: 20,
      times: 3.17,
      chance: 1e-9,
    },
  ],
  tasks: Array.from({ length: 60 }, (_, n) => task(n)),
  schedule: null,
};
