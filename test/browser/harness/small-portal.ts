import { Hono } from "hono";
import { html } from "hono/html";
import { portalPage } from "./portal-page.ts";

/** A title that would act if anyone took it for HTML. */
export const markup = `Подвох <img src="x" onerror="document.title='hacked'"><script>document.title='hacked'</script>`;

const articles: Record<string, { title: string; text: string }> = {
  "/kasko": {
    title: "Франшиза по КАСКО",
    text: "Безусловную франшизу вычитаем из каждой выплаты. Размер франшизы продавец согласует с клиентом до оплаты полиса.",
  },
  "/osago": {
    title: "Продление ОСАГО",
    text: "Полис продлевают не раньше чем за шестьдесят дней. Коэффициент бонус-малус берём из единой базы.",
  },
  "/travel": {
    title: "Путешествия за границу",
    text: "Страховая сумма для Шенгена не меньше тридцати тысяч евро. Спортивный риск включают отдельно.",
  },
  "/commission": {
    title: "Комиссия агента",
    text: "Комиссию перечисляем до пятнадцатого числа. Акт сверки агент подписывает в личном кабинете.",
  },
  "/markup": {
    title: markup,
    text: `Вредоносная разметка ${markup} стоит и в тексте.`,
  },
};

/** The least that a crawl and a search need: a few open pages, done within a second. */
export function smallPortal(): Hono {
  const app = new Hono();
  const links = Object.entries(articles).map(
    ([path, { title }]) => html`<li><a href="${path}">${title}</a></li>`,
  );
  app.get("/", (c) =>
    c.html(
      portalPage(
        "Справочник",
        html`<ul>
          ${links}
        </ul>`,
      ),
    ),
  );
  for (const [path, { title, text }] of Object.entries(articles)) {
    app.get(path, (c) =>
      c.html(
        portalPage(
          title,
          html`<p>${text}</p>
            <input aria-label="Поле страницы" />`,
        ),
      ),
    );
  }
  return app;
}
