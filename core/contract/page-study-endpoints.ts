import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { AskedHere, PageFigure, PageRows, PageStudy } from "./page-study.ts";
import type { Role } from "./person.ts";

/** The trainer without names, and nothing about fewer than three sellers. */
const readers = ["lead", "trainer", "admin"] as const satisfies readonly Role[];

const document = z.string().min(1).max(500);
/** So many weeks, the running one counted. */
const weeks = z.coerce.number().int().min(1).max(26).default(4);

/** Pages after which people ask, and what is known of each. */
export const pageStudyEndpoints = {
  pageStudy: endpoint({
    id: "pageStudy",
    method: "get",
    path: "/api/insight/pages",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Страницы, с которых спрашивают или по которым отвечают, из тех, что читатель вправе видеть",
      en: "Pages that questions come from or are answered by, of those that one may see",
    },
    query: z.object({ weeks }),
    answer: PageStudy,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  pageStudyCsv: endpoint({
    id: "pageStudyCsv",
    method: "get",
    path: "/api/insight/pages.csv",
    who: readers,
    carries: "portal",
    summary: { ru: "То же файлом CSV", en: "The same as CSV" },
    query: z.object({ weeks }),
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  pageStudyXlsx: endpoint({
    id: "pageStudyXlsx",
    method: "get",
    path: "/api/insight/pages.xlsx",
    who: readers,
    carries: "portal",
    summary: { ru: "То же книгой Excel", en: "The same as a workbook" },
    query: z.object({ weeks }),
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: ["unauthenticated", "forbidden", "invalid", "too-large"],
  }),
  pageRows: endpoint({
    id: "pageRows",
    method: "get",
    path: "/api/insight/pages/rows",
    who: readers,
    carries: "requests",
    summary: { ru: "Что стоит за показателем страницы", en: "What stands behind a figure of a page" },
    query: z.object({ document, weeks, of: PageFigure }),
    answer: PageRows,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  addPageTask: endpoint({
    id: "addPageTask",
    method: "post",
    path: "/api/insight/pages/tasks",
    who: readers,
    carries: "nothing",
    summary: {
      ru: "Попросить владельца страницы прояснить то, о чём после неё спрашивают; та же задача дважды не заводится",
      en: "Let the owner of a page make clear what is asked after it; the same task is not made twice",
    },
    body: z.strictObject({ document, weeks }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  askedHere: endpoint({
    id: "askedHere",
    method: "get",
    path: "/api/asked-here",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Сколько коллег спросили о странице, которую читатель видит целиком (если трое и больше), и ответы для всех, которые на неё опираются",
      en: "How many colleagues asked about a page that one may see the whole of, where three or more did, and the answers kept for all that rest on it",
    },
    query: z.object({ address: z.url({ protocol: /^https?$/ }).max(2000) }),
    answer: z.object({ here: AskedHere.nullable() }).meta({ id: "AskedHereAnswer" }),
    problems: ["unauthenticated", "invalid", "rate-limited"],
  }),
} as const;
