/** Run in a page when something is to be told or marked there. */
export const pageScriptFile = "/page-tools.js";
