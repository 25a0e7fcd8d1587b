import { Hono } from "hono";
import { html } from "hono/html";
import { listen, type Site } from "./listen.ts";
import { portalPage } from "./portal-page.ts";

type Sections = readonly (readonly [heading: string, body: unknown])[];

export type ChangingPortal = Site & {
  titles: readonly string[];
  /** What stands on a page from now on. */
  write: (path: string, sections: Sections) => void;
  /** All pages as they were at first. */
  restore: () => void;
};

/** One word is in all of them. */
const titles: Record<string, string> = {
  "/kasko": "Памятка о франшизе",
  "/dms": "Памятка о ДМС",
  "/tariffs": "Памятка о тарифах",
  "/agents": "Памятка об акте сверки",
};

const asCrawled: Record<string, Sections> = {
  "/kasko": [
    ["Размер франшизы", html`<p>Безусловную франшизу продавец согласует с клиентом до оплаты полиса.</p>`],
    ["Выплаты", html`<p>Деньги переводим за пять рабочих дней после осмотра.</p>`],
  ],
  "/dms": [
    ["Кто направляет", html`<p>Направление выписывает терапевт клиники, прикреплённой к полису.</p>`],
    ["Телемедицина", html`<p>Дежурный врач отвечает круглосуточно, запись не нужна.</p>`],
  ],
  "/tariffs": [
    [
      "Возраст автомобиля",
      html`<table>
        <tr>
          <th>Город</th>
          <th>Новые</th>
          <th>Старые</th>
        </tr>
        ${["Казань", "Ижевск", "Самара", "Пенза", "Уфа"].map(
          (city, at) =>
            html`<tr>
              <td>${city}</td>
              <td>3,${at}</td>
              <td>4,${at}</td>
            </tr>`,
        )}
      </table>`,
    ],
  ],
  "/agents": [["Акт сверки", html`<p>Акт подписывают в личном кабинете до пятнадцатого числа.</p>`]],
};

/** A small portal whose pages may become others after they were crawled. */
export async function startChangingPortal(): Promise<ChangingPortal> {
  const pages = new Map(Object.entries(asCrawled));
  const app = new Hono();
  app.get("/", (c) => {
    const items = Object.entries(titles).map(
      ([path, title]) => html`<li><a href="${path}">${title}</a></li>`,
    );
    return c.html(
      portalPage(
        "Справочник",
        html`<ul>
          ${items}
        </ul>`,
      ),
    );
  });
  for (const [path, title] of Object.entries(titles)) {
    app.get(path, (c) => {
      const sections = (pages.get(path) ?? []).map(
        ([heading, body]) =>
          html`<h2>${heading}</h2>
            ${body}`,
      );
      return c.html(portalPage(title, sections));
    });
  }
  return {
    ...(await listen(app)),
    titles: Object.values(titles),
    write: (path, sections) => void pages.set(path, sections),
    restore: () => Object.entries(asCrawled).forEach(([path, sections]) => pages.set(path, sections)),
  };
}
