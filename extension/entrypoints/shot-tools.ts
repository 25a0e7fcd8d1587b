import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageMasks } from "../capture/page-masks.ts";
import { comeBack, standAside } from "../capture/stand-aside.ts";
import { hearTab } from "../page/hear-tab.ts";

declare global {
  var askMeShotTools: true | undefined;
}

/** Run in a page of which a picture is taken; a second run in the same page changes nothing. */
export default defineUnlistedScript(() => {
  if (globalThis.askMeShotTools) return;
  globalThis.askMeShotTools = true;
  hearTab((call) => {
    if (call.call === "shot-begins") return standAside().then(pageMasks);
    if (call.call !== "shot-ends") return null;
    // What moved meanwhile is hidden where it was and where it is.
    const masks = pageMasks();
    comeBack();
    return Promise.resolve(masks);
  });
});
