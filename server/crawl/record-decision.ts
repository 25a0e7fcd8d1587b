import type { AuditAction } from "../../core/contract/audit.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Store } from "../store/store.ts";

type Decision = { readonly action: AuditAction; readonly by: string; readonly subject: string };

/** Takes down what somebody has decided of crawls and releases, once it is done: it lies in files, not in the database. */
export function recordDecision(store: Pick<Store, "write">, now: Now): (decision: Decision) => Promise<void> {
  return (decision) =>
    store.write((trx) =>
      recordChange(trx, { ...decision, at: logInstant(now()), before: null, after: null }),
    );
}
