/** In this address the panel is a page in a tab of its own. */
export const panelPage = "/sidepanel.html?as=page";

export function isPanelPage(): boolean {
  return new URLSearchParams(location.search).get("as") === "page";
}
