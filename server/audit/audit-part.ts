import { auditEndpoints } from "../../core/contract/audit-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { sendTable } from "../export/send-table.ts";
import { serve } from "../serve-endpoint.ts";
import { auditFile } from "./audit-file.ts";
import type { AuditWatch } from "./audit-watch.ts";
import { readAudit } from "./read-audit.ts";

/** Who changed, saw and exported what, for those who answer for the desk. */
export function auditOver(watch: Pick<AuditWatch, "chain">): Part {
  return (serving, { store, now }) => {
    serve(serving, auditEndpoints.audit, async ({ query }) => ({
      answer: { ...(await readAudit(store.read, query)), chain: await watch.chain() },
    }));
    serve(serving, auditEndpoints.auditFile, async ({ query, language }) =>
      sendTable(await auditFile(store.read, { ...query, day: now().toISOString().slice(0, 10) }), language),
    );
  };
}
