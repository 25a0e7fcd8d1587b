import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { AppDeps } from "../app-deps.ts";
import type { App } from "../app-types.ts";
import { RateLimiter } from "../identity/rate-limiter.ts";
import { problemResponse } from "../problem-response.ts";
import { violationsPath } from "../security-headers.ts";

const largestReportBytes = 64 * 1024;
const mostReports = 10;
/** Of all browsers together: the log shall tell that there is something, not fill the disk with it. */
const lines = { most: 60, windowMs: 60_000 };

const Directive = z.string().regex(/^[a-z-]{1,40}$/);
const Address = z
  .string()
  .max(8000)
  .nullish()
  .transform((address) => address ?? "");
const OldReport = z
  .object({
    "csp-report": z.object({
      "effective-directive": Directive.optional(),
      // Here the sources that the rule allows may follow.
      "violated-directive": z
        .string()
        .transform((told) => told.split(" ")[0])
        .pipe(Directive)
        .optional(),
      "blocked-uri": Address,
      "document-uri": Address,
      "source-file": Address,
    }),
  })
  .transform(({ "csp-report": told }) => [
    {
      directive: told["effective-directive"] ?? told["violated-directive"] ?? "",
      blocked: told["blocked-uri"],
      page: told["document-uri"],
      source: told["source-file"],
    },
  ]);
const NewReport = z
  .array(
    z
      .object({
        type: z.literal("csp-violation"),
        body: z.object({
          effectiveDirective: Directive,
          blockedURL: Address,
          documentURL: Address,
          sourceFile: Address,
        }),
      })
      .transform(({ body }) => ({
        directive: body.effectiveDirective,
        blocked: body.blockedURL,
        page: body.documentURL,
        source: body.sourceFile,
      })),
  )
  .max(mostReports);
const Report = z.union([OldReport, NewReport]);
type Violation = z.output<typeof Report>[number];

/**
 * Takes in what browsers tell of the Content-Security-Policy, and writes to the log which rule, on which kind of page, and
 * from where: no path beyond its first part, no query, no sample, for those may hold a person's words or a link's token.
 */
export function serveViolations(app: App, { log, now }: Pick<AppDeps, "log" | "now">): void {
  const limiter = new RateLimiter(now);
  const limited = bodyLimit({
    maxSize: largestReportBytes,
    onError: (c) => problemResponse({ problem: "too-large" }, c.get("language")),
  });
  app.post(violationsPath, limited, async (c) => {
    c.set("pattern", violationsPath);
    const told = Report.safeParse(await c.req.json().catch(() => null));
    if (!told.success) return problemResponse({ problem: "invalid" }, c.get("language"));
    for (const violation of told.data.filter(isOurs)) {
      if (limiter.blockedSeconds("all", lines) > 0) break;
      limiter.count("all", lines);
      const line = {
        directive: violation.directive,
        page: kindOf(violation.page),
        blocked: originOf(violation.blocked),
      };
      log.warn(line, "a page was kept from what its policy forbids");
    }
    return c.body(null, 204);
  });
}

/** Other extensions of the reader's browser try things on every page. */
function isOurs({ blocked, source }: Violation): boolean {
  return ![blocked, source].some((address) => /^[a-z]+-extension\b/.test(address));
}

/** «inline», «eval», «trusted-types-sink», or the origin of an address. */
function originOf(blocked: string): string {
  if (/^[a-z-]{0,40}$/.test(blocked)) return blocked;
  return URL.parse(blocked)?.origin ?? "";
}

function kindOf(page: string): string {
  return `/${URL.parse(page)?.pathname.split("/")[1] ?? ""}`.slice(0, 40);
}
