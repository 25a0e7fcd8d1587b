import type { Said, SourceRun } from "../../../core/contract/crawl-run.ts";

const portal = "https://portal.severmost.example";
const page = (path: string): string => `${portal}${path}`;

const late: Said = {
  ru: "не ответил вовремя (no answer in 30 s)",
  en: "did not answer in time (no answer in 30 s)",
};
const broken: Said = { ru: "сбой соединения (ECONNRESET)", en: "the connection failed (ECONNRESET)" };
const faulty = (status: number): Said => ({
  ru: `ошибка на стороне портала (HTTP ${status})`,
  en: `the portal reports an error of its own (HTTP ${status})`,
});

/** Pages that could not be read, and why. */
const unread: readonly (readonly [path: string, said: Said])[] = [
  ["/news/2026/11/obnovlenie-osago", late],
  ["/news/2026/11/akciya-vzr", late],
  ["/news/2026/10/itogi", late],
  ["/work/forms/zayavlenie-na-zamenu-voditelya-v-polise-osago-2026.docx", faulty(502)],
  ["/products/dms/family", broken],
  ["/products/travel/schengen", faulty(503)],
  ["/products/property/flat", faulty(503)],
];

/** The last run of the source «portal» with its lists. */
export function portalRun(now: number): SourceRun {
  return {
    id: "portal",
    startedAt: new Date(now - 1_840_000).toISOString(),
    finishedAt: new Date(now - 1_440_000).toISOString(),
    fetched: 1204,
    unchanged: 6890,
    vouched: 1320,
    rested: 640,
    redirects: 212,
    duplicates: 94,
    documents: 8214,
    sections: 41_822,
    added: 12,
    changed: 96,
    vanished: 0,
    kinds: { page: 7402, pdf: 618, sheet: 121, video: 73 },
    answers: { "200": 1204, "304": 6890, redirect: 212, closed: 31, gone: 44, failed: 19, skipped: 1730 },
    skipped: [
      {
        rule: "acting",
        count: 918,
        said: {
          ru: "ссылки-действия (выход, удаление, правка)",
          en: "links that act (log out, delete, edit)",
        },
        examples: [page("/logout"), page("/products/casco/tariffs-pfo?action=edit")],
      },
      {
        rule: "trap-filters",
        count: 604,
        said: { ru: "ловушка: фильтры во всех сочетаниях", en: "trap: filters in every combination" },
        examples: [page("/catalog?region=16&type=2&sort=price&page=14")],
      },
      {
        rule: "excluded",
        count: 208,
        said: { ru: "вне scope", en: "outside the scope" },
        examples: [page("/archive/2014/%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7-114")],
      },
    ],
    failed: {
      count: 19,
      pages: unread.map(([path, said]) => ({ address: page(path), said })),
    },
    hosts: [
      { host: "portal.severmost.example", requests: 8412, medianMs: 240, p95Ms: 1910, failed: 16 },
      { host: "static.severmost.example", requests: 690, medianMs: 88, p95Ms: 310, failed: 3 },
    ],
    broken: {
      count: 13,
      links: [
        {
          address: page("/work/forms/blank-zameny-2021.pdf"),
          status: "404",
          pages: [page("/work/forms"), page("/work/forms/osago"), page("/products/osago/voditeli")],
          held: 11,
        },
        {
          address: page("/products/casco/akciya-vesna"),
          status: "soft",
          pages: [page("/news/2026/03/vesna")],
          held: 1,
        },
        {
          address: "https://old.severmost.example/%D1%82%D0%B0%D1%80%D0%B8%D1%84%D1%8B",
          status: "410",
          pages: [page("/products/casco/tariffs-pfo"), page("/products/casco")],
          held: 2,
        },
      ],
    },
    hidden: 31,
    troubles: [
      {
        kind: "charset",
        source: "portal",
        said: {
          ru: "6 страниц раздела «Архив 2014» в сомнительной кодировке: проверьте глазами, верны ли буквы.",
          en: "6 pages of “Archive 2014” are in a doubtful charset: look whether their letters are right.",
        },
      },
    ],
  };
}
