import { html } from "hono/html";
import { mayRead, privateSection } from "../site/may-read.ts";
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

/** The bar of sections; what only underwriters may open only they see. */
export function mainMenu({ path, reader }: MenuPlace) {
  const seen = mayRead(privateSection, reader)
    ? [...entries, [privateSection, "Для андеррайтеров"] as const]
    : entries;
  const here = seen.filter(([at]) => path.startsWith(at)).at(-1)?.[0];
  return html`<nav class="main-menu" aria-label="Разделы">
    ${seen.map(
      ([at, title]) => html`<a href="${at}" ${at === here ? html`aria-current="true"` : ""}>${title}</a>`,
    )}
  </nav>`;
}
