import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { html } from "hono/html";

/** Words that stand only on pages of the closed group: nobody else may ever meet them. */
export const closedWord = "кастанеда";

const pages: Record<string, { title: string; sections: [string, string][] }> = {
  "/wiki/returns": {
    title: "Возврат премии при досрочном расторжении",
    sections: [
      [
        "Кому возвращаем",
        "Премию возвращаем страхователю или его представителю по доверенности с правом получения денег.",
      ],
      [
        "Срок возврата",
        "Деньги переводим в течение семи рабочих дней со дня заявления. Неиспользованный срок считаем по дням.",
      ],
    ],
  },
  "/wiki/cargo": {
    title: "Страхование грузов",
    sections: [
      [
        "Перевозчик",
        "Для разовых перевозок нужна накладная и паспорт водителя. Лимит на рейс — двадцать миллионов.",
      ],
    ],
  },
  "/closed/limits": {
    title: `Лимиты ${closedWord} для андеррайтеров`,
    sections: [
      [`Полномочия ${closedWord}`, `Порог ${closedWord} — пятьдесят миллионов, выше решает комитет.`],
    ],
  },
};

/** A portal built quite unlike the first: a wiki behind basic sign-in, its closed pages for one account only. */
export function secondPortal(): Hono {
  const app = new Hono();
  const staff = basicAuth(
    { username: "wiki", password: "wiki-wiki" },
    { username: "wiki-closed", password: "closed-closed" },
  );
  const closed = basicAuth({ username: "wiki-closed", password: "closed-closed" });
  app.use("/closed/*", closed);
  app.use("/wiki/*", staff);
  app.get("/", staff, (c) => c.redirect("/wiki/"));
  app.get("/wiki/", (c) =>
    c.html(
      layout(
        "Вики",
        html`<ul>
          ${Object.entries(pages).map(([path, page]) => html`<li><a href="${path}">${page.title}</a></li>`)}
        </ul>`,
      ),
    ),
  );
  for (const [path, page] of Object.entries(pages)) {
    app.get(path, (c) =>
      c.html(
        layout(
          page.title,
          page.sections.map(
            ([h, text]) =>
              html`<h2>${h}</h2>
                <p>${text}</p>`,
          ),
        ),
      ),
    );
  }
  return app;
}

function layout(title: string, body: unknown): ReturnType<typeof html> {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <title>${title} | Вики</title>
      </head>
      <body>
        <div class="nav"><a href="/wiki/">Вики</a></div>
        <div id="content">
          <h1>${title}</h1>
          ${body}
        </div>
      </body>
    </html>`;
}
