import { html } from "hono/html";
import type { PortalPage } from "../site/portal-page.ts";
import type { Html } from "./layout.ts";

/** The portal's own search, as dumb as people complain: titles only, letter by letter. */
export function searchResults(query: string, found: readonly PortalPage[]): Html {
  return html`<article>
    <h1>Поиск по названиям</h1>
    <form class="search-again" action="/search">
      <input type="search" name="q" value="${query}" aria-label="Что найти" />
      <button type="submit">Найти</button>
    </form>
    ${
      query === ""
        ? html`<p>Введите слово из названия страницы.</p>`
        : html`<p>По запросу «${query}» найдено страниц: ${found.length}</p>
            <ul class="plain">
              ${found.slice(0, 50).map((page) => html`<li><a href="${page.path}">${page.title}</a></li>`)}
            </ul>`
    }
  </article>`;
}
