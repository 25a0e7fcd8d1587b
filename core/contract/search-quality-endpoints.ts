import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { longestLoggedQuery } from "./learning-endpoints.ts";
import type { Role } from "./person.ts";
import { DocumentKind, Instant } from "./record.ts";
import { SearchReport } from "./search-quality.ts";
import { Pin, SynonymSet } from "./tuning.ts";

const readers = ["lead", "trainer", "admin"] as const satisfies readonly Role[];
const teachers = ["lead", "admin"] as const satisfies readonly Role[];

/** A change of what search was taught, before it is made; null takes it away. `id` is of the set or pin it replaces. */
export const TuningDraft = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("synonyms"),
      id: z.string().max(64),
      words: SynonymSet.shape.words.nullable(),
    }),
    z.strictObject({
      kind: z.literal("pin"),
      id: z.string().max(64),
      pin: z.strictObject(Pin.omit({ id: true }).shape).nullable(),
    }),
  ])
  .meta({ id: "TuningDraft" });
export type TuningDraft = z.infer<typeof TuningDraft>;

/** A hit as a preview shows it. */
export const PreviewHit = z
  .object({
    record: z.string(),
    kind: DocumentKind,
    title: z.string(),
    heading: z.string().nullable(),
    pinned: z.boolean(),
  })
  .meta({ id: "PreviewHit" });
export type PreviewHit = z.infer<typeof PreviewHit>;

export const TuningPreview = z
  .object({
    /** Queries that the change may reach: its own words, and what sellers search with them. */
    queries: z.array(
      z.object({
        text: z.string(),
        /** Null for words that nobody was counted to search. */
        people: z.int().nullable(),
        totalBefore: z.int(),
        totalAfter: z.int(),
        before: z.array(PreviewHit),
        after: z.array(PreviewHit),
      }),
    ),
  })
  .meta({ id: "TuningPreview" });
export type TuningPreview = z.infer<typeof TuningPreview>;

const CaseFigures = z.object({ cases: z.int(), ndcg10: z.number(), success5: z.number() });

/** What a change does to the queries of which it is known what answers them. */
export const TuningJudgement = z
  .object({
    before: CaseFigures,
    after: CaseFigures,
    verdict: z.enum(["better", "same", "worse"]),
    /** The greatest losses first, twenty at most; places from 1, null beyond the tenth. */
    moved: z.array(z.object({ query: z.string(), before: z.int().nullable(), after: z.int().nullable() })),
  })
  .meta({ id: "TuningJudgement" });
export type TuningJudgement = z.infer<typeof TuningJudgement>;

/** A query of which it is known which section answers it. */
export const KnownCase = z
  .object({
    id: z.string(),
    query: z.string(),
    source: z.enum(["pin", "answer"]),
    /** Id of the pin, or number of the request. */
    origin: z.string(),
    at: Instant,
    record: z.string(),
    title: z.string(),
    kind: DocumentKind,
  })
  .meta({ id: "KnownCase" });
export type KnownCase = z.infer<typeof KnownCase>;

const draft = z.strictObject({ draft: TuningDraft });

/** How well search serves, what mends it, and what a change would do before it is made. */
export const searchQualityEndpoints = {
  searchReport: endpoint({
    id: "searchReport",
    method: "get",
    path: "/api/insight/searches",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Что продавцы ищут и не находят и чем это исправить. Запросы, которые задали менее трёх человек, не видны никому",
      en: "What sellers search and do not find, and what mends it. No query of fewer than three different people is told to anybody",
    },
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    answer: SearchReport,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  addSearchTask: endpoint({
    id: "addSearchTask",
    method: "post",
    path: "/api/insight/searches/tasks",
    who: readers,
    carries: "nothing",
    summary: {
      ru: "Попросить написать то, что ищут и не находят; та же задача дважды не заводится",
      en: "Let somebody write what is searched and not found; the same task is not made twice",
    },
    body: z.strictObject({ query: z.string().min(1).max(longestLoggedQuery) }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  previewTuning: endpoint({
    id: "previewTuning",
    method: "post",
    path: "/api/tuning/preview",
    who: teachers,
    carries: "portal",
    summary: {
      ru: "Что находят запросы, которых касается правка, до и после неё, из того, что читатель вправе видеть",
      en: "What the queries that a change reaches find before and after it, of what its reader may see",
    },
    body: draft,
    answer: TuningPreview,
    problems: ["unauthenticated", "forbidden", "invalid", "no-release"],
  }),
  judgeTuning: endpoint({
    id: "judgeTuning",
    method: "post",
    path: "/api/tuning/judgement",
    who: teachers,
    carries: "portal",
    summary: {
      ru: "nDCG@10 и Success@5 до и после правки по запросам, ответ на которые известен",
      en: "nDCG@10 and Success@5 before and after a change, on the queries of which it is known what answers them",
    },
    body: draft,
    answer: TuningJudgement,
    problems: ["unauthenticated", "forbidden", "invalid", "no-release"],
  }),
  searchCases: endpoint({
    id: "searchCases",
    method: "get",
    path: "/api/tuning/cases",
    who: teachers,
    carries: "portal",
    summary: {
      ru: "Запросы, для которых известен нужный раздел, и откуда он известен; только по разделам, которые читатель вправе видеть",
      en: "Queries of which it is known which section answers them, and from where; of sections that one may see",
    },
    answer: z.object({ cases: z.array(KnownCase) }).meta({ id: "KnownCases" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  removeSearchCase: endpoint({
    id: "removeSearchCase",
    method: "delete",
    path: "/api/tuning/cases/{case}",
    who: teachers,
    carries: "nothing",
    summary: { ru: "Больше не судить о поиске по этому запросу", en: "Judge search by this query no more" },
    params: z.object({ case: z.string().min(1).max(64) }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
} as const;
