import { html } from "hono/html";
import type { Language } from "../../core/language/define-messages.ts";
import { pageStylePath } from "./page-style.ts";

type Html = ReturnType<typeof html>;

/** A page that the server draws itself: no script, one style sheet. */
export function page(language: Language, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="${pageStylePath}" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
