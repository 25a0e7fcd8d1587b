import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { assetRoutes } from "./answers/asset-routes.ts";
import { createRenderer } from "./answers/create-renderer.ts";
import { serviceRoutes } from "./answers/service-routes.ts";
import { loadRedirects } from "./flaws/redirects.ts";
import { createSessions } from "./sign-in/sessions.ts";
import { signInRoutes } from "./sign-in/sign-in-routes.ts";
import { loadSite } from "./site/load-site.ts";
import { mayRead } from "./site/may-read.ts";
import { article } from "./templates/article.ts";
import { home } from "./templates/home.ts";

/**
 * The insurer's internal portal «Полис». It holds its sessions in memory; all else is fixed content, so that two
 * portals with the same `now` answer with the same bytes.
 */
export function createPortal({ now = () => new Date() }: { now?: () => Date } = {}): Hono {
  const site = loadSite();
  const sessions = createSessions(now);
  const renderer = createRenderer({ site, sessions, now });
  const app = new Hono();

  app.route("/", assetRoutes());
  app.route("/", signInRoutes(renderer, sessions));
  app.route("/", serviceRoutes(renderer, site));
  for (const { from, to, status } of loadRedirects()) app.get(from, (c) => c.redirect(to, status));

  app.get("*", async (c) => {
    // Flaw: some links carry a session id as a path parameter; it changes nothing.
    const path = c.req.path.replace(/;jsessionid=[^/]*$/, "");
    const page = site.pages.get(path);
    if (!page) return otherSpelling(c, path) ?? c.notFound();
    const { reader } = renderer.visitOf(c);
    if (mayRead(path, reader)) {
      return renderer.page(c, page, (visit) =>
        path === "/" ? home(site, page) : article({ site, page, visit }),
      );
    }
    return reader ? refusal(c) : c.redirect(`/login?next=${encodeURIComponent(path)}`, 302);
  });

  app.notFound((c) =>
    renderer.service(c, {
      title: "Страница не найдена",
      status: 404,
      main: html`<article class="narrow">
        <h1>Страница не найдена</h1>
        <p>Возможно, её перенесли. Попробуйте поиск по названию или начните с <a href="/">главной</a>.</p>
      </article>`,
    }),
  );
  return app;

  /** A section without its slash, or a leaf with one, is sent to the right address. */
  function otherSpelling(c: Context, path: string): Response | undefined {
    const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
    return site.pages.has(other) ? c.redirect(`${other}${new URL(c.req.url).search}`, 301) : undefined;
  }

  function refusal(c: Context): Promise<Response> {
    return renderer.service(c, {
      title: "Нет доступа",
      status: 403,
      main: html`<article class="narrow">
        <h1>Нет доступа</h1>
        <p>
          Раздел открыт только андеррайтерам. Если он нужен вам по работе, попросите руководителя подать в CRM
          обращение с темой «Доступы»: доступ дают за один рабочий день.
        </p>
        <p><a href="/underwriting/">Открытые правила андеррайтинга</a></p>
      </article>`,
    });
  }
}
