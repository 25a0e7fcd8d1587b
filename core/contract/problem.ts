import { z } from "zod";

/** Every way in which the server says no. The code is for programs, `title` and `detail` for people, in their language. */
export const ProblemCode = z
  .enum([
    "unauthenticated",
    "forbidden",
    "not-found",
    "invalid",
    "empty-text",
    "too-long",
    "too-large",
    "file-refused",
    "file-unknown",
    "file-not-kept",
    "closed",
    "claimed",
    "not-claimed",
    "wrong-state",
    "key-reused",
    "awaited",
    "not-in-pilot",
    "source-not-for-seller",
    "source-unknown",
    "source-missing",
    "merge-circle",
    "merge-closed",
    "changed-meanwhile",
    "placeholder-unfilled",
    "mail-off",
    "draft-off",
    "draft-nothing",
    "draft-failed",
    "no-release",
    "release-version",
    "contract-version",
    "crawl-running",
    "database-busy",
    "database-read-only",
    "rate-limited",
    "internal",
  ])
  .meta({ id: "ProblemCode" });
export type ProblemCode = z.infer<typeof ProblemCode>;

/** Problem details, RFC 9457: content type application/problem+json. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: ProblemCode,
    /** Which field is wrong and why, one line each. */
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
    /** `claimed`: who holds it. */
    person: z.object({ id: z.string(), name: z.string() }).optional(),
    retryAfterSeconds: z.int().optional(),
    /** `contract-version`: the server's. */
    contract: z.int().optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
