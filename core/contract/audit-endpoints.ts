import { z } from "zod";
import { AuditAction, AuditGroup, AuditPage } from "./audit.ts";
import { endpoint } from "./endpoint.ts";
import { Instant } from "./record.ts";

const readers = ["lead", "admin"] as const;
/** Which entries are meant; what is not named is not narrowed. */
export const AuditAsked = z.object({
  action: AuditAction.optional(),
  /** Account that did it. */
  by: z.string().max(64).optional(),
  group: AuditGroup.optional(),
  /** Whom or what it was about: a login, a whole name or the number of a request. Of a person with all of their requests. */
  about: z.string().trim().min(1).max(200).optional(),
  /** From this moment on, and before that one. */
  from: Instant.optional(),
  to: Instant.optional(),
});
export type AuditAsked = Readonly<z.infer<typeof AuditAsked>>;

/** Who changed, saw and exported what, and whether the log of it is whole. */
export const auditEndpoints = {
  audit: endpoint({
    id: "audit",
    method: "get",
    path: "/api/audit",
    who: readers,
    carries: "nothing",
    summary: {
      ru: "Кто что изменил, увидел и выгрузил, новое сначала",
      en: "Who changed, saw and exported what, the latest first",
    },
    query: AuditAsked.extend({ before: z.coerce.number().int().min(1).optional() }),
    answer: AuditPage,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  auditFile: endpoint({
    id: "auditFile",
    method: "get",
    path: "/api/audit.csv",
    who: readers,
    carries: "nothing",
    summary: {
      ru: "То же таблицей, с отпечатками, которые связывают записи в цепочку",
      en: "The same as a table, with the hashes that chain it",
    },
    query: AuditAsked,
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
} as const;
