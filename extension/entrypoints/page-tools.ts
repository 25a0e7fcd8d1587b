import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findPlayer } from "../page/find-player.ts";
import { hearTab } from "../page/hear-tab.ts";
import { markPlace } from "../page/mark-place.ts";
import { pageFacts } from "../page/page-facts.ts";

declare global {
  var askMePageTools: true | undefined;
}

/** Run in a page when something is to be told or marked there; a second run in the same page changes nothing. */
export default defineUnlistedScript(() => {
  if (globalThis.askMePageTools) return;
  globalThis.askMePageTools = true;
  hearTab((call) => {
    if (call.call === "page-facts") return Promise.resolve(pageFacts());
    if (call.call === "find-player") return Promise.resolve(findPlayer(call.given.address)?.fit ?? null);
    return call.call === "mark" ? markPlace(call.given) : null;
  });
});
