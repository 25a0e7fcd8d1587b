import { html } from "hono/html";
import type { Site } from "../site/load-site.ts";
import type { PortalPage } from "../site/portal-page.ts";
import { labels } from "./labels.ts";
import { mainMenu } from "./main-menu.ts";
import { sideMenu } from "./side-menu.ts";
import type { Visit } from "./visit.ts";

export type Html = ReturnType<typeof html>;
export type Charset = "utf-8" | "windows-1251";

type Frame = {
  readonly site: Site;
  readonly page: PortalPage;
  readonly visit: Visit;
  readonly charset: Charset;
  readonly main: Html;
};

/** The whole document around the main part of a page. */
export function layout({ site, page, visit, charset, main }: Frame): Html {
  const words = labels[page.language];
  const place = { path: page.path, reader: visit.reader };
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="${charset}" />
        <title>${titleOf(page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${metaTags(page)} ${canonicalLink(page, visit)}
        <link rel="icon" href="/assets/polis.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        <script src="/assets/portal.js" defer></script>
      </head>
      <body ${visit.printable ? html`class="printable"` : ""}>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top">
          <div class="top-row">
            <a class="logo" href="/"><img src="/assets/polis.svg" alt="" width="26" height="26" />Полис</a>
            <button class="menu-button" type="button" aria-expanded="false" hidden>${words.menu}</button>
            ${visit.printable ? "" : mainMenu(place)}
            <form class="search" action="/search" role="search">
              <input type="search" name="q" placeholder="${words.search}" aria-label="${words.search}" />
            </form>
            ${account(visit, page)}
          </div>
        </header>
        <div class="frame">
          ${visit.printable ? "" : sideMenu(site, place)}
          <main id="content">${breadcrumb(site, page)} ${main}</main>
        </div>
        ${footer(page)}
      </body>
    </html> `;
}

function titleOf(page: PortalPage): string {
  // Flaw: a page made by copying another was never given a title.
  return page.emptyTitle ? "" : `${page.title} — Полис`;
}

function metaTags(page: PortalPage): Html {
  return html`${page.summary ? html`<meta name="description" content="${page.summary}" /> ` : ""}
    <meta name="owner" content="${page.owner}" />
    ${page.region ? html`<meta name="region" content="${page.region}" />` : ""}
    ${page.channel ? html`<meta name="channel" content="${page.channel}" />` : ""}`;
}

function canonicalLink(page: PortalPage, visit: Visit): Html | "" {
  // Flaw: printable duplicates of news and offices do not say what they duplicate.
  const forgotten = visit.printable && /^\/(news|branches)\//.test(page.path);
  return page.noCanonical || forgotten
    ? ""
    : html`<link rel="canonical" href="${visit.origin}${page.path}" />`;
}

function account(visit: Visit, page: PortalPage): Html {
  const words = labels[page.language];
  return visit.reader
    ? html`<p class="account">
        <span class="who">${visit.reader.name}</span><span class="place">${visit.reader.place}</span>
        <a href="/logout">${words.signOut}</a>
      </p>`
    : html`<p class="account"><a href="/login?next=${encodeURIComponent(page.path)}">${words.signIn}</a></p>`;
}

function breadcrumb(site: Site, page: PortalPage): Html | "" {
  if (page.path === "/") return "";
  return html`<nav class="crumbs" aria-label="${labels[page.language].here}">
    <a href="/">${labels[page.language].home}</a>
    ${site.sectionsAbove(page.path).map(
      (section) =>
        html` <span aria-hidden="true">›</span>
          <a href="${section.path}">${section.menuTitle ?? section.title}</a>`,
    )}
  </nav>`;
}

function footer(page: PortalPage): Html {
  return html`<footer class="bottom">
    <div class="bottom-row">
      <div>
        <p class="bottom-title">Полис</p>
        <p>Внутренний портал страховой компании. Только для сотрудников и агентов.</p>
        <p>Дежурный по порталу: портал@полис.example, 8 800 555-01-02</p>
      </div>
      <nav aria-label="Служебные ссылки">
        <a href="/forms/">Бланки и формы</a>
        <a href="/calendar">Календарь обучения</a>
        <a href="/archive/">Архив инструкций</a>
        <a href="/work/kontakty">Кому звонить</a>
        ${page.language === "en" ? html`<a href="/" lang="ru">На русском</a>` : html`<a href="/en/" lang="en">English</a>`}
        <a href="/admin/reindex">Служебное</a>
      </nav>
    </div>
  </footer>`;
}
