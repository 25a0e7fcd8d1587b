import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { markPassage } from "../../core/passage/mark-passage.ts";
import type { Part } from "../app-deps.ts";
import type { Outcome } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { trimForBrowser } from "./trim-for-browser.ts";

/** Search, record sync and single sections. */
export const servePortal: Part = (serving, { catalogue, staleSince }) => {
  const withAge = <T extends object>(outcome: Outcome<T>) =>
    "problem" in outcome ? outcome : { answer: { ...outcome.answer, staleSince: staleSince() } };

  serve(serving, portalEndpoints.search, async ({ query, account }) =>
    withAge(await catalogue.search(query, account)),
  );
  serve(serving, portalEndpoints.records, async ({ query, account }) =>
    withAge(await catalogue.changes(query, account)),
  );
  serve(serving, portalEndpoints.section, async ({ params, account }) => {
    if (catalogue.release() === null) return { problem: "no-release" };
    const record = catalogue.section(params.record, account.groups);
    return record ? { answer: trimForBrowser(record) } : { problem: "not-found" };
  });
  serve(serving, portalEndpoints.sectionMarks, async ({ params, query, account }) => {
    if (catalogue.release() === null) return { problem: "no-release" };
    const record = catalogue.section(params.record, account.groups);
    if (!record) return { problem: "not-found" };
    const { synonyms } = await catalogue.tuningOf(account);
    const { text } = await markPassage(record, { query: query.q, quote: "", synonyms });
    return { answer: { marks: text } };
  });
  serve(serving, portalEndpoints.suggested, ({ account }) => catalogue.suggested(account));
};
