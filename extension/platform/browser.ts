/** The one way to the browser's own functions: promises in Chrome and Firefox alike. */
export { default as browser } from "webextension-polyfill";
export type { Runtime, Tabs } from "webextension-polyfill";
