import { html } from "hono/html";
import { mayRead } from "../site/may-read.ts";
import type { Site } from "../site/load-site.ts";
import type { PortalPage } from "../site/portal-page.ts";
import type { MenuPlace } from "./main-menu.ts";

/** The tree of the section that the page is in, opened along the way to it; else the sections themselves. */
export function sideMenu(site: Site, place: MenuPlace) {
  if (place.path === "/") return "";
  const top = site.sectionsAbove(place.path)[0] ?? site.pages.get(place.path);
  const items = top ? itemsUnder(site, top.path, place) : [];
  if (!top || items.length === 0)
    return frame("/", "Разделы", list(site, itemsUnder(site, "/", place), place));
  return frame(top.path, top.menuTitle ?? top.title, list(site, items, place));
}

function frame(path: string, title: string, items: ReturnType<typeof html>) {
  return html`<nav class="side-menu" aria-label="${title}">
    <p class="side-title"><a href="${path}">${title}</a></p>
    ${items}
  </nav>`;
}

function list(site: Site, items: readonly PortalPage[], place: MenuPlace): ReturnType<typeof html> {
  return html`<ul>
    ${items.map((item) => {
      const current = item.path === place.path;
      const below =
        item.path.endsWith("/") && place.path.startsWith(item.path) ? itemsUnder(site, item.path, place) : [];
      return html`<li>
        <a href="${item.path}" ${current ? html`aria-current="page"` : ""}>${item.menuTitle ?? item.title}</a>
        ${below.length > 0 ? list(site, below, place) : ""}
      </li>`;
    })}
  </ul>`;
}

function itemsUnder(site: Site, path: string, { reader }: MenuPlace): readonly PortalPage[] {
  return site.childrenOf(path).filter((page) => page.inMenu && mayRead(page.path, reader));
}
