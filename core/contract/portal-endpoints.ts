import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { SectionRecord } from "./record.ts";
import { longestQuery, Marks, SearchAnswer, SearchQuery } from "./search.ts";
import { Suggested } from "./suggested.ts";
import { SyncPage, SyncQuery } from "./sync.ts";

/** What the portal says, trimmed to what the account may see. */
export const portalEndpoints = {
  search: endpoint({
    id: "search",
    method: "get",
    path: "/api/search",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Поиск по тому, что эта учётная запись вправе видеть",
      en: "Search what this account may see",
    },
    query: SearchQuery,
    answer: SearchAnswer,
    problems: ["unauthenticated", "invalid", "no-release"],
  }),
  records: endpoint({
    id: "records",
    method: "get",
    path: "/api/records",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Что изменилось после курсора из того, что эта учётная запись вправе видеть",
      en: "What changed since the cursor, among what this account may see",
    },
    query: SyncQuery,
    answer: SyncPage,
    problems: ["unauthenticated", "invalid", "no-release"],
  }),
  section: endpoint({
    id: "section",
    method: "get",
    path: "/api/sections/{record}",
    who: "anyone",
    carries: "portal",
    summary: { ru: "Один раздел с его текстом", en: "One section with its text" },
    params: z.object({ record: z.string() }),
    answer: SectionRecord,
    problems: ["unauthenticated", "not-found", "no-release"],
  }),
  sectionMarks: endpoint({
    id: "sectionMarks",
    method: "get",
    path: "/api/sections/{record}/marks",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Где в тексте раздела стоят слова запроса",
      en: "Where the words of a query stand in a section's text",
    },
    params: z.object({ record: z.string() }),
    query: z.object({ q: z.string().max(longestQuery) }),
    answer: z.object({ marks: Marks }).meta({ id: "SectionMarks" }),
    problems: ["unauthenticated", "invalid", "not-found", "no-release"],
  }),
  suggested: endpoint({
    id: "suggested",
    method: "get",
    path: "/api/suggestions",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "На что взглянуть до первой буквы: что чаще открывали в последнее время и что изменилось за неделю",
      en: "What is worth a look before the first letter: opened most of late, and changed within a week",
    },
    answer: Suggested,
    problems: ["unauthenticated", "no-release"],
  }),
  viewTicket: endpoint({
    id: "viewTicket",
    method: "post",
    path: "/api/sections/{record}/ticket",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Пропуск на `/view/{record}` для вкладки, у которой нет этого входа; годится один раз и одну минуту",
      en: "A ticket for `/view/{record}`, for a tab that does not share this sign-in; good once, within a minute",
    },
    params: z.object({ record: z.string() }),
    answer: z.object({ ticket: z.string() }).meta({ id: "ViewTicket" }),
    problems: ["unauthenticated", "not-found", "no-release"],
  }),
} as const;
