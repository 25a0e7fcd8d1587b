import { html } from "hono/html";
import type { Account } from "../sign-in/accounts.ts";

const entries: readonly (readonly [path: string, title: string])[] = [
  ["/products/", "Продукты"],
  ["/tariffs/", "Тарифы"],
  ["/underwriting/", "Андеррайтинг"],
  ["/claims/", "Убытки"],
  ["/work/", "Работа"],
  ["/learning/", "Обучение"],
  ["/branches/", "Филиалы"],
  ["/news/", "Новости"],
];

export type MenuPlace = { path: string; reader: Account | undefined };

/** The bar of sections. */
export function mainMenu({ path }: MenuPlace) {
  const here = entries.find(([at]) => path.startsWith(at))?.[0];
  return html`<nav class="main-menu" aria-label="Разделы">
    ${entries.map(
      ([at, title]) => html`<a href="${at}" ${at === here ? html`aria-current="true"` : ""}>${title}</a>`,
    )}
  </nav>`;
}
