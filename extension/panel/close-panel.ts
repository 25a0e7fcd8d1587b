import { browser } from "../platform/browser.ts";
import { isPanelPage } from "./is-panel-page.ts";

/** Closes the panel, or the tab that it stands in. Firefox's sidebar does not listen to `window.close()`. */
export function closePanel(): void {
  const { sidebarAction }: { sidebarAction?: typeof browser.sidebarAction } = browser;
  if (sidebarAction && !isPanelPage()) void sidebarAction.close();
  else window.close();
}
