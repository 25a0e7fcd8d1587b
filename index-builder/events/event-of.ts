import type { VisitResult } from "../state/visit-result.ts";
import type { CrawlEvent } from "./crawl-event.ts";

type Where = Pick<CrawlEvent, "source" | "identity" | "address">;

/** What a visit came to. @param purged it was the last word: the page is shown no longer. */
export function eventOf(where: Where, result: VisitResult, purged: boolean): CrawlEvent {
  switch (result.kind) {
    case "page":
      return { ...where, kind: "fetched" };
    case "unchanged":
      return { ...where, kind: "unchanged" };
    case "redirect":
      return { ...where, kind: "redirected", to: result.to };
    case "skipped":
      return purged
        ? { ...where, kind: "purged", rule: result.why }
        : { ...where, kind: "skipped", rule: result.why };
    case "sign-in":
      return { ...where, kind: "skipped", rule: "sign-in" };
    case "closed":
      return { ...where, kind: "failed", rule: "closed", detail: `HTTP ${result.status}` };
    case "gone":
      return { ...where, kind: purged ? "purged" : "gone", rule: String(result.status) };
    case "failed":
      return { ...where, kind: "failed", rule: result.why, detail: result.detail };
    default:
      return result satisfies never;
  }
}
