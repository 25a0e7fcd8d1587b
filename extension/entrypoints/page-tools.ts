import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { onTabCall } from "../overlay/bare-runtime.ts";
import { markPlace } from "../page/mark-place.ts";
import { pageFacts } from "../page/page-facts.ts";

declare global {
  var askMePageTools: true | undefined;
}

/** Run in a page when something is to be told or marked there; a second run in the same page changes nothing. */
export default defineUnlistedScript(() => {
  if (globalThis.askMePageTools) return;
  globalThis.askMePageTools = true;
  onTabCall((call) => {
    if (call.call === "page-facts") return pageFacts();
    return call.call === "mark" ? markPlace(call.given) : undefined;
  });
});
