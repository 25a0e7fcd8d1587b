import { html, raw } from "hono/html";
import { formatDay } from "../site/format-day.ts";
import type { Site } from "../site/load-site.ts";
import { mayRead } from "../site/may-read.ts";
import type { PortalPage } from "../site/portal-page.ts";
import { labels } from "./labels.ts";
import type { Html } from "./layout.ts";
import type { Visit } from "./visit.ts";

type Article = { readonly site: Site; readonly page: PortalPage; readonly visit: Visit };

/** Heading, facts, body, what is below a section, similar pages. */
export function article({ site, page, visit }: Article): Html {
  const words = labels[page.language];
  return html`<article>
      <h1>${page.title}</h1>
      ${facts(page)} ${raw(page.html())} ${contents(site, page, visit)}
    </article>
    ${similar(site, page, visit)}
    <p class="tools">
      ${
        visit.printable
          ? html`<a href="${page.path}">${words.back}</a>`
          : html`<a href="${page.path}?print=1">${words.print}</a>`
      }
    </p>`;
}

function facts(page: PortalPage): Html {
  const words = labels[page.language];
  const places = [page.region, page.channel].filter((place) => place !== undefined);
  return html`<p class="facts">
    <span>${words.updated} <time datetime="${page.updated}">${formatDay(page.updated)}</time></span>
    <span>${words.owner}: ${page.owner}</span>
    ${places.map((place) => html`<span class="chip">${place}</span>`)}
  </p>`;
}

function contents(site: Site, page: PortalPage, visit: Visit): Html | "" {
  if (!page.path.endsWith("/") || page.lists === "nothing") return "";
  const below = site.childrenOf(page.path).filter((child) => mayRead(child.path, visit.reader));
  if (page.lists === "newest") {
    return html`<ul class="news-list">
      ${below
        .toSorted((a, b) => b.path.localeCompare(a.path))
        .map(
          (news) =>
            html`<li>
              <time datetime="${news.updated}">${formatDay(news.updated)}</time>
              <a href="${news.path}">${news.title}</a>
              <p>${news.summary ?? ""}</p>
            </li>`,
        )}
    </ul>`;
  }
  return html`<ul class="cards">
    ${below.map(
      (child) =>
        html`<li>
          <a href="${child.path}">${child.menuTitle ?? child.title}</a>
          ${child.summary ? html`<p>${child.summary}</p>` : ""}
        </li>`,
    )}
  </ul>`;
}

function similar(site: Site, page: PortalPage, visit: Visit): Html | "" {
  const pages = page.related
    .map((path) => site.pages.get(path))
    .filter((found) => found !== undefined)
    .filter((found) => mayRead(found.path, visit.reader));
  if (pages.length === 0) return "";
  return html`<aside class="similar" aria-labelledby="similar">
    <h2 id="similar">${labels[page.language].related}</h2>
    <ul>
      ${pages.map((found) => html`<li><a href="${found.path}">${found.title}</a></li>`)}
    </ul>
  </aside>`;
}
