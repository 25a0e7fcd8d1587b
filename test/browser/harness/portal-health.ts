import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import type { CrawlStatus, CrawlTrouble } from "../../../core/contract/crawl-run.ts";
import { portalSources } from "./portal-sources.ts";

const portal = "https://portal.severmost.example";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const troubles: CrawlTrouble[] = [
  {
    kind: "sitemap-unread",
    source: "docs",
    said: {
      ru: "карту сайта https://docs.severmost.example/sitemap.xml прочитать не удалось; страницы только из неё не найдены",
      en: "the sitemap https://docs.severmost.example/sitemap.xml could not be read; pages that only it names are missing",
    },
  },
  {
    kind: "pages-failed",
    source: "portal",
    said: {
      ru: "19 страниц не прочитано, например https://portal.severmost.example/news/2026/11/obnovlenie-osago (no answer in 30 s); прежнее содержание этих страниц осталось",
      en: "19 pages could not be read, such as https://portal.severmost.example/news/2026/11/obnovlenie-osago (no answer in 30 s); what was known of them stays",
    },
  },
  {
    kind: "session-lost",
    source: "portal",
    said: {
      ru: "портал несколько раз завершил сеанс «staff», обход не закончен; прежнее содержание осталось. Проверьте, не входит ли кто-то под той же записью",
      en: 'the portal ended the session of "staff" several times and the crawl is unfinished; earlier content stays. Check whether somebody else signs in with that account',
    },
  },
];

/** Answers of `/api/crawl` as a portal of twelve thousand documents gives them at `now`, by the state it is in. */
export function portalHealth(
  now: number,
): Record<"well" | "held" | "kept" | "running" | "stale" | "never", CrawlHealth> {
  const ago = (ms: number): string => new Date(now - ms).toISOString();
  const nextAt = ago(-58 * minuteMs);
  const sources = portalSources(now);
  const releases: CrawlHealth["releases"] = [
    [24 * minuteMs, 12_480, 61_204, 16, 104, 1],
    [15 * hourMs, 12_465, 61_120, 3, 41, 0],
    [20 * hourMs, 12_462, 61_098, 9, 77, 12],
    [39 * hourMs, 12_465, 61_011, 21, 30, 2],
  ].map(([at = 0, documents = 0, sections = 0, added = 0, changed = 0, vanished = 0], nth) => ({
    id: `release-${nth}`,
    createdAt: ago(at),
    documents,
    sections,
    served: nth === 0,
    change: { added, changed, vanished },
  }));
  const history: CrawlHealth["history"] = Array.from({ length: 24 }, (_, nth) => ({
    run: `run-${nth}`,
    at: ago((23 - nth) * 12 * hourMs + 24 * minuteMs),
    documents: 11_890 + nth * 26 - (nth > 9 && nth < 13 ? 140 : 0),
    sections: 57_900 + nth * 143,
    seconds: 520 + ((nth * 37) % 90),
    failed: (nth * 7) % 23,
  }));
  const well: CrawlHealth = {
    running: null,
    checkedAt: ago(24 * minuteMs),
    staleHours: 26,
    nextAt,
    sources: Object.values(sources),
    held: null,
    alarms: [],
    troubles,
    releases,
    history,
    serverNow: ago(0),
  };
  const held: CrawlHealth = {
    ...well,
    checkedAt: ago(15 * hourMs),
    sources: Object.values({ ...sources, portal: { ...sources.portal, state: "held" } }),
    held: {
      run: "2026-11-23T11-02-00-000Z",
      since: ago(24 * minuteMs),
      kept: null,
      losses: [
        {
          source: "portal",
          gone: 412,
          of: 8214,
          parts: [
            {
              path: ["Продукты", "Ипотека"],
              count: 231,
              answer: "sign-in",
              example: `${portal}/products/mortgage/new-build`,
            },
            {
              path: ["Работа", "Комиссия"],
              count: 167,
              answer: "sign-in",
              example: `${portal}/work/commission/schedule`,
            },
            {
              path: ["Новости", "2024"],
              count: 14,
              answer: "404",
              example: `${portal}/news/2024/03/promo-vzr`,
            },
          ],
        },
      ],
    },
    alarms: [{ kind: "held", since: ago(24 * minuteMs), source: "portal", count: 412 }],
    releases: releases.slice(1).map((release, nth) => ({ ...release, served: nth === 0 })),
  };
  const kept: CrawlHealth = {
    ...held,
    held: held.held && { ...held.held, kept: { by: "Вадим Л.", at: ago(3 * minuteMs) } },
    alarms: [],
  };
  const run: CrawlStatus = {
    id: "2026-11-23T11-20-00-000Z",
    kind: "crawl",
    begun: { by: "person", name: "Вадим Л." },
    startedAt: ago(4 * minuteMs + 12_000),
    updatedAt: ago(0),
    progress: {
      phase: "crawl",
      source: "portal",
      identity: "staff",
      fetched: 5120,
      waiting: 3104,
      failed: 3,
    },
  };
  const stale: CrawlHealth = {
    ...well,
    checkedAt: ago(31 * hourMs),
    nextAt: null,
    sources: well.sources.map((each) => ({ ...each, nextAt: null })),
    alarms: [
      { kind: "stale", since: ago(31 * hourMs), source: null, count: 31 },
      { kind: "hidden", since: ago(3 * hourMs), source: "docs", count: 340 },
      { kind: "failed", since: ago(2 * hourMs), source: "learn", count: null },
    ],
  };
  const never: CrawlHealth = {
    ...well,
    checkedAt: null,
    sources: well.sources.map((each) => ({ ...each, state: "never", last: null, troubles: 0 })),
    troubles: [],
    releases: [],
    history: [],
  };
  return { well, held, kept, running: { ...well, running: run }, stale, never };
}
