import { Hono } from "hono";
import { html } from "hono/html";
import { portalPage } from "./portal-page.ts";

/** On every page: a word by which all are found. */
export const hostileWord = "подвох";

/**
 * A portal whose titles, headings, links, texts and subtitles are the payloads. It writes them down as text, as a portal
 * without a fault of its own would: they are found by the crawler letter by letter.
 */
export function hostilePortal(payloads: readonly string[]): Hono {
  const app = new Hono();
  const at = (number: number): string => payloads[number % payloads.length] ?? "";
  app.get("/", (c) =>
    c.html(
      page(
        "Портал",
        html`<ul>
          ${payloads.map((payload, number) => html`<li><a href="/page/${number}">${payload}</a></li>`)}
          <li><a href="/lesson.mp4">${at(0)}</a></li>
        </ul>`,
      ),
    ),
  );
  app.get("/page/:number", (c) => {
    const number = Number(c.req.param("number"));
    return c.html(
      page(
        at(number),
        html`<h2>${at(number + 1)}</h2>
          <p>${hostileWord} ${at(number + 2)} страница${number}</p>
          <table>
            <tr>
              <th>${at(number + 3)}</th>
              <td>${at(number + 4)}</td>
            </tr>
          </table>
          <input aria-label="Поле страницы" />`,
        at(number + 5),
      ),
    );
  });
  // The clip itself is never fetched.
  app.get("/lesson.mp4", (c) => c.body("", 200, { "content-type": "video/mp4" }));
  app.get("/lesson.vtt", (c) =>
    c.body(subtitles(payloads), 200, { "content-type": "text/vtt; charset=utf-8" }),
  );
  return app;
}

function subtitles(payloads: readonly string[]): string {
  const cues = payloads.map((payload, at) => {
    const words = payload.replaceAll(/\s+/g, " ").replaceAll("-->", "→");
    return `${clock(at * 5)} --> ${clock(at * 5 + 4)}\n${hostileWord} ролик ${words}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")}.000`;
}

type Page = ReturnType<typeof html>;
const page = (title: string, body: Page, crumb = "Раздел"): Page =>
  portalPage(title, body, html`<nav class="breadcrumb"><a href="/">${crumb}</a></nav>`);
