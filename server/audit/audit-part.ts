import { auditEndpoints } from "../../core/contract/audit-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { contentDisposition } from "../files/content-disposition.ts";
import { serve } from "../serve-endpoint.ts";
import { auditFile } from "./audit-file.ts";
import { readAudit } from "./read-audit.ts";

/** Who changed what, for those who answer for the desk. */
export const serveAudit: Part = (serving, { store, now }) => {
  serve(serving, auditEndpoints.audit, async ({ query }) => ({ answer: await readAudit(store, query) }));
  serve(serving, auditEndpoints.auditFile, async ({ query }) => {
    const type = "text/csv; charset=utf-8";
    const name = `audit-${now().toISOString().slice(0, 10)}.csv`;
    return {
      answer: new Blob([await auditFile(store, query)], { type }),
      headers: {
        "content-type": type,
        "content-disposition": contentDisposition("attachment", name),
        "cache-control": "private, no-store",
      },
    };
  });
};
