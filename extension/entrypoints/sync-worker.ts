// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../ui/zod-without-eval.ts";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { call } from "../../core/contract/call.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import { contractVersion } from "../../core/contract/version.ts";
import { openLocalDatabase } from "../host/local-database.ts";
import { callerFor } from "../host/caller-for.ts";
import { syncRecords } from "../search/sync-records.ts";
import type { FromSyncing, ToSyncing } from "../search/syncing-messages.ts";

function tell(message: FromSyncing): void {
  postMessage(message);
}

/** The Worker that fetches and compiles: thrown away after each round, with all the memory it took. */
export default defineUnlistedScript(() => {
  addEventListener("message", (event: MessageEvent<ToSyncing>) => {
    const { server, token, user, fields, rebuild } = event.data;
    const caller = callerFor({ server, token, signal: new AbortController().signal });
    void openLocalDatabase()
      .then((db) =>
        syncRecords(
          {
            db,
            fetchPage: (query) => call(caller, endpoints.records, { query }),
            now: () => Date.now(),
            tell: (step) => tell({ kind: "step", step }),
          },
          { user, fields, analysis: analysisVersion, contract: contractVersion },
          rebuild,
        ),
      )
      // Reported, it reaches the host as the Worker's error.
      .then(tell, reportError);
  });
});
