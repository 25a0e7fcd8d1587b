import { z } from "zod";
import { AuditAction, AuditPage } from "./audit.ts";
import { endpoint } from "./endpoint.ts";

const readers = ["lead", "admin"] as const;
const chosen = {
  action: AuditAction.optional(),
  /** Account that did it. */
  by: z.string().max(64).optional(),
};

/** Who changed what of the desk, and whether the log of it is whole. */
export const auditEndpoints = {
  audit: endpoint({
    id: "audit",
    method: "get",
    path: "/api/audit",
    who: readers,
    carries: "nothing",
    summary: "Changes of rules, modules, pins and people, the latest first",
    query: z.object({ ...chosen, before: z.coerce.number().int().min(1).optional() }),
    answer: AuditPage,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  auditFile: endpoint({
    id: "auditFile",
    method: "get",
    path: "/api/audit.csv",
    who: readers,
    carries: "nothing",
    summary: "The same as a table, with the hashes that chain it",
    query: z.object(chosen),
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
} as const;
