import { readFileSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { portalPage } from "./portal-page.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
const fixtures = new URL("../../fixtures/files", import.meta.url).pathname;
const lessons = new URL("../../../demo/portal/assets/lessons", import.meta.url).pathname;
const office = "application/vnd.openxmlformats-officedocument";

const files: Record<string, { folder: string; type: string }> = {
  "/files/tarify.xlsx": { folder: "xlsx-tariffs/file.xlsx", type: `${office}.spreadsheetml.sheet` },
  "/files/pamyatka.docx": { folder: "docx-memo/file.docx", type: `${office}.wordprocessingml.document` },
  "/files/zapusk.pptx": { folder: "pptx-launch/file.pptx", type: `${office}.presentationml.presentation` },
  "/files/dms.pdf": { folder: "pdf-rules/file.pdf", type: "application/pdf" },
};

/** Files of every kind that a hit opens at a place, and clips among other players, late ones, and in a frame. */
export function filesPortal(): Hono {
  const app = new Hono();
  app.get("/", (c) =>
    c.html(
      page(
        "Документы и уроки",
        html`<ul>
          ${[...Object.keys(files), "/urok-taksi", "/urok-osago", "/urok-evroprotokol"].map(
            (path) => html`<li><a href="${path}">${path.split("/").at(-1)}</a></li>`,
          )}
        </ul>`,
      ),
    ),
  );
  for (const [path, { folder, type }] of Object.entries(files)) {
    const bytes = readFileSync(`${fixtures}/${folder}`);
    app.get(path, (c) => c.body(new Uint8Array(bytes), 200, { "content-type": type }));
  }
  app.use(
    "/lessons/*",
    serveStatic({ root: lessons, rewriteRequestPath: (path) => path.slice("/lessons".length) }),
  );
  app.get("/urok-taksi", (c) =>
    c.html(
      page(
        "Такси: урок",
        html`<video id="advert" controls width="320" src="/lessons/urok.webm?advert"></video>
          ${clip("taksi")}`,
      ),
    ),
  );
  app.get("/urok-osago", (c) =>
    c.html(
      page(
        "ОСАГО: урок",
        html`<div id="place">${clip("osago")}</div>
          <script>
            const place = document.getElementById("place");
            const player = place.firstElementChild;
            player.remove();
            addEventListener("load", () => setTimeout(() => place.append(player), 1500));
          </script>`,
      ),
    ),
  );
  app.get("/urok-evroprotokol", (c) =>
    c.html(
      page(
        "Европротокол: урок",
        html`<div id="place">${clip("evroprotokol")}</div>
          <script>
            const frame = document.createElement("iframe");
            frame.src = "/player";
            document.getElementById("place").replaceChildren(frame);
          </script>`,
      ),
    ),
  );
  app.get("/player", (c) => c.html(page("Плеер", clip("evroprotokol"))));
  return app;
}

function clip(name: string): Html {
  const subtitles = html`<track kind="subtitles" srclang="ru" src="/lessons/${name}.vtt" default />`;
  return html`<video id="clip" controls width="480" src="/lessons/urok.webm">${subtitles}</video>`;
}

function page(title: string, body: Html): Html {
  return portalPage(
    title,
    html`<p>Материалы для продавцов, обновляются по понедельникам.</p>
      ${body}`,
  );
}
