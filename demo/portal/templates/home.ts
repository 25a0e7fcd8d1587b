import { html, raw } from "hono/html";
import { formatDay } from "../site/format-day.ts";
import type { Site } from "../site/load-site.ts";
import type { PortalPage } from "../site/portal-page.ts";
import type { Html } from "./layout.ts";

const tiles: readonly (readonly [path: string, title: string, hint: string])[] = [
  ["/products/kasko/", "КАСКО", "франшиза, осмотр, молодые водители"],
  ["/products/osago/", "ОСАГО", "КБМ, территория, европротокол"],
  ["/products/property/", "Имущество", "квартиры, дома, юрлица"],
  ["/products/mortgage/", "Ипотека", "конструктив, титул, жизнь"],
  ["/products/travel/", "Путешествия", "ВЗР, спорт, отмена поездки"],
  ["/products/dms/", "ДМС", "программы, клиники, запись"],
];

const oftenNeeded: readonly (readonly [path: string, title: string])[] = [
  ["/tariffs/kasko/", "Тарифы КАСКО по регионам"],
  ["/underwriting/limity", "Что можно без андеррайтера"],
  ["/work/payments/oshibka-4102", "Ошибка 4102 при оплате"],
  ["/work/commission/poryadok-nachisleniya", "Когда придёт комиссия"],
  ["/forms/", "Бланки и формы"],
  // Flaw: an old address that only a redirect keeps alive.
  ["/uchet-bso", "Бланки строгой отчётности"],
  ["/work/kontakty", "Кому звонить"],
];

/** The front page: greeting, products, what is needed often, news. */
export function home(site: Site, page: PortalPage): Html {
  const news = site
    .childrenOf("/news/")
    .toSorted((a, b) => b.path.localeCompare(a.path))
    .slice(0, 5);
  return html`<article class="home">
    <h1>${page.title}</h1>
    <div class="greeting">${raw(page.html())}</div>
    <ul class="tiles">
      ${tiles.map(([path, title, hint]) => html`<li><a href="${path}">${title}</a><span>${hint}</span></li>`)}
    </ul>
    <div class="columns">
      <section>
        <h2 id="news">Новости</h2>
        <ul class="news-list">
          ${news.map(
            (item) =>
              html`<li>
                <time datetime="${item.updated}">${formatDay(item.updated)}</time>
                <a href="${item.path}">${item.title}</a>
                <p>${item.summary ?? ""}</p>
              </li>`,
          )}
        </ul>
        <p><a href="/news/">Все новости</a></p>
      </section>
      <section>
        <h2 id="often">Часто нужно</h2>
        <ul class="plain">
          ${oftenNeeded.map(([path, title]) => html`<li><a href="${path}">${title}</a></li>`)}
        </ul>
        <h2 id="newcomers">Новичкам</h2>
        <ul class="plain">
          <li><a href="/learning/pervaya-nedelya">Первая неделя продавца</a></li>
          <li><a href="/learning/kto-za-chto">Кто за что отвечает</a></li>
          <li><a href="/learning/lessons/">Видеоуроки</a></li>
          <li><a href="/calendar">Календарь обучения</a></li>
        </ul>
      </section>
    </div>
  </article>`;
}
