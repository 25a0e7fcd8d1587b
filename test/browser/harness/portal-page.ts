import { html, raw } from "hono/html";

type Html = ReturnType<typeof html>;

/** A page as a plain portal has it. @param above what stands over its main part */
export function portalPage(title: string, body: unknown, above: Html | "" = ""): Html {
  return html`${raw("<!doctype html>")}
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        ${above}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
