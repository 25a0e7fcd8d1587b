import { Hono, type Context } from "hono";
import { basicAuth } from "hono/basic-auth";
import { html } from "hono/html";

/** A word that stands only on what the closed group may open: nobody else may ever meet it. */
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

/** Accounts of the portal itself; the closed pages open for the second alone, and the menu shows them to it alone. */
export const wikiAccounts = {
  staff: { username: "wiki", password: "wiki-wiki" },
  closed: { username: "wiki-closed", password: "closed-closed" },
} as const;

/** A portal built quite unlike the first: a wiki behind basic sign-in. */
export function secondPortal(): Hono<{ Variables: { reader: string } }> {
  const app = new Hono<{ Variables: { reader: string } }>();
  const { staff, closed } = wikiAccounts;
  app.use("/closed/*", basicAuth({ ...closed, onAuthSuccess }));
  app.use("/wiki/*", basicAuth({ ...staff, onAuthSuccess }, closed));
  app.get("/", (c) => c.redirect("/wiki/"));
  app.get("/wiki/", (c) => {
    const open = Object.entries(pages).filter(
      ([path]) => !path.startsWith("/closed/") || c.get("reader") === closed.username,
    );
    const items = open.map(([path, page]) => html`<li><a href="${path}">${page.title}</a></li>`);
    return c.html(
      layout(
        "Вики",
        html`<ul>
          ${items}
        </ul>`,
      ),
    );
  });
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

function onAuthSuccess(c: Context, reader: string): void {
  c.set("reader", reader);
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
