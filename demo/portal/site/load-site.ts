import { branchPages } from "./branch-pages.ts";
import { districtPages } from "./district-pages.ts";
import { formPages } from "./form-pages.ts";
import { loadArticles } from "./load-articles.ts";
import type { PortalPage } from "./portal-page.ts";
import { tariffPages } from "./tariff-pages.ts";

export type Site = {
  readonly pages: ReadonlyMap<string, PortalPage>;
  /** Pages right under a section, in menu order. */
  childrenOf(path: string): readonly PortalPage[];
  /** Sections above a page, outermost first, the home page not among them. */
  sectionsAbove(path: string): readonly PortalPage[];
};

/** @throws Error when two sources claim one address, or content is malformed. */
export function loadSite(): Site {
  const pages = new Map<string, PortalPage>();
  for (const page of [
    ...loadArticles(),
    ...tariffPages(),
    ...districtPages(),
    ...branchPages(),
    ...formPages(),
  ]) {
    if (pages.has(page.path)) throw new Error(`Адрес ${page.path} занят двумя страницами`);
    pages.set(page.path, page);
  }
  const children = new Map<string, PortalPage[]>();
  for (const page of pages.values()) {
    if (page.path === "/" || page.orphan) continue;
    const parent = parentOf(page.path);
    children.set(parent, [...(children.get(parent) ?? []), page]);
  }
  for (const family of children.values()) family.sort(inMenuOrder);
  return {
    pages,
    childrenOf: (path) => children.get(path) ?? [],
    sectionsAbove(path) {
      const above: PortalPage[] = [];
      for (let at = parentOf(path); at !== "/"; at = parentOf(at)) {
        const section = pages.get(at);
        if (section) above.unshift(section);
      }
      return above;
    },
  };
}

function parentOf(path: string): string {
  return path.slice(0, path.slice(0, -1).lastIndexOf("/") + 1) || "/";
}

function inMenuOrder(a: PortalPage, b: PortalPage): number {
  return a.order - b.order || a.title.localeCompare(b.title, "ru");
}
