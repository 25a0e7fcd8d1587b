import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startLauncher } from "../overlay/start-launcher.ts";

/**
 * Registered at run time on portal pages, and run by the toolbar's button elsewhere. Not a content script of WXT's:
 * its wrapper would tell every page by an event that we are here.
 */
export default defineUnlistedScript(() => startLauncher(import.meta.env.MODE === "e2e" ? "open" : "closed"));
