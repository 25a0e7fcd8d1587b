import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";

/** Search, record sync and single sections. */
export const servePortal: Part = (serving, { catalogue }) => {
  serve(serving, portalEndpoints.search, ({ query, account }) => catalogue.search(query, account));
  serve(serving, portalEndpoints.records, ({ query, account }) => catalogue.changes(query, account));
  serve(serving, portalEndpoints.section, async ({ params, account }) => {
    if (catalogue.release() === null) return { problem: "no-release" };
    const record = catalogue.section(params.record, account.groups);
    return record ? { answer: record } : { problem: "not-found" };
  });
};
