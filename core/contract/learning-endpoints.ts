import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { Instant } from "./record.ts";
import { SearchFilters } from "./search.ts";

/** More of a query is neither sent nor kept: whoever pastes a letter into the field does not search with all of it. */
export const longestLoggedQuery = 200;
/** So many hits of a search are written down, and so many entries go in one call. */
export const mostShown = 10;
export const mostEntries = 200;

const Query = z.string().min(1).max(longestLoggedQuery);
const RecordId = z.string().min(1).max(500);

/** More are not shown beside one question. */
export const mostOffered = 10;
const OfferedRecords = z.array(RecordId).min(1).max(mostOffered);

/** Where the search was made. */
export const SearchSurface = z.enum(["palette", "panel", "omnibox", "web"]);
export type SearchSurface = z.infer<typeof SearchSurface>;

/** What a seller did with search. Nothing in it says who, and what else a browser may say is dropped; `at` is the device's time. */
export const LearningEntry = z
  .discriminatedUnion("kind", [
    /** A query that stood long enough to be read, or that something was opened or asked from. */
    z.object({
      kind: z.literal("searched"),
      at: Instant,
      query: Query,
      /** What the hits are for: differs from `query` where a correction was applied. */
      shown: Query,
      filters: SearchFilters,
      surface: SearchSurface,
      /** Records of the hits, the first one first. */
      records: z.array(RecordId).max(mostShown),
      total: z.int().min(0),
      /** Words of the query that stand nowhere. */
      missing: z.array(z.string().max(longestLoggedQuery)).max(20),
    }),
    z.object({
      kind: z.literal("opened"),
      at: Instant,
      record: RecordId,
      /** Among the rows shown, from 0; null where it stood in no list of hits. */
      position: z.int().min(0).max(1000).nullable(),
      /** Null where it was offered without one, as what sellers open most. */
      query: Query.nullable(),
    }),
    /** A question went to the desk after this query. */
    z.object({ kind: z.literal("asked"), at: Instant, query: Query }),
    /** A section offered beside a question was the answer: the question did not go to the desk. */
    z.object({ kind: z.literal("solved"), at: Instant, record: RecordId, query: Query }),
    /** Answers kept for all that were shown beside a question before it was sent. */
    z.object({ kind: z.literal("offered"), at: Instant, records: OfferedRecords }),
    /** The question went to the desk while these were shown beside it. */
    z.object({ kind: z.literal("asked-anyway"), at: Instant, records: OfferedRecords }),
  ])
  .meta({ id: "LearningEntry" });
export type LearningEntry = z.infer<typeof LearningEntry>;

export const LearningBatch = z.object({
  /** Made once per batch (crypto.randomUUID): a repeat changes nothing. */
  key: z.uuid(),
  entries: z.array(LearningEntry).min(1).max(mostEntries),
});
export type LearningBatch = z.infer<typeof LearningBatch>;

/** What sellers search and open, so that search can learn from it. */
export const learningEndpoints = {
  learn: endpoint({
    id: "learn",
    method: "post",
    path: "/api/learning",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Что искали, открывали и после чего спросили. Хранится только о продавцах и под псевдонимом, ключ которого уничтожается через `Welcome.keeps.queryDays` дней; о других, и если там null, не хранится ничего",
      en: "What was searched, opened and asked after. Kept for sellers alone, under a pseudonym whose key is destroyed after `Welcome.keeps.queryDays`; from others, and where that is null, nothing is kept",
    },
    body: LearningBatch,
    answer: Done,
    problems: ["unauthenticated", "invalid", "too-large", "no-release"],
  }),
} as const;
