import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openLocalDatabase } from "../host/local-database.ts";
import type { FromSearching, ToSearching } from "../search/searching-messages.ts";
import { startSearching } from "../search/start-searching.ts";

function tell(message: FromSearching): void {
  postMessage(message);
}

/** The Worker that answers queries. */
export default defineUnlistedScript(() => {
  const started = openLocalDatabase().then((db) => startSearching(db, tell));
  // Reported, it reaches the host as the Worker's error, even where nothing is ever asked.
  started.catch(reportError);
  addEventListener("message", (event: MessageEvent<ToSearching>) => {
    started.then((hear) => hear(event.data)).catch(reportError);
  });
});
