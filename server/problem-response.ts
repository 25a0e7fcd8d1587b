import type { Language } from "../core/language/define-messages.ts";
import type { Problem, ProblemCode } from "../core/contract/problem.ts";
import type { Refusal } from "./outcome.ts";
import { contractVersion } from "../core/contract/version.ts";
import { problemDetails, problemTitles } from "./problem-messages.ts";

const statuses = {
  invalid: 400,
  "contract-version": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-in-pilot": 403,
  "not-found": 404,
  closed: 409,
  claimed: 409,
  "not-claimed": 409,
  "wrong-state": 409,
  "key-reused": 409,
  awaited: 409,
  "merge-circle": 409,
  "merge-closed": 409,
  "changed-meanwhile": 409,
  "mail-off": 409,
  "draft-off": 409,
  "crawl-running": 409,
  "too-large": 413,
  "file-refused": 422,
  "file-unknown": 422,
  "empty-text": 422,
  "too-long": 422,
  "source-not-for-seller": 422,
  "source-unknown": 422,
  "source-missing": 422,
  "placeholder-unfilled": 422,
  "draft-nothing": 422,
  "rate-limited": 429,
  internal: 500,
  "draft-failed": 502,
  "no-release": 503,
  "release-version": 503,
  "database-busy": 503,
  "database-read-only": 503,
  "file-not-kept": 507,
} as const satisfies Record<ProblemCode, number>;

// A client that is told nothing asks again at once; these pass by themselves.
const retryAfterSeconds: Partial<Record<ProblemCode, number>> = { "database-busy": 2, "rate-limited": 10 };

/** A refusal as problem details (RFC 9457) in the reader's language. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const { problem: code, person, errors } = refusal;
  const retry = refusal.retryAfterSeconds ?? retryAfterSeconds[code];
  return {
    type: `urn:ask-me:problem:${code}`,
    title: problemTitles(language)[code],
    status: statuses[code],
    detail: detailOf(refusal, language),
    code,
    ...(errors ? { errors: [...errors] } : {}),
    ...(person ? { person } : {}),
    ...(code === "contract-version" ? { contract: contractVersion } : {}),
    ...(retry === undefined ? {} : { retryAfterSeconds: retry }),
  };
}

/** The same as a response, with the headers that go along. */
export function problemResponse(refusal: Refusal, language: Language): Response {
  const problem = problemOf(refusal, language);
  const headers = new Headers({
    "content-type": "application/problem+json",
    "content-language": language,
    "cache-control": "no-store",
  });
  if (problem.retryAfterSeconds !== undefined) headers.set("retry-after", String(problem.retryAfterSeconds));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function detailOf({ problem, person, length, detail, outdated }: Refusal, language: Language): string {
  if (detail !== undefined) return detail;
  const say = problemDetails(language);
  if (problem === "claimed" && person) return say.claimedBy(person.name);
  if (problem === "too-long" && length) return say.longerThan(length.most, length.was);
  if (outdated === "server") return say.serverOutdated;
  return say[problem];
}
