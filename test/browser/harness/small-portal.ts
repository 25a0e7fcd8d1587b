import { Hono } from "hono";

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
};

/** The least that a crawl and a search need: a few open pages, done within a second. */
export function smallPortal(): Hono {
  const app = new Hono();
  const links = Object.entries(articles).map(
    ([path, { title }]) => `<li><a href="${path}">${title}</a></li>`,
  );
  app.get("/", (c) => c.html(page("Справочник", `<ul>${links.join("")}</ul>`)));
  for (const [path, { title, text }] of Object.entries(articles)) {
    app.get(path, (c) => c.html(page(title, `<p>${text}</p><input aria-label="Поле страницы">`)));
  }
  return app;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
