import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { SectionRecord } from "./record.ts";
import { SearchAnswer, SearchQuery } from "./search.ts";
import { SyncPage, SyncQuery } from "./sync.ts";

/** What the portal says, trimmed to what the account may see. */
export const portalEndpoints = {
  search: endpoint({
    id: "search",
    method: "get",
    path: "/api/search",
    who: "anyone",
    carries: "portal",
    summary: "Search what this account may see",
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
    summary: "What changed since the cursor, among what this account may see",
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
    summary: "One section with its text",
    params: z.object({ record: z.string() }),
    answer: SectionRecord,
    problems: ["unauthenticated", "not-found", "no-release"],
  }),
  viewTicket: endpoint({
    id: "viewTicket",
    method: "post",
    path: "/api/sections/{record}/ticket",
    who: "anyone",
    carries: "portal",
    summary:
      "A ticket for `/view/{record}`, for a tab that does not share this sign-in; good once, within a minute",
    params: z.object({ record: z.string() }),
    answer: z.object({ ticket: z.string() }).meta({ id: "ViewTicket" }),
    problems: ["unauthenticated", "not-found", "no-release"],
  }),
} as const;
