import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import { smallPortal } from "./small-portal.ts";

const rules = new URL("../../fixtures/files/pdf-rules/file.pdf", import.meta.url).pathname;

/** The small portal with pages as sellers have them before them: a client's data in fields and in text, and a PDF. */
export function clientPortal(): Hono {
  const app = smallPortal();
  app.get("/client", (c) =>
    c.html(`<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8" />
    <title>Карточка клиента</title>
    <style>
      body { font: 16px/24px sans-serif; margin: 40px; }
      #tariff { width: 200px; height: 80px; background: rgb(0, 128, 0); }
      input { width: 300px; height: 40px; }
    </style>
  </head>
  <body>
    <main>
      <h1>Карточка клиента</h1>
      <p>Телефон <b id="phone">+7 916 123-45-67</b>, позвонить после пяти.</p>
      <p><label>Паспорт <input id="passport" value="4508 123456" /></label></p>
      <div id="tariff">Тариф 4,6 %</div>
      <iframe id="own" title="Расчёт" srcdoc="<p>Полис <b>ХХХ 0123456789</b></p>" width="320" height="80"></iframe>
    </main>
  </body>
</html>`),
  );
  app.get("/dms.pdf", (c) =>
    c.body(new Uint8Array(readFileSync(rules)), 200, { "content-type": "application/pdf" }),
  );
  return app;
}
